import { questionsOf, refOf } from '../../domain/bank/frozen-bank'
import type { BankData } from '../../domain/authoring/document'
import type { Campaign } from '../../domain/campaign/campaign'
import type { MadeKey, RestoredBackup, SavedCampaign, TestedBackup, WrittenBackup } from '../../domain/campaign/kept'
import { deletedBy } from '../../domain/campaign/tombstone'
import type { OwnBanks } from '../banks/frozen-banks'
import { readJsonFile } from '../device/read-file'
import { armored, createIdentity } from '../seal/keyring'
import type { KeyringWorker } from '../seal/keyring-worker'
import { isEqual, type MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore } from '../storage/object-store'
import { ridsHere, type Erasure } from '../vault/erasure'
import { recordKey } from '../vault/records'
import { bytesOf, LARGEST_BACKUP, readBackup, textOf, writeBackup, type BackupData } from './backup-file'
import type { CampaignStore, SavedKey } from './campaign-store'

/** Making the key of a campaign, its backup as one file, and the test without which no campaign opens. */

export interface BackupDeps {
  readonly campaigns: CampaignStore
  readonly ownBanks: Pick<OwnBanks, 'keep' | 'find'>
  readonly keyrings: KeyringWorker
  /** Where notes and decisions lie, sealed. */
  readonly box: MirroredStore
  readonly cache: ObjectStore
  readonly erasure: Pick<Erasure, 'erase'>
  /** Drops what the cache holds of a campaign; it is opened anew from the originals. */
  readonly forgetOpened: (campaign: string) => Promise<unknown>
  readonly now: () => number
}

export interface Backups {
  /** Replaces an earlier key of a campaign that has not opened, and never that of one that has. */
  readonly makeKey: (campaign: Campaign, passphrase: string, signal: AbortSignal) => Promise<MadeKey>
  readonly backupOf: (campaign: Campaign) => Promise<WrittenBackup>
  /** As text that the plain `age` program reads; empty when there is none, undefined when it cannot be read now. */
  readonly keyringText: (id: string) => Promise<string | undefined>
  /** Opens the campaign when file and passphrase fit. */
  readonly test: (campaign: Campaign, file: File, passphrase: string) => Promise<TestedBackup>
  /** A campaign that is there and has lost its own bank or its key gets them back. What was deleted stays deleted. */
  readonly restore: (file: File) => Promise<RestoredBackup>
}

export function createBackups(deps: BackupDeps): Backups {
  const { campaigns, keyrings, now } = deps
  const read = async (file: File) => readBackup(await readJsonFile(file, LARGEST_BACKUP))
  return {
    async makeKey(campaign, passphrase, signal) {
      try {
        const { identity, recipient } = await createIdentity()
        const created = new Date(now()).toISOString()
        const keyring = await keyrings.lock(identity, passphrase, created, signal)
        return madeKey(await campaigns.saveKey(campaign, new Uint8Array(keyring), recipient))
      } catch {
        // The worker did not start, or was stopped: no key was made.
        return 'not-kept'
      }
    },
    backupOf: (campaign) => backupOf(deps, campaign),
    async keyringText(id) {
      const got = await campaigns.findKeyring(id)
      if (got.type === 'Unreadable') return undefined
      return got.type === 'Bytes' ? armored(got.bytes) : ''
    },
    async test(campaign, file, passphrase) {
      const backup = await read(file)
      if (backup.type !== 'Backup') return 'not-a-backup'
      const kept = await campaigns.findKeyring(campaign.id)
      const isOurs = kept.type === 'Bytes' && isEqual(kept.bytes, backup.keyring)
      if (backup.data.campaign.id !== campaign.id || !isOurs) return 'other-campaign'
      const opened = await keyrings.open(backup.keyring, passphrase).catch(() => undefined)
      if (opened?.type !== 'Keyring') return opened?.type === 'WrongPassphrase' ? 'wrong-passphrase' : 'not-a-backup'
      const { recipient } = opened
      const saved = await campaigns.save({ ...campaign, recipient, opened: { at: now(), recipient } })
      return saved.type === 'Saved' ? 'opened' : saved.type === 'Stale' ? 'stale' : 'not-kept'
    },
    async restore(file) {
      const backup = await read(file)
      if (backup.type !== 'Backup') return backup.type === 'Newer' ? 'newer' : 'not-a-backup'
      if (backup.data.bank && !isOf(backup.data.campaign, backup.data.bank)) return 'not-a-backup'
      return restore(deps, backup.data, backup.keyring)
    },
  }
}

function madeKey(saved: SavedKey): MadeKey {
  switch (saved.type) {
    case 'Saved':
      return 'made'
    case 'Stale':
      return 'stale'
    case 'AlreadyOpened':
      return 'opened'
    case 'NotSaved':
      return 'not-kept'
  }
}

async function backupOf({ campaigns, ownBanks, box }: BackupDeps, campaign: Campaign): Promise<WrittenBackup> {
  const { id } = campaign
  const [keyring, bank, tombstones, due, deletions, records] = await Promise.all([
    campaigns.findKeyring(id),
    campaign.bank && ownBanks.find(campaign.bank.digest),
    campaigns.tombstones(id),
    campaigns.due(id),
    campaigns.deletions(),
    recordsOf(box, id),
  ])
  if (keyring.type === 'Nothing') return { type: 'NotWritten', why: 'no-key' }
  if (bank !== undefined && bank.type !== 'Found') return { type: 'NotWritten', why: 'bank' }
  if (
    keyring.type !== 'Bytes' ||
    tombstones.type !== 'Found' ||
    due.type !== 'Found' ||
    deletions.type !== 'Found' ||
    records === undefined
  )
    return { type: 'NotWritten', why: 'unreadable' }
  const text = writeBackup({
    // Which save it was counts on this device only.
    campaign: { ...campaign, revision: undefined },
    keyring: textOf(keyring.bytes),
    ...(bank && { bank: bank.data }),
    tombstones: [...tombstones.data],
    due: { ...due.data },
    deletions: deletions.data.filter((each) => each.campaign === id),
    records,
  })
  // Longest in bytes: every sign takes up to three.
  if (text.length > LARGEST_BACKUP / 3 && new TextEncoder().encode(text).length > LARGEST_BACKUP)
    return { type: 'NotWritten', why: 'too-large' }
  return { type: 'Backup', name: `kontor-sicherung-${id.slice(0, 8)}.json`, text }
}

