import type { Bank, Keys } from '../../domain/bank/bank'
import { decisionOf, type PersonRecord } from '../../domain/campaign/decision'
import type { Campaign } from '../../domain/campaign/campaign'
import type { AuditEntry, Opened, Unopened } from '../../domain/submission/opened'
import { dueAt } from '../../domain/campaign/retention'
import { scoreSubmission } from '../../domain/report/score-submission'
import { summaryRow } from '../../domain/report/summary-row'
import { ridOf } from '../../domain/submission/receipt'
import { decodeSubmission } from '../../domain/submission/submission'
import { emptySummary, indexOfRid, withoutRids, withRows, withState, type Summary } from '../../domain/summary/summary'
import type { CampaignStore } from '../campaign/campaign-store'
import type { Erasure } from './erasure'
import type { MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore } from '../storage/object-store'
import { vaultKeyOf } from '../seal/vault-key'
import { createSealedBox, type SealedRecord } from '../submission/sealed-box'
import { createVaultCache } from './cache'
import { createVaultRecords, type VaultRecords } from './records'

/** The recruiter's open store of one campaign. Key and identity live in this closure and nowhere else. */

/** What the seal says about one record; done in a worker, because opening takes most of a millisecond each. */
export type Unsealed =
  | { readonly type: 'Json'; readonly value: unknown; readonly device: string }
  | { readonly type: 'OtherKey' | 'Damaged' }

export interface Unsealer {
  readonly open: (records: readonly SealedRecord[]) => Promise<readonly Unsealed[]>
  readonly close: () => void
}

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

export interface Progress {
  readonly done: number
  readonly all: number
}

export interface Brought {
  readonly added: readonly string[]
  readonly known: number
  /** Deleted here before; they stay deleted. */
  readonly erased: number
  /** By a later Kontor: kept sealed until this one is newer. */
  readonly newer: number
  readonly refused: readonly { readonly rid: string; readonly why: Exclude<Unopened['why'], 'newer'> | 'not-kept' }[]
}

