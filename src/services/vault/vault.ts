import type { Bank, Keys } from '../../domain/bank/bank'
import type { Campaign } from '../../domain/campaign/campaign'
import { decisionOf, type PersonRecord } from '../../domain/campaign/decision'
import type { KeptRecord } from '../../domain/campaign/read-record'
import { dueAt } from '../../domain/campaign/retention'
import type { Progress, Stop } from '../../domain/ground/progress'
import { scoreSubmission } from '../../domain/report/score-submission'
import { summaryRow } from '../../domain/report/summary-row'
import type { Opened } from '../../domain/submission/opened'
import type { Vault, VaultPart } from '../../domain/summary/vault'
import type { CampaignStore } from '../campaign/campaign-store'
import { vaultKeyOf } from '../seal/vault-key'
import { createFollowers, type Followers } from '../storage/followers'
import type { MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore } from '../storage/object-store'
import { createSealedBox, type SealedBox } from '../submission/sealed-box'
import { createVaultCache } from './cache'
import type { Erasure } from './erasure'
import { Intake, type Unsealer } from './intake'
import { createVaultRecords, type VaultRecords } from './records'
import { VaultIndex, type MadeRow } from './vault-index'

/** The recruiter's open store of one campaign. Key and identity are known here and nowhere else. */

export interface VaultDeps {
  readonly box: MirroredStore
  readonly cache: ObjectStore
  readonly campaigns: CampaignStore
  readonly erasure: Erasure
  /** What the campaign asks from, and how it is scored. */
  readonly asked: (campaign: Campaign) => { readonly bank: Bank; readonly keys: Keys }
  readonly unsealer: (identity: string, recipient: string) => Unsealer
  readonly now: () => number
}

export interface OpenVault extends Vault {
  /** Opens what has come since, and whatever the cache has lost. Can be stopped at any time; what was opened is kept. */
  readonly arrive: (onprogress: (progress: Progress) => void, stop: Stop) => Promise<void>
  readonly originals: SealedBox['all']
  readonly close: () => void
}

/** What an open vault is made of. */
interface VaultParts {
  readonly deps: VaultDeps
  readonly campaign: Campaign
  readonly box: SealedBox
  readonly records: VaultRecords
  readonly index: VaultIndex
  readonly intake: Intake
  readonly unsealer: Unsealer
  readonly followers: Followers<VaultPart>
}

/** @param identity the private key; not kept anywhere else */
export async function openVault(deps: VaultDeps, campaign: Campaign, identity: string): Promise<OpenVault> {
  const parts = await openParts(deps, campaign, identity)
  const { index, intake, records, unsealer, followers } = parts
  return {
    campaign,
    get summary() {
      return index.summary
    },
    get isAll() {
      return intake.isAll
    },
    get unopened() {
      return intake.unopened
    },
    arrive: (onprogress, stop) => intake.arrive(onprogress, stop),
    bring: (sealed, onprogress, stop) => intake.bring(sealed, onprogress, stop),
    allowReturn: (rids) =>
      deps.campaigns.addTombstones(
        campaign.id,
        rids.map((rid) => ({ rid, what: 'returned', at: deps.now() })),
      ),
    person: (rid) => readPerson(parts, rid),
    record: records.read,
    changeRecord: (rid, change) => changeRecord(parts, rid, change),
    erase: (rids) => erase(parts, rids),
    log: (what, rids) => {
      const entry = { at: deps.now(), what, rids: rids.slice(0, 20), count: rids.length }
      void records.log(entry).then(() => followers.tell('log'))
    },
    entries: records.entries,
    subscribe: followers.subscribe,
    originals: parts.box.all,
    close() {
      unsealer.close()
      index.clear()
    },
  }
}

async function openParts(deps: VaultDeps, campaign: Campaign, identity: string): Promise<VaultParts> {
  const { id } = campaign
  const key = await vaultKeyOf(identity, id)
  const followers = createFollowers<VaultPart>()
  const onchange = () => followers.tell('list')
  const box = createSealedBox(deps.box, id)
  const records = createVaultRecords(deps.box, id, key, String(deps.now()))
  const cache = createVaultCache(deps.cache, id, key)
  const toRow = (opened: Opened, pack: number) => makeRow(deps, campaign, records, opened, pack)
  const index = new VaultIndex(cache, toRow, await cache.summary(), onchange)
  const unsealer = deps.unsealer(identity, campaign.opened?.recipient ?? '')
  const erased = async () => {
    const read = await deps.campaigns.erased(id)
    return read.type === 'Found' ? read.data : undefined
  }
  const { bank } = deps.asked(campaign)
  const intake = new Intake({ campaign: id, bank, box, index, unsealer, erased, now: deps.now, onchange })
  await intake.readErased()
  return { deps, campaign, box, records, index, intake, unsealer, followers }
}

async function makeRow(
  { asked, campaigns }: VaultDeps,
  campaign: Campaign,
  records: VaultRecords,
  opened: Opened,
  pack: number,
): Promise<MadeRow> {
  const { bank, keys } = asked(campaign)
  const read = await records.read(opened.rid)
  const decision = read.type === 'Record' ? decisionOf(read.record) : undefined
  // Where the decision cannot be read, the day of deletion that it set is still known without the key.
  const dues = read.type === 'Record' ? undefined : await campaigns.due(campaign.id)
  const set = dues?.type === 'Found' ? dues.data[opened.rid] : undefined
  const due = set ?? dueAt(decision?.at, campaign)
  const row = summaryRow(opened, scoreSubmission(bank, keys, opened.submission), decision, due, pack)
  return { row, isSure: read.type === 'Record' || read.why !== 'unreadable' }
}

async function readPerson({ index, intake, box }: VaultParts, rid: string): Promise<Opened | undefined> {
  const known = await index.find(rid)
  if (known) return known
  const original = await box.read(rid)
  return original && intake.open(original)
}

async function changeRecord(
  parts: VaultParts,
  rid: string,
  change: (before: PersonRecord) => PersonRecord,
): Promise<KeptRecord> {
  const changed = await parts.records.change(rid, change)
  if (changed.type === 'NotKept') return changed
  const isDecided = decisionOf(changed.after)?.at !== decisionOf(changed.before)?.at
  const isDue = !isDecided || (await keepDecision(parts, rid, changed.after))
  parts.followers.tell('records')
  return isDue ? { type: 'Kept' } : { type: 'NotKept', why: 'not-kept' }
}

/** R5: what is to be deleted, and when, is kept where it can be read without the key. */
async function keepDecision(
  { deps, campaign, index }: VaultParts,
  rid: string,
  record: PersonRecord,
): Promise<boolean> {
  const decision = decisionOf(record)
  const due = dueAt(decision?.at, campaign)
  if (!(await deps.campaigns.changeDue(campaign.id, { [rid]: due }))) return false
  await index.decide(rid, decision?.outcome ?? 'waiting', due ?? 0)
  return true
}

async function erase({ deps, campaign, index, intake }: VaultParts, rids: ReadonlySet<string>): Promise<boolean> {
  const isGone = await index.remove(rids, () => deps.erasure.erase(campaign, rids, 'erased'))
  intake.forget(rids)
  return isGone
}
