import type { Campaign } from '../campaign/campaign'
import type { StoreTrouble } from '../ground/written'

/** How handing in went. In every case but the first the draft stays. */
export type HandedIn =
  | { readonly type: 'HandedIn'; readonly receipt: string; readonly feedback: Campaign['feedback'] }
  /** Sealed and not yet where it belongs: tried again, or saved as a file. */
  | { readonly type: 'NotHandedIn'; readonly reason: StoreTrouble; readonly sealed: SealedSubmission }
  | { readonly type: 'NotSealed'; readonly reason: WhyNotSealed }
  /** The campaign takes no more submissions on this device. `sealed`: for the firm to bring by hand; absent where its key is gone too. */
  | { readonly type: 'Closed'; readonly sealed?: SealedSubmission }

export interface SealedSubmission {
  readonly rid: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * `unreadable`: something that is needed cannot be read now; `newer`, `damaged`: it was written by a later Kontor, or is
 * no longer what was written; `unfit`, `too-large`: the firm could not open what would be sealed; `insecure`: a page
 * without https, where browsers seal nothing.
 */
export type WhyNotSealed = 'unreadable' | 'newer' | 'damaged' | 'unfit' | 'too-large' | 'insecure'
