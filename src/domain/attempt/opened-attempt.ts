import type { Unknown } from '../ground/written'
import type { Attempt } from './attempt'
import type { Ended } from './ended'

/** What the store of the attempt found on this device. */
export type StoredAttempt =
  | { readonly type: 'Nothing' }
  | { readonly type: 'Attempt'; readonly attempt: Attempt }
  /** `stored`: as it lies there, so that a person can save it as a file. */
  | { readonly type: 'Damaged' | 'Newer' | 'Older'; readonly stored: unknown }
  /** The store cannot be read at the moment. */
  | { readonly type: 'Unreadable' }
  /** Another tab of this browser holds the attempt. */
  | { readonly type: 'Elsewhere' }

/** What was found when the app was opened. */
export type OpenedAttempt =
  | StoredAttempt
  /** Sealed, but the browser was closed before the submission was where it belongs. */
  | { readonly type: 'Sealed'; readonly attempt: Attempt }
  /** Handed in, and not left yet by its person. */
  | { readonly type: 'Ended'; readonly ended: Ended }
  /** A campaign collects here, or belongs to the attempt that waits, and cannot be read. */
  | { readonly type: 'Shut'; readonly why: Unknown }
