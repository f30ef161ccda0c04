import type { Campaign } from '../../domain/campaign/campaign'
import type { Refusal, Unlocked } from '../../domain/campaign/unlocked'
import type { Progress, Stop } from '../../domain/ground/progress'
import { indexOfRid } from '../../domain/summary/summary'
import type { KeyringWorker } from '../seal/keyring-worker'
import type { SealedBox } from '../submission/sealed-box'
import type { TabLock } from '../storage/tab-lock'
import { openVault, type OpenVault, type VaultDeps } from './vault'

/** Opening and locking: the passphrase that was typed, and the one vault that is open, live in this closure. */

export interface VaultsDeps extends VaultDeps {
  readonly keyrings: KeyringWorker
  readonly lockFor: (campaign: string) => TabLock
}

export interface Vaults {
  /** Remembered until the next `unlock`, which forgets it. */
  readonly present: (campaign: Campaign, passphrase: string) => void
  readonly unlock: (signal: AbortSignal) => Promise<Unlocked>
  readonly arrive: (onprogress: (progress: Progress) => void, stop: Stop) => Promise<void>
  readonly lock: () => Promise<void>
  readonly current: () => OpenVault | undefined
  readonly draftNote: (rid: string, text: string) => void
  readonly originals: SealedBox['all']
}

interface Draft {
  readonly campaign: string
  readonly text: string
}

/** What was typed, and what is open. */
interface Session {
  presented: { readonly campaign: Campaign; readonly passphrase: string } | undefined
  vault: OpenVault | undefined
  /** Notes that are being typed, and those that could not be kept, by person. */
  readonly drafts: Map<string, Draft>
  /** One for each campaign, kept for the life of the page. */
  readonly locks: Map<string, TabLock>
}

export function createVaults(deps: VaultsDeps): Vaults {
  const session: Session = { presented: undefined, vault: undefined, drafts: new Map(), locks: new Map() }
  return {
    present(campaign, passphrase) {
      session.presented = { campaign, passphrase }
    },
    unlock: (signal) => unlock(deps, session, signal),
    arrive: async (onprogress, stop) => session.vault?.arrive(onprogress, stop),
    lock: () => lock(session),
    current: () => session.vault,
    draftNote(rid, text) {
      if (session.vault) session.drafts.set(rid, { campaign: session.vault.campaign.id, text })
    },
    async *originals(onunread) {
      if (session.vault) yield* session.vault.originals(onunread)
    },
  }
}

const refused = (why: Refusal): Unlocked => ({ type: 'Refused', why })

async function unlock(deps: VaultsDeps, session: Session, signal: AbortSignal): Promise<Unlocked> {
  const given = session.presented
  session.presented = undefined
  if (given === undefined) return refused('wrong-passphrase')
  const { campaign } = given
  const [kept, erased] = await Promise.all([deps.campaigns.keyrings(campaign.id), deps.campaigns.erased(campaign.id)])
  // Without the tombstones nobody knows who must not be shown.
  if (kept.type === 'Unreadable' || erased.type !== 'Found') return refused('unreadable')
  const opened = await openOneOf(kept.keyrings, deps.keyrings, campaign, given.passphrase, signal)
  if (typeof opened === 'string') return refused(opened)
  if ((await lockOf(deps, session, campaign.id).claim(false)) === 'elsewhere') return refused('elsewhere')
  session.vault = await openVault(deps, campaign, opened.identity)
  session.vault.log('unlocked', [])
  await keepDrafts(session, session.vault, (rid) => erased.data.has(rid))
  return { type: 'Open' }
}

function lockOf({ lockFor }: VaultsDeps, { locks }: Session, id: string): TabLock {
  const lock = locks.get(id) ?? lockFor(id)
  locks.set(id, lock)
  return lock
}

/** What cannot be kept now stays in this closure, for as long as the page lives, and is tried again at the next opening. */
async function keepDrafts({ drafts }: Session, vault: OpenVault, isGone: (rid: string) => boolean): Promise<void> {
  for (const [rid, { campaign, text: draft }] of drafts) {
    if (campaign !== vault.campaign.id) continue
    // About somebody who was deleted nothing is written any more.
    if (isGone(rid)) {
      drafts.delete(rid)
      continue
    }
    const kept = await vault.changeRecord(rid, (record) => (record.draft === draft ? record : { ...record, draft }))
    if (kept.type === 'Kept') drafts.delete(rid)
  }
}

/** What was being typed is kept under the seal, and is there again after unlocking. */
async function lock(session: Session): Promise<void> {
  const closing = session.vault
  if (closing === undefined) return
  await keepDrafts(session, closing, (rid) => indexOfRid(closing.summary, rid) < 0)
  session.vault = undefined
  closing.close()
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
