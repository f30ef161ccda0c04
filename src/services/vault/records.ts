import * as v from 'valibot'
import { NO_RECORD, PersonRecord } from '../../domain/campaign/decision'
import { AuditEntry } from '../../domain/submission/opened'
import { documentBytes, parseDocument } from '../storage/documents'
import type { MirroredStore } from '../storage/mirrored-store'
import { decrypt, encrypt } from '../seal/vault-key'
import type { Names } from '../submission/sealed-box'

/** What the firm writes about persons, and the log of what was done: originals, so kept twice, under the vault's key. */

const RECORD = { kind: 'kontor-person', version: 1, schema: PersonRecord }
const AUDIT = { kind: 'kontor-audit', version: 1, schema: v.array(AuditEntry) }

export interface VaultRecords {
  readonly read: (rid: string) => Promise<PersonRecord>
  /** @returns false when it could not be kept */
  readonly keep: (rid: string, record: PersonRecord) => Promise<boolean>
  readonly log: (entry: AuditEntry) => Promise<boolean>
  /** Oldest first, of all sessions. */
  readonly entries: () => Promise<readonly AuditEntry[]>
}

export const recordKey = (campaign: string, rid: string) => `p:${campaign}:${rid}`
const auditKey = (campaign: string, session: string) => `a:${campaign}:${session}`

/** @param session names the own part of the log, so that nothing earlier is ever written again */
export function createVaultRecords(
  store: MirroredStore,
  campaign: string,
  key: CryptoKey,
  session: string,
): VaultRecords {
  let own: readonly AuditEntry[] = []
  let turn: Promise<unknown> = Promise.resolve()

  async function plainOf(name: string): Promise<Uint8Array | undefined> {
    const got = await store.get(name)
    return got.type === 'Bytes' ? decrypt(key, got.bytes, name) : undefined
  }
  const seal = async (name: string, plain: Uint8Array) =>
    (await store.put(name, new Uint8Array(await encrypt(key, plain, name)))).type === 'Put'

  return {
    async read(rid) {
      const plain = await plainOf(recordKey(campaign, rid))
      const document = plain && parseDocument(RECORD, plain)
      return document?.type === 'Document' ? document.data : NO_RECORD
    },
    keep: (rid, record) => seal(recordKey(campaign, rid), documentBytes(RECORD, record)),
    log(entry) {
      own = [...own, entry]
      const written = turn.then(() => seal(auditKey(campaign, session), documentBytes(AUDIT, [...own])))
      turn = written.catch(() => undefined)
      return written
    },
    async entries() {
      const names = await store.keys(auditKey(campaign, ''))
      const parts = await Promise.all(
        names.map(async (name) => {
          const plain = await plainOf(name)
          const document = plain && parseDocument(AUDIT, plain)
          return document?.type === 'Document' ? document.data : []
        }),
      )
      return parts.flat().sort((a, b) => a.at - b.at)
    },
  }
}

/** @returns false when one remains, or when it cannot be seen that none does */
export async function removeRecords(store: MirroredStore, campaign: string, rids: ReadonlySet<string>) {
  const gone = await Promise.all([...rids].map((rid) => store.remove(recordKey(campaign, rid))))
  const left = await ridsWithRecords(store, campaign)
  return gone.every(Boolean) && left.isAll && !left.rids.some((rid) => rids.has(rid))
}

export async function removeAllRecords(store: MirroredStore, campaign: string): Promise<boolean> {
  const prefixes = [recordKey(campaign, ''), auditKey(campaign, '')]
  const names = (await Promise.all(prefixes.map((prefix) => store.keys(prefix)))).flat()
  const gone = await Promise.all(names.map((name) => store.remove(name)))
  const left = await Promise.all(prefixes.map((prefix) => store.list(prefix)))
  return gone.every(Boolean) && left.every((each) => each.type === 'Keys' && each.keys.length === 0)
}

/** About whom something is written, without opening it. */
export async function ridsWithRecords(store: MirroredStore, campaign: string): Promise<Names> {
  const listed = await store.list(recordKey(campaign, ''))
  if (listed.type === 'Unreadable') return { rids: [], isAll: false }
  return { rids: listed.keys.map((key) => key.slice(recordKey(campaign, '').length)), isAll: true }
}
