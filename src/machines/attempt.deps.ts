import type { Attempt } from '../domain/attempt/attempt'
import type { Bank } from '../domain/bank/bank'
import type { Result } from '../domain/scoring/result'

/** What was found on this device when the app was opened. */
export type Opened =
  | { readonly type: 'Nothing' }
  | { readonly type: 'Attempt'; readonly attempt: Attempt }
  | { readonly type: 'Damaged'; readonly stored: unknown }
  | { readonly type: 'Newer'; readonly stored: unknown }
  /** The store cannot be read at the moment. */
  | { readonly type: 'Unreadable' }
  /** Another tab of this browser holds the attempt. */
  | { readonly type: 'Elsewhere' }

/** `full`: no space; `blocked`: the browser refuses; `silent`: no answer in time; `broken`: anything else. */
export type KeepTrouble = 'full' | 'blocked' | 'silent' | 'broken'
export type Kept = { readonly type: 'Kept' } | { readonly type: 'NotKept'; readonly reason: KeepTrouble }

/** What the machine needs from the world. */
export interface AttemptDeps {
  readonly bank: Bank
  /** @param takeOver also when another tab holds the attempt */
  readonly open: (takeOver: boolean) => Promise<Opened>
  /** Rejects when a part of the app could not be loaded, like `open` and `score`. */
  readonly draw: () => Promise<Attempt>
  /** Settles when the attempt is on disk, or when it is clear that it is not (C7). */
  readonly keep: (attempt: Attempt) => Promise<Kept>
  /** Keeps without being waited for; a later call replaces an earlier one that has not begun. */
  readonly keepSoon: (attempt: Attempt) => void
  readonly discard: () => Promise<Kept>
  readonly score: (attempt: Attempt) => Promise<Result>
  /** Milliseconds since 1970. */
  readonly now: () => number
}