/** @returns undefined when one of them, or their list, cannot be read */
async function recordsOf(box: MirroredStore, campaign: string): Promise<Record<string, string> | undefined> {
  const prefix = recordKey(campaign, '')
  const listed = await box.list(prefix)
  if (listed.type === 'Unreadable') return undefined
  const records: Record<string, string> = {}
  for (const key of listed.keys) {
    const got = await box.get(key)
    if (got.type === 'Unreadable') return undefined
    if (got.type === 'Bytes') records[key.slice(prefix.length)] = textOf(got.bytes)
  }
  return records
}

async function restore(deps: BackupDeps, data: BackupData, keyring: Uint8Array<ArrayBuffer>): Promise<RestoredBackup> {
  const { campaigns, ownBanks } = deps
  const { bank, campaign } = data
  const [known, keys] = await Promise.all([campaigns.find(campaign.id), campaigns.keyrings(campaign.id)])
  // What a later Kontor wrote, or what does not answer now, is not written over.
  if ((known.type !== 'Found' && known.type !== 'Nothing') || keys.type === 'Unreadable') return 'unreadable'
  const here = known.type === 'Found' ? known.data : undefined
  const hasKeyring = keys.keyrings.some((each) => isEqual(each, keyring))
  const lacksBank = await isBankLost(ownBanks, here, bank)
  const isLost =
    here !== undefined &&
    here.opened === undefined &&
    campaign.recipient !== undefined &&
    here.recipient !== campaign.recipient
  if (!(await keepRemains(deps, data, here))) return 'not-kept'
  if (here && hasKeyring && !lacksBank && !isLost) return 'there-already'
  if (bank && (here === undefined || lacksBank) && (await ownBanks.keep(bank))?.digest !== campaign.bank?.digest)
    return 'not-kept'
  // What was read without the bank has no scores.
  if (here && lacksBank) await deps.forgetOpened(campaign.id)
  if (!hasKeyring && !(await campaigns.addKeyring(campaign.id, keyring))) return 'not-kept'
  if (here && !isLost) return hasKeyring ? 'restored' : 'mended'
  const opened = openedAgain({ ...campaign, revision: here?.revision }, deps.now())
  return restoredBy(await campaigns.save(opened))
}

const restoredBy = (saved: SavedCampaign): RestoredBackup => (saved.type === 'Saved' ? 'restored' : 'not-kept')

async function isBankLost(
  ownBanks: BackupDeps['ownBanks'],
  here: Campaign | undefined,
  bank: BankData | undefined,
): Promise<boolean> {
  if (!bank || here?.bank === undefined || !isOf(here, bank)) return false
  return (await ownBanks.find(here.bank.digest)).type === 'Nothing'
}

/** What was deleted, what is due, and what the firm wrote: added to what is here, never in its place. */
async function keepRemains(
  { campaigns, box, cache, erasure }: BackupDeps,
  data: BackupData,
  here: Campaign | undefined,
): Promise<boolean> {
  const { id } = data.campaign
  if (!(await campaigns.addTombstones(id, data.tombstones))) return false
  const [deleted, due] = await Promise.all([campaigns.erased(id), campaigns.due(id)])
  if (deleted.type !== 'Found' || due.type !== 'Found') return false
  const isDeleted = (rid: string) => deleted.data.has(rid)
  const dues = Object.entries(data.due).filter(([rid]) => !isDeleted(rid) && !Object.hasOwn(due.data, rid))
  if (!(await campaigns.changeDue(id, Object.fromEntries(dues)))) return false
  if ((await campaigns.logDeletions(data.deletions)) === undefined) return false
  for (const [rid, sealed] of Object.entries(data.records)) {
    const bytes = bytesOf(sealed)
    const before = bytes && !isDeleted(rid) ? await box.get(recordKey(id, rid)) : undefined
    if (before?.type === 'Unreadable') return false
    if (bytes && before?.type === 'Nothing' && (await box.put(recordKey(id, rid), bytes)).type !== 'Put') return false
  }
  if (here === undefined) return true
  // Somebody who was erased elsewhere may still lie here.
  const erasedThere = new Map([...deletedBy(data.tombstones)].filter(([rid]) => isDeleted(rid)))
  const { rids } = await ridsHere(box, cache, id)
  for (const why of ['erased', 'retention'] as const)
    await erasure.erase(here, new Set(rids.filter((rid) => erasedThere.get(rid)?.why === why)), why)
  return true
}

const isOf = ({ bank: ref }: Campaign, bank: BankData) => ref?.digest === refOf(questionsOf(bank)).digest

/** The file was written before it was tested, so it cannot know that the campaign opened then. */
function openedAgain(campaign: Campaign, now: number): Campaign {
  const { opened, recipient } = campaign
  return opened || recipient === undefined ? campaign : { ...campaign, opened: { at: now, recipient } }
}
