import type { PieceKind } from './author-face'
import type { Finding } from './finding'
import type { NeededTexts } from './needed-texts'

/** Where a finding lies, from the skill inwards. */
export type Where = readonly string[]

/** What the checker of banks wants to know about items of one kind. */
export interface CheckFace<Item, Key> {
  /** Whether the key says something sensible about exactly the options, things and places of the item (S2 to S8). */
  readonly key: (where: Where, item: Item, key: Key) => readonly Finding[]
  /** What is to be written for it, as described in src/bank/README.md. */
  readonly texts: (item: Item) => NeededTexts
  /** W2: a reason for every option, thing, spot and pair, for the timetable, and for the answer and every wrong path. */
  readonly reasons: (item: Item, key: Key) => readonly string[]
  /** Which option is best, for kinds that ask for one; undefined where the key names none. */
  readonly picked: (item: Item, key: Key) => Picked | undefined
  /** W8: what the key says about pieces that members of a family share, one by one: no two members may say the same. */
  readonly says: (key: Key) => readonly string[]
  /** M4: seconds to think, besides reading; undefined where an item is given its time by itself. */
  readonly thinking: number | undefined
  /** Pieces whose words stand in the stimulus already, where the item has one. */
  readonly inStimulus?: PieceKind
}

/** Options of which one is best; where a worst one is asked for too, there is a worst and a polite one. */
export interface Picked {
  readonly options: readonly string[]
  readonly best: string
  readonly worst?: string
  readonly polite?: string
}

export const nothingPicked = () => undefined

export const missingFrom = (wanted: readonly string[], there: readonly string[]) =>
  wanted.filter((each) => !there.includes(each))
