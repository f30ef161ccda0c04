import type { SealedSubmission } from '../../domain/submission/handed-in'
import { ridOf } from '../../domain/submission/receipt'
import { knownIn, type MirroredStore } from '../storage/mirrored-store'
import { boxKey } from './box-key'
import { createRecordPacks } from './record-packs'

/**
 * The sealed originals of one campaign: fresh ones each under its own name, older ones in packs of 256, because a database
 * with 100,000 keys takes seconds to list. A submission that lies in both counts once.
 */

export type SealedRecord = SealedSubmission

export interface SealedBox {
  /** Names of those that lie on their own. */
  readonly fresh: () => Promise<Names>
  /** How many, without opening any; undefined while that cannot be told. */
  readonly count: () => Promise<number | undefined>
  /** Undefined where it is not, or cannot be read. */
  readonly read: (rid: string) => Promise<SealedRecord | undefined>
  /** All originals, one batch after the other. @param onunread told when a list, a pack or one of them could not be read */
  readonly all: (onunread: () => void) => AsyncGenerator<readonly SealedRecord[]>
  readonly add: (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>
  /** Packs what lies on its own, as soon as there is enough of it. Interrupted at any point, nothing is lost. */
  readonly pack: () => Promise<void>
  /** The name of everything that lies here, in packs and on its own. */
  readonly rids: () => Promise<Names>
  /** @returns false when a copy remains, or when it cannot be seen that none does */
  readonly remove: (rids: ReadonlySet<string>) => Promise<boolean>
  readonly removeAll: () => Promise<boolean>
}

/** Names of submissions in one place. */
export interface Names {
  readonly rids: readonly string[]
  /** False when a listing or a pack could not be read: there may be more. */
  readonly isAll: boolean
}

const PACK = 256

export function createSealedBox(store: MirroredStore, campaign: string): SealedBox {
  const single = boxKey(campaign, '')
  const packed = `s:${campaign}:`
  const packs = createRecordPacks(store, packed)
  const { fresh, ownOf, batchOf } = createSingleRecords(store, single)

  async function namesIn(): Promise<Names> {
    const own = await fresh()
    const rids = [...own.rids]
    let isAll = own.isAll
    for await (const records of packs.each(() => (isAll = false))) rids.push(...records.map(({ rid }) => rid))
    return { rids, isAll }
  }

  return {
    fresh,
    async *all(onunread) {
      yield* packs.each(onunread)
      const names = await fresh()
      if (!names.isAll) onunread()
      for (let from = 0; from < names.rids.length; from += PACK)
        yield await batchOf(names.rids.slice(from, from + PACK), onunread)
    },
    async count() {
      const { rids, isAll } = await namesIn()
      return isAll ? new Set(rids).size : undefined
    },
    async read(rid) {
      const own = await ownOf(rid)
      return own === undefined || own === 'unread' ? packs.find(rid) : own
    },
    add: async (bytes) => (await store.put(boxKey(campaign, ridOf(bytes)), bytes)).type === 'Put',
    async pack() {
      const { rids: names } = await fresh()
      for (let from = 0; from + PACK <= names.length; from += PACK) {
        const batch = await batchOf(names.slice(from, from + PACK), () => undefined)
        if (!(await packs.append(batch))) return
        for (const { rid } of batch) await store.remove(boxKey(campaign, rid))
      }
    },
    rids: namesIn,
    async remove(rids) {
      const gone = await Promise.all([...rids].map((rid) => store.remove(boxKey(campaign, rid))))
      const isDropped = await packs.drop(rids)
      const left = await namesIn()
      return gone.every(Boolean) && isDropped && left.isAll && !left.rids.some((rid) => rids.has(rid))
    },
    removeAll: async () => (await Promise.all([single, packed].map(store.removeAll))).every(Boolean),
  }
}

/** Those that lie on their own. @param prefix of their keys; what follows it is the name of the submission */
function createSingleRecords(store: MirroredStore, prefix: string) {
  const ridOfKey = (key: string) => key.slice(prefix.length)

  async function fresh(): Promise<Names> {
    const listed = await store.list(prefix)
    return { rids: knownIn(listed).map(ridOfKey), isAll: listed.type === 'Keys' }
  }
  async function ownOf(rid: string): Promise<SealedRecord | 'unread' | undefined> {
    const got = await store.get(prefix + rid)
    if (got.type === 'Bytes') return { rid, bytes: got.bytes }
    return got.type === 'Nothing' || got.type === 'Damaged' ? undefined : 'unread'
  }
  async function batchOf(rids: readonly string[], onunread: () => void) {
    const records = await Promise.all(rids.map(ownOf))
    if (records.includes('unread')) onunread()
    return records.flatMap((each) => (each === undefined || each === 'unread' ? [] : [each]))
  }
  return { fresh, ownOf, batchOf }
}
