/** What came of typing the PIN of the staff. */
export type PinTry =
  | { readonly type: 'right' | 'wrong' }
  /** Until when no further one is taken, milliseconds since 1970. */
  | { readonly type: 'wait'; readonly until: number }
  /** The station cannot be read now, so nobody can be let in. */
  | { readonly type: 'unknown' }
