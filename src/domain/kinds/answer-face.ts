import type { Random } from '../ground/random'
import type { Missing } from './missing'

/** How an item of one kind is asked and answered. A candidate loads all of this: no key and no reason may get here. */
export interface AnswerFace<Item, Response> {
  /** Everything that can be shown of an item, in the order of the bank: options, things, spots or rows. */
  readonly pieces: (item: Item) => readonly string[]
  /** M2: pieces are shuffled unless their order carries meaning. */
  readonly draw: (item: Item, random: Random) => readonly string[]
  /** Whether the response could have been given where these pieces were shown. */
  readonly fits: (response: Response, shown: readonly string[], item: Item) => boolean
  /** @param things how many things or rows the item has */
  readonly missing: (response: Response, things: number) => Missing
  /** Whether there is anything to score: half an answer counts, an unreadable number does not (S1). */
  readonly isAnswered: (response: Response) => boolean
  /** What two responses are compared by, where it is not all of them. */
  readonly meaning?: (response: Response) => unknown
}

export const isWithin = <T>(some: readonly T[], all: readonly T[]) => some.every((one) => all.includes(one))
export const isDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length
