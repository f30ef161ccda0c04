import type { Mark } from './mark'
import type { FixedQuestion } from './question'
import type { Reason } from './reason'

/** What was asked: the item, its key, and the question as the person saw it. */
export interface Asked<Item, Key, Question = FixedQuestion> {
  readonly item: Item
  readonly key: Key
  readonly question: Question
}

/** How one kind of item is scored, and what the report says about it. */
export interface ScoreFace<Item, Key, Response, Parts, Question = FixedQuestion> {
  /**
   * The points of a response, 0 to 1, with their trace. Without a response the item was omitted (S1).
   * @returns `answer` where the key gives none
   */
  readonly mark: (asked: Asked<Item, Key, Question>, response: Response | undefined) => Mark<Parts> | 'answer'
  /** S10: the points that pure guessing is expected to get, 0 to 1, exactly and without chance. */
  readonly guess: (item: Item, key: Key) => number
  /** B1: how many observations the item is worth, 1 to 4; its parts depend on each other. @param things how many there are to order or to sort */
  readonly units: (things: number) => number
  /** What counted how. */
  readonly explain: (parts: Parts, key: Key) => readonly Reason[]
  /** What would have brought the whole point. */
  readonly solution: (key: Key) => readonly Reason[]
  /** An answer that brings the whole point: what practice shows as the better one. Undefined where the key gives none. */
  readonly modelAnswer: (asked: Asked<Item, Key, Question>) => Response | undefined
}

/** The mean of `value(k)` for a binomial k out of n. */
export function expectedOf(n: number, chance: number, value: (k: number) => number): number {
  let [sum, ways] = [0, 1]
  for (let k = 0; k <= n; k += 1) {
    sum += ways * chance ** k * (1 - chance) ** (n - k) * value(k)
    ways = (ways * (n - k)) / (k + 1)
  }
  return sum
}