export interface OpenVault {
  readonly campaign: Campaign
  readonly summary: () => Summary
  /** Opens what has come since, and whatever the cache has lost. Can be stopped at any time; what was opened is kept. */
  readonly arrive: (onprogress: (progress: Progress) => void, signal: AbortSignal) => Promise<void>
  /** Takes in what was brought from elsewhere: opened, checked, then kept as it was sealed. Doing it twice changes nothing. */
  readonly bring: (
    records: readonly Uint8Array[],
    onprogress: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<Brought>
  readonly unopened: () => readonly Unopened[]
  readonly person: (rid: string) => Promise<Opened | undefined>
  readonly record: (rid: string) => Promise<PersonRecord>
  /** @returns false when it could not be kept; nothing has changed then */
  readonly keepRecord: (rid: string, record: PersonRecord) => Promise<boolean>
  /** @returns false when something of it may remain on this device */
  readonly erase: (rids: ReadonlySet<string>) => Promise<boolean>
  readonly log: (what: AuditEntry['what'], rids: readonly string[]) => void
  readonly entries: VaultRecords['entries']
  readonly originals: () => AsyncGenerator<readonly SealedRecord[]>
  readonly close: () => void
}

const PACK = 100
const BATCH = 50

/** @param identity the private key; not kept anywhere else */
export async function openVault(deps: VaultDeps, campaign: Campaign, identity: string): Promise<OpenVault> {
  const { now, campaigns } = deps
  const { id } = campaign
  const { bank, keys } = deps.asked(campaign)
  const key = await vaultKeyOf(identity, id)
  const cache = createVaultCache(deps.cache, id, key)
  const box = createSealedBox(deps.box, id)
  const records = createVaultRecords(deps.box, id, key, String(now()))
  const unsealer = deps.unsealer(identity, campaign.opened?.recipient ?? '')
  const isWhole = await cache.summary()
  let summary = isWhole ?? emptySummary()
  let savedRows = summary.rows
  let needsAll = isWhole === undefined
  let unopened: readonly Unopened[] = []
  let erased: ReadonlySet<string> = new Set()
  /** While they cannot be read: those that were known before. */
  async function readErased() {
    const read = await campaigns.erased(id)
    if (read.type === 'Found') erased = new Set(read.data.keys())
    return read.type === 'Found'
  }
  await readErased()

  async function rowOf(opened: Opened, pack: number) {
    const record = await records.read(opened.rid)
    const due = dueAt(decisionOf(record)?.at, campaign)
    return summaryRow(opened, scoreSubmission(bank, keys, opened.submission), decisionOf(record), due, pack)
  }

  /** Adds to the newest pack until it is full; the pack is written before the summary that points to it. */
  async function take(opened: readonly Opened[]) {
    let rest = opened
    while (rest.length > 0) {
      const last = (await cache.packs()).at(-1)
      const room = last === undefined ? [] : ((await cache.pack(last)) ?? [])
      const isFull = last === undefined || room.length === 0 || room.length >= PACK
      const number = isFull ? (last ?? -1) + 1 : last
      const before = isFull ? [] : room
      const added = rest.slice(0, PACK - before.length)
      await cache.savePack(number, [...before, ...added])
      summary = withRows(summary, await Promise.all(added.map((each) => rowOf(each, number))))
      rest = rest.slice(added.length)
    }
    // Only a cache, and dear when long: written when a quarter has come on top, and at the end.
    if (!needsAll && summary.rows >= savedRows * 1.25) await saveSummary()
  }

  async function saveSummary() {
    savedRows = summary.rows
    return cache.saveSummary(summary)
  }

  async function opened(batch: readonly SealedRecord[]): Promise<readonly Opened[]> {
    const unsealed = await unsealer.open(batch)
    return batch.flatMap(({ rid }, index) => {
      const found = sorted(rid, unsealed[index] ?? { type: 'Damaged' })
      if ('submission' in found) return [found]
      unopened = [...unopened.filter((each) => each.rid !== rid), found]
      return []
    })
  }

  function sorted(rid: string, unsealed: Unsealed): Opened | Unopened {
    if (unsealed.type !== 'Json') return { rid, why: unsealed.type === 'OtherKey' ? 'other-key' : 'damaged' }
    const decoded = decodeSubmission(unsealed.value, bank)
    if (decoded.type !== 'Submission') return { rid, why: decoded.type === 'Newer' ? 'newer' : 'damaged' }
    if (decoded.submission.campaign !== id) return { rid, why: 'other-campaign' }
    return { rid, openedAt: now(), device: unsealed.device, submission: decoded.submission }
  }

  /** After a loss of the summary: first what was opened already, which costs a hundredth of opening it again. */
  async function restore(signal: AbortSignal) {
    for (const number of await cache.packs()) {
      if (signal.aborted) return
      const pack = await cache.pack(number)
      const kept = pack?.filter(({ rid }) => !erased.has(rid))
      if (kept) summary = withRows(summary, await Promise.all(kept.map((each) => rowOf(each, number))))
    }
  }

  /** Erasing throws whole packs away; those who only lay beside the erased are put back. */
  async function neighboursOf(rids: ReadonlySet<string>) {
    const numbers = new Set([...rids].flatMap((rid) => summary.packs[indexOfRid(summary, rid)] ?? []))
    const packs: (readonly [number, readonly Opened[]])[] = []
    for (const number of numbers) {
      const kept = ((await cache.pack(number)) ?? []).filter(({ rid }) => !rids.has(rid))
      if (kept.length > 0) packs.push([number, kept])
    }
    return packs
  }

  return {
    campaign,
    summary: () => summary,
    unopened: () => unopened,
    async arrive(onprogress, signal) {
      await readErased()
      if (needsAll) await restore(signal)
      const isNew = ({ rid }: { rid: string }) => indexOfRid(summary, rid) < 0 && !erased.has(rid)
      const waiting: SealedRecord[] = []
      if (needsAll) for await (const batch of box.all()) waiting.push(...batch.filter(isNew))
      else
        for (const rid of await box.fresh()) {
          const record = isNew({ rid }) ? await box.read(rid) : undefined
          if (record) waiting.push(record)
        }
      for (let done = 0; done < waiting.length; done += BATCH) {
        onprogress({ done, all: waiting.length })
        if (signal.aborted) break
        await take(await opened(waiting.slice(done, done + BATCH)))
      }
      // A summary that is there counts as whole: half of a first one is not kept.
      if (signal.aborted) return void (needsAll || (await saveSummary()))
      onprogress({ done: waiting.length, all: waiting.length })
      if (needsAll || savedRows !== summary.rows) await saveSummary()
      needsAll = false
      await box.pack()
    },
    async bring(records, onprogress, signal) {
      const knowsErased = await readErased()
      const brought = {
        added: [] as string[],
        known: 0,
        erased: 0,
        newer: 0,
        refused: [] as Brought['refused'][number][],
      }
      const sealed = new Map(records.map((bytes) => [ridOf(bytes), new Uint8Array(bytes)]))
      const waiting: SealedRecord[] = []
      for (const [rid, bytes] of sealed) {
        if (erased.has(rid)) brought.erased += 1
        else if (!knowsErased) brought.refused.push({ rid, why: 'not-kept' })
        else if (indexOfRid(summary, rid) >= 0) brought.known += 1
        else waiting.push({ rid, bytes })
      }
      for (let done = 0; done < waiting.length && !signal.aborted; done += BATCH) {
        onprogress({ done, all: waiting.length })
        const batch = waiting.slice(done, done + BATCH)
        const unsealed = await unsealer.open(batch)
        const accepted: Opened[] = []
        for (const [index, { rid, bytes }] of batch.entries()) {
          const found = sorted(rid, unsealed[index] ?? { type: 'Damaged' })
          if ('why' in found && found.why !== 'newer') brought.refused.push({ rid, why: found.why })
          else if (!(await box.add(bytes))) brought.refused.push({ rid, why: 'not-kept' })
          else if ('submission' in found) accepted.push(found)
          else {
            brought.newer += 1
            unopened = [...unopened.filter((each) => each.rid !== rid), found]
          }
        }
        await take(accepted)
        brought.added.push(...accepted.map(({ rid }) => rid))
      }
      if (brought.added.length > 0) await saveSummary()
      await box.pack()
      return brought
    },
    async person(rid) {
      const at = indexOfRid(summary, rid)
      const pack = at < 0 ? undefined : await cache.pack(summary.packs[at] ?? -1)
      const known = pack?.find((each) => each.rid === rid)
      if (known) return known
      const original = await box.read(rid)
      return original && (await opened([original]))[0]
    },
    record: records.read,
    async keepRecord(rid, record) {
      const before = await records.read(rid)
      if (!(await records.keep(rid, record))) return false
      const decision = decisionOf(record)
      if (decision?.at === decisionOf(before)?.at) return true
      const due = dueAt(decision?.at, campaign)
      if (!(await campaigns.changeDue(id, { [rid]: due }))) return false
      summary = withState(summary, rid, decision?.outcome ?? 'waiting', due ?? 0)
      return saveSummary()
    },
    async erase(rids) {
      const others = await neighboursOf(rids)
      const isGone = await deps.erasure.erase(campaign, rids, 'erased')
      for (const [number, pack] of others) await cache.savePack(number, pack)
      summary = withoutRids(summary, rids)
      unopened = unopened.filter(({ rid }) => !rids.has(rid))
      await saveSummary()
      return isGone
    },
    log: (what, rids) => void records.log({ at: now(), what, rids: rids.slice(0, 20), count: rids.length }),
    entries: records.entries,
    originals: box.all,
    close() {
      unsealer.close()
      summary = emptySummary()
    },
  }
}
