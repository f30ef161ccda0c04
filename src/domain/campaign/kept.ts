import type { Unknown } from '../ground/written'
import type { Campaign } from './campaign'

/** What became of keeping a campaign, its key or its backup: the same words for stores and screens. */

export type SavedCampaign =
  /** With the revision that the next save has to name. */
  | { readonly type: 'Saved'; readonly campaign: Campaign }
  /** It was changed since it was read: in another tab, or by the first submission. */
  | { readonly type: 'Stale' }
  | { readonly type: 'NotSaved'; readonly why: Unknown | 'not-kept' }

/** `stale`: another tab has changed the campaign. `opened`: it has a key already, and that one stays. */
export type MadeKey = 'made' | 'stale' | 'opened' | 'not-kept'

export type TestedBackup = 'opened' | 'not-a-backup' | 'other-campaign' | 'wrong-passphrase' | 'stale' | 'not-kept'

/** `mended`: it is here already, and the key of the file now lies beside its own. */
export type RestoredBackup =
  'restored' | 'mended' | 'not-a-backup' | 'newer' | 'there-already' | 'unreadable' | 'not-kept'

export type WrittenBackup =
  | { readonly type: 'Backup'; readonly name: string; readonly text: string }
  /** `bank`: the own bank cannot be read. `unreadable`: something else. A backup without it would be half of one. */
  | { readonly type: 'NotWritten'; readonly why: 'no-key' | 'bank' | 'unreadable' | 'too-large' }
