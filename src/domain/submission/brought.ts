import type { Unopened } from './opened'

/** What came of a pile of sealed records that was brought to the vault. */
export interface Brought {
  readonly added: readonly string[]
  readonly known: number
  /** Erased here by a person; they stay deleted. */
  readonly erased: number
  /** Deleted here by date: after a person has confirmed it they may come back. `at`: when they were deleted, milliseconds. */
  readonly retained: readonly { readonly rid: string; readonly at: number }[]
  /** By a later Kontor: kept sealed until this one is newer. */
  readonly newer: number
  readonly refused: readonly { readonly rid: string; readonly why: NotBrought }[]
}

/** `not-kept`: in order, but the store did not take it. */
export type NotBrought = Exclude<Unopened['why'], 'newer'> | 'not-kept'
