import * as v from 'valibot'
import { NO_RECORD, PersonRecord } from '../../domain/campaign/decision'
import type { ReadPersonRecord, Shut } from '../../domain/campaign/read-record'
import { createRecord, type Record as RecordOf } from '../../domain/ground/record'
import { AuditEntry, type AuditLog } from '../../domain/submission/opened'
import { decrypt, encrypt } from '../seal/vault-key'
import { knownIn, type MirroredStore } from '../storage/mirrored-store'
import { createQueue } from '../storage/queue'
import { documentBytes, parseDocument, type ReadRecord as Read } from '../storage/stored-record'
import type { Names } from '../submission/sealed-box'

/** What the firm writes about persons, and the log of what was done: originals, so kept twice, under the vault's key. */

const Person = createRecord('kontor-person', 1, PersonRecord)
const Audit = createRecord('kontor-audit', 1, v.array(AuditEntry))

export interface VaultRecords {
  /** Empty for a person about whom nothing has been written. */
  readonly read: (rid: string) => Promise<ReadPersonRecord>
  /**
   * One change after the other, each from what is there now. What cannot be read is not written over.
   * @param change gives the same object for no change, which writes nothing
   */
  readonly change: (rid: string, change: (before: PersonRecord) => PersonRecord) => Promise<Changed>
  /** @returns false when it could not be kept */
  readonly log: (entry: AuditEntry) => Promise<boolean>
  readonly entries: () => Promise<AuditLog>
}

/** `NotKept`: what was there before is there still. */
export type Changed =
  | { readonly type: 'Changed'; readonly before: PersonRecord; readonly after: PersonRecord }
  | { readonly type: 'NotKept'; readonly why: Shut | 'not-kept' }

export const recordKey = (campaign: string, rid: string) => `p:${campaign}:${rid}`
const auditKey = (campaign: string, session: string) => `a:${campaign}:${session}`

/** @param session names the own part of the log, so that nothing earlier is ever written again */
export function createVaultRecords(
  store: MirroredStore,
  campaign: string,
  key: CryptoKey,
  session: string,
): VaultRecords {
  const place = createSealedPlace(store, key)
  const inTurn = createQueue()
  const part = auditKey(campaign, session)

  async function read(rid: string): Promise<ReadPersonRecord> {
    const found = await place.read(recordKey(campaign, rid), Person)
    if (found.type === 'Found') return { type: 'Record', record: found.data }
    return found.type === 'Nothing' ? { type: 'Record', record: NO_RECORD } : { type: 'Shut', why: SHUT[found.type] }
  }

  return {
    read,
    change: (rid, change) =>
      inTurn(async () => {
        const found = await read(rid)
        if (found.type === 'Shut') return { type: 'NotKept', why: found.why }
        const [before, after] = [found.record, change(found.record)]
        const isKept = after === before || (await place.write(recordKey(campaign, rid), Person, after))
        return isKept ? { type: 'Changed', before, after } : { type: 'NotKept', why: 'not-kept' }
      }),
    log: (entry) =>
      inTurn(async () => {
        const before = await place.read(part, Audit)
        if (before.type !== 'Found' && before.type !== 'Nothing') return false
        return place.write(part, Audit, [...(before.type === 'Found' ? before.data : []), entry])
      }),
    entries: () => inTurn(() => readLog(store, place, campaign)),
  }
}

const SHUT = { Damaged: 'damaged', Newer: 'newer', Unreadable: 'unreadable' } as const satisfies {
  readonly [Type in Exclude<Read<unknown>['type'], 'Found' | 'Nothing'>]: Shut
}

interface SealedPlace {
  readonly read: <Schema extends v.GenericSchema>(
    name: string,
    record: RecordOf<Schema>,
  ) => Promise<Read<v.InferOutput<Schema>>>
  readonly write: <Schema extends v.GenericSchema>(
    name: string,
    record: RecordOf<Schema>,
    data: v.InferOutput<Schema>,
  ) => Promise<boolean>
}

/** Documents under the vault's key, each bound to its name. */
function createSealedPlace(store: MirroredStore, key: CryptoKey): SealedPlace {
  return {
    async read(name, record) {
      const got = await store.get(name)
      if (got.type !== 'Bytes') return got
      const plain = await decrypt(key, got.bytes, name)
      return plain ? parseDocument(record, plain) : { type: 'Damaged', at: '', stored: got.bytes }
    },
    async write(name, record, data) {
      const sealed = new Uint8Array(await encrypt(key, documentBytes(record, data), name))
      return (await store.put(name, sealed)).type === 'Put'
    },
  }
}

async function readLog(store: MirroredStore, place: SealedPlace, campaign: string): Promise<AuditLog> {
  const prefix = auditKey(campaign, '')
  const listed = await store.list(prefix)
  const parts = await Promise.all(knownIn(listed).map((name) => place.read(name, Audit)))
  const entries = parts.flatMap((part) => (part.type === 'Found' ? part.data : []))
  const shut = parts.filter(({ type }) => type !== 'Found' && type !== 'Nothing').length
  // Where a copy does not say what it holds there may be more.
  return { entries: entries.sort((a, b) => a.at - b.at), unread: shut + (listed.type === 'Keys' ? 0 : 1) }
}

/** @returns false when one remains, or when it cannot be seen that none does */
export async function removeRecords(store: MirroredStore, campaign: string, rids: ReadonlySet<string>) {
  const gone = await Promise.all([...rids].map((rid) => store.remove(recordKey(campaign, rid))))
  const left = await ridsWithRecords(store, campaign)
  return gone.every(Boolean) && left.isAll && !left.rids.some((rid) => rids.has(rid))
}

export async function removeAllRecords(store: MirroredStore, campaign: string): Promise<boolean> {
  const gone = await Promise.all([recordKey(campaign, ''), auditKey(campaign, '')].map(store.removeAll))
  return gone.every(Boolean)
}

/** About whom something is written, without opening it. */
export async function ridsWithRecords(store: MirroredStore, campaign: string): Promise<Names> {
  const listed = await store.list(recordKey(campaign, ''))
  if (listed.type === 'Unreadable') return { rids: [], isAll: false }
  return { rids: listed.keys.map((key) => key.slice(recordKey(campaign, '').length)), isAll: true }
}
