/**
 * What the report says about one answer: which option, thing or pair counted how, and the text key of the reason behind
 * `key.<skill>.<item>.`.
 */
export interface Reason {
  /** `right` brought points, `wrong` did not, `best` is what would have. */
  readonly kind: 'right' | 'wrong' | 'best'
  readonly reason: string
  /** What it is about, as ids of the item: an option, a thing, a pair. Empty for calculations. */
  readonly about: readonly string[]
  /** For sorting: where the thing belongs. */
  readonly place?: string
}

/** The reason of a piece is named like the piece. */
export const reasonAbout = (kind: Reason['kind'], id: string): Reason => ({ kind, reason: id, about: [id] })
