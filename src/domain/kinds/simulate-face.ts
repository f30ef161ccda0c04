import type { Random } from '../ground/random'
import type { Sight, Strategy } from './blind'
import type { FixedQuestion } from './question'
import type { Asked } from './score-face'

/** How people who do not exist answer items of one kind. */
export interface SimulateFace<Item, Key, Response, Question = FixedQuestion> {
  /**
   * What somebody answers who knows what is right with a certain chance, and otherwise picks anything else.
   * @param chance 0 (never knows) to 1 (always knows)
   */
  readonly respond: (asked: Asked<Item, Key, Question>, chance: number, random: Random) => Response
  /**
   * What somebody answers who reads nothing. Of the key only that is asked which option sounds politest: a person hears
   * that without knowing what is right.
   * @returns undefined when the strategy has nothing to go by; the question then stays open
   */
  readonly guess: (strategy: Strategy, asked: Asked<Item, Key, Question>, sight: Sight) => Response | undefined
  /**
   * W8: every answer that somebody who sees only the options might always give, whatever the situation; undefined where what
   * is asked stands in the text itself. @param keys of the members of one family
   */
  readonly always: ((item: Item, keys: readonly Key[]) => readonly Response[]) | undefined
}

export const knows = (chance: number, random: Random) => random.between(0, 9999) < chance * 10_000

/** Of two ways, without any knowledge, the right one is taken in half of the cases. */
export const knowsOfTwo = (chance: number, random: Random) => knows(0.5 + chance / 2, random)

export const pickOther = (all: readonly string[], but: string, random: Random) =>
  random.pick(all.filter((each) => each !== but))

/** The right one for who knows, any other one for who does not. */
export const pickOne = (all: readonly string[], right: string, chance: number, random: Random) =>
  knows(chance, random) ? right : (pickOther(all, right, random) ?? right)
