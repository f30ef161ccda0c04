/**
 * Where the points of an item come from, as data (S12): the report opens any number down to these, in words of its own.
 */

/** The numbered rule that gave the points. S1: nothing was answered. */
type ScoringRule = 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8'

export interface Omitted {
  readonly type: 'omitted'
}

/** What a scoring rule says about one response. */
export interface Mark<Parts> {
  readonly rule: ScoringRule
  /** 0 to 1, halves and shares included. */
  readonly points: number
  readonly parts: Parts | Omitted
}

/** S1: an omitted item scores 0. */
export const OMITTED: Mark<never> = { rule: 'S1', points: 0, parts: { type: 'omitted' } }
