import type { Campaign } from '../../domain/campaign/campaign'
import { NO_RECORD } from '../../domain/campaign/decision'
import type { KeyringWorker } from '../seal/keyring-worker'
import type { SealedRecord } from '../submission/sealed-box'
import type { TabLock } from '../storage/tab-lock'
import { openVault, type OpenVault, type Progress, type VaultDeps } from './vault'

/** Opening and locking: the passphrase that was typed, and the one vault that is open, live in this closure. */

export type Unlocked =
  | { readonly type: 'Open' }
  | {
      readonly type: 'Refused'
      readonly why: 'wrong-passphrase' | 'damaged' | 'other-campaign' | 'missing' | 'elsewhere' | 'unreadable'
    }

export interface VaultsDeps extends VaultDeps {
  readonly keyrings: KeyringWorker
  readonly lockFor: (campaign: string) => TabLock
}

export interface Vaults {
  /** Remembered until the next `unlock`, which forgets it. */
  readonly present: (campaign: Campaign, passphrase: string) => void
  readonly unlock: (signal: AbortSignal) => Promise<Unlocked>
  readonly arrive: (onprogress: (progress: Progress) => void, signal: AbortSignal) => Promise<void>
  readonly lock: () => Promise<void>
  readonly current: () => OpenVault | undefined
  readonly draftNote: (rid: string, text: string) => void
  readonly originals: () => AsyncGenerator<readonly SealedRecord[]>
}

export function createVaults(deps: VaultsDeps): Vaults {
  let presented: { readonly campaign: Campaign; readonly passphrase: string } | undefined
  let vault: OpenVault | undefined
  const locks = new Map<string, TabLock>()
  const drafts = new Map<string, string>()

  const refused = (why: Extract<Unlocked, { type: 'Refused' }>['why']): Unlocked => ({ type: 'Refused', why })

  function lockOf(id: string): TabLock {
    const lock = locks.get(id) ?? deps.lockFor(id)
    locks.set(id, lock)
    return lock
  }

  return {
    present(campaign, passphrase) {
      presented = { campaign, passphrase }
    },
    async unlock(signal) {
      const given = presented
      presented = undefined
      if (given === undefined) return refused('wrong-passphrase')
      const { campaign } = given
      const [kept, erased] = await Promise.all([
        deps.campaigns.keyrings(campaign.id),
        deps.campaigns.erased(campaign.id),
      ])
      // Without the tombstones nobody knows who must not be shown.
      if (kept.type === 'Unreadable' || erased.type !== 'Found') return refused('unreadable')
      const opened = await openOneOf(kept.keyrings, deps.keyrings, campaign, given.passphrase, signal)
      if (typeof opened === 'string') return refused(opened)
      if ((await lockOf(campaign.id).claim(false)) === 'elsewhere') return refused('elsewhere')
      vault = await openVault(deps, campaign, opened.identity)
      vault.log('unlocked', [])
      return { type: 'Open' }
    },
    arrive: async (onprogress, signal) => vault?.arrive(onprogress, signal),
    async lock() {
      const closing = vault
      if (closing === undefined) return
      // What was being typed is kept under the seal, and is there again after unlocking.
      for (const [rid, draft] of drafts) {
        const record = await closing.record(rid).catch(() => NO_RECORD)
        if (record.draft !== draft) await closing.keepRecord(rid, { ...record, draft })
      }
      drafts.clear()
      vault = undefined
      closing.close()
    },
    current: () => vault,
    draftNote(rid, text) {
      drafts.set(rid, text)
    },
    async *originals() {
      if (vault) yield* vault.originals()
    },
  }
}

/** Where a backup with another key was restored there are several keyrings; the campaign's public key says which is right. */
async function openOneOf(
  kept: readonly Uint8Array<ArrayBuffer>[],
  keyrings: KeyringWorker,
  campaign: Campaign,
  passphrase: string,
  signal: AbortSignal,
): Promise<{ readonly identity: string } | 'missing' | 'wrong-passphrase' | 'damaged' | 'other-campaign'> {
  let why: 'missing' | 'wrong-passphrase' | 'damaged' | 'other-campaign' = 'missing'
  for (const keyring of kept) {
    const opened = await keyrings.open(keyring, passphrase, signal)
    if (opened.type === 'Keyring' && opened.recipient === campaign.opened?.recipient) return opened
    if (opened.type === 'Keyring') why = 'other-campaign'
    else if (why === 'missing') why = opened.type === 'Damaged' ? 'damaged' : 'wrong-passphrase'
  }
  return why
}
