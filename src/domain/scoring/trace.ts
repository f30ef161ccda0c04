import type { Response } from '../attempt/response'
import type { Key } from '../bank/key'
import type { SkillId } from '../ground/skill'

/**
 * Where the points of an item come from, as data (S12): the report opens any number down to these, in words of its own.
 */

/** The numbered rule that gave the points. S1: nothing was answered. */
type Rule = 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8'

/** What a scoring rule says about one response. */
export interface Mark {
  readonly rule: Rule
  /** 0 to 1, halves and shares included. */
  readonly points: number
  readonly parts: Parts
}

export interface ItemScore extends Mark {
  readonly item: string
  readonly skill: SkillId
  readonly facet: string
  /** How much the item counts in the skill's band (B1). */
  readonly units: number
  readonly response: Response | undefined
  readonly key: KeyStamp
}

/** Who said what is right, when, and whether a panel has confirmed it (W2). */
type KeyStamp = Pick<Key, 'author' | 'date' | 'status'>

/** The bank at hand cannot score the question. It counts neither for nor against the person. */
export interface Unscorable {
  readonly type: 'Unscorable'
  readonly item: string
  /** `item`: not in the bank. `key`: none, or one of another type. `answer`: the model's formulas give no number. */
  readonly missing: 'item' | 'key' | 'answer'
}

type Parts =
  | { readonly type: 'omitted' }
  | { readonly type: 'choice'; readonly option: string; readonly credit: number }
  | { readonly type: 'best-worst'; readonly best: RankedPick | undefined; readonly worst: RankedPick | undefined }
  | NumberParts
  | {
      readonly type: 'order'
      readonly right: readonly Pair[]
      readonly wrong: readonly Pair[]
      readonly unplaced: readonly string[]
      /** Why the item is capped at one half; empty when it is not. */
      readonly caps: readonly Cap[]
    }
  | {
      readonly type: 'sort'
      readonly right: readonly string[]
      readonly wrong: readonly string[]
      readonly unplaced: readonly string[]
      readonly places: number
    }
  | {
      readonly type: 'spot'
      readonly hits: readonly string[]
      readonly falseAlarms: readonly string[]
      readonly missed: readonly string[]
    }
  /** Speed is the share of rows done, accuracy the share of those that are right. */
  | { readonly type: 'check'; readonly right: number; readonly wrong: readonly string[]; readonly rows: number }

/** One of four actions: its rank of effectiveness 1 to 4, and the 0, 0.25 or 0.5 points it brought. */
export interface RankedPick {
  readonly option: string
  readonly rank: number | undefined
  readonly points: number
}

interface NumberParts {
  readonly type: 'number'
  /** Both in the unit of the entry, euros for money. */
  readonly entered: number
  readonly answer: number
  readonly outcome: 'right' | 'wrong'
  /** The wrong path that leads to the number entered, if it has a name. */
  readonly path: string | undefined
}

export type Pair = readonly [first: string, second: string]

/** Minutes since midnight. */
export type Cap =
  | { readonly type: 'hard-pair'; readonly first: string; readonly second: string }
  | { readonly type: 'appointment-missed'; readonly thing: string; readonly at: number; readonly clock: number }
  | { readonly type: 'deadline-missed'; readonly thing: string; readonly by: number; readonly done: number }
  | { readonly type: 'not-planned'; readonly thing: string }

/** S1: an omitted item scores 0. */
export const OMITTED: Mark = { rule: 'S1', points: 0, parts: { type: 'omitted' } }
