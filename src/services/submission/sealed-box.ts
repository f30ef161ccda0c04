import { ridOf } from '../../domain/submission/receipt'
import type { MirroredStore } from '../storage/mirrored-store'
import { boxKey } from './box-key'

/**
 * The sealed originals of one campaign: fresh ones each under its own name, older ones in packs of 256, because a database
 * with 100,000 keys takes seconds to list. A submission that lies in both counts once.
 */

export interface SealedRecord {
  readonly rid: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface SealedBox {
  /** Names of those that lie on their own. */
  readonly fresh: () => Promise<readonly string[]>
  /** How many, without opening any. */
  readonly count: () => Promise<number>
  readonly read: (rid: string) => Promise<SealedRecord | undefined>
  /** All originals, one batch after the other. */
  readonly all: () => AsyncGenerator<readonly SealedRecord[]>
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
  const packs = () => store.keys(packed)
  const fresh = async () => (await store.keys(single)).map((key) => key.slice(single.length))

  async function ownOf(rid: string): Promise<SealedRecord | undefined> {
    const got = await store.get(boxKey(campaign, rid))
    return got.type === 'Bytes' ? { rid, bytes: got.bytes } : undefined
  }
  async function inPack(key: string): Promise<readonly SealedRecord[]> {
    const got = await store.get(key)
    return got.type === 'Bytes' ? unpacked(got.bytes) : []
  }

  async function namesIn(): Promise<Names> {
    const [own, piles] = [await store.list(single), await store.list(packed)]
    if (own.type === 'Unreadable' || piles.type === 'Unreadable') return { rids: [], isAll: false }
    const got = await Promise.all(piles.keys.map((key) => store.get(key)))
    const inside = got.flatMap((each) => (each.type === 'Bytes' ? unpacked(each.bytes).map(({ rid }) => rid) : []))
    return {
      rids: [...own.keys.map((key) => key.slice(single.length)), ...inside],
      isAll: got.every(({ type }) => type !== 'Unreadable'),
    }
  }

  async function* all() {
    for (const key of await packs()) yield await inPack(key)
    const names = await fresh()
    for (let from = 0; from < names.length; from += PACK) {
      const batch = await Promise.all(names.slice(from, from + PACK).map(ownOf))
      yield batch.flatMap((record) => record ?? [])
    }
  }

  return {
    fresh,
    all,
    async count() {
      const names = await fresh()
      let count = names.length
      for (const key of await packs()) count += (await inPack(key)).length
      return count
    },
    async read(rid) {
      const own = await ownOf(rid)
      if (own) return own
      for (const key of await packs()) {
        const found = (await inPack(key)).find((record) => record.rid === rid)
        if (found) return found
      }
      return undefined
    },
    add: async (bytes) => (await store.put(boxKey(campaign, ridOf(bytes)), bytes)).type === 'Put',
    async pack() {
      const names = await fresh()
      for (let from = 0; from + PACK <= names.length; from += PACK) {
        const batch = (await Promise.all(names.slice(from, from + PACK).map(ownOf))).flatMap((each) => each ?? [])
        const last = Number((await packs()).at(-1)?.slice(packed.length) ?? -1)
        const put = await store.put(`${packed}${String(last + 1).padStart(6, '0')}`, packedBytes(batch))
        if (put.type === 'NotPut') return
        for (const { rid } of batch) await store.remove(boxKey(campaign, rid))
      }
    },
    rids: namesIn,
    async remove(rids) {
      const gone = await Promise.all([...rids].map((rid) => store.remove(boxKey(campaign, rid))))
      for (const key of await packs()) {
        const records = await inPack(key)
        const kept = records.filter(({ rid }) => !rids.has(rid))
        if (kept.length < records.length) gone.push((await store.put(key, packedBytes(kept))).type === 'Put')
      }
      const left = await namesIn()
      return gone.every(Boolean) && left.isAll && !left.rids.some((rid) => rids.has(rid))
    },
    async removeAll() {
      const gone = await Promise.all(
        [...(await store.keys(single)), ...(await packs())].map((key) => store.remove(key)),
      )
      const left = await Promise.all([store.list(single), store.list(packed)])
      return gone.every(Boolean) && left.every((each) => each.type === 'Keys' && each.keys.length === 0)
    },
  }
}

/** Each record after its length in four bytes. */
function packedBytes(records: readonly SealedRecord[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(records.reduce((sum, record) => sum + 4 + record.bytes.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const record of records) {
    view.setUint32(at, record.bytes.length)
    bytes.set(record.bytes, at + 4)
    at += 4 + record.bytes.length
  }
  return bytes
}

/** What is cut off or damaged at the end is left out; the records before it are whole. */
function unpacked(bytes: Uint8Array<ArrayBuffer>): readonly SealedRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: SealedRecord[] = []
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = view.getUint32(at)
    if (at + 4 + length > bytes.length) break
    const record = bytes.slice(at + 4, at + 4 + length)
    records.push({ rid: ridOf(record), bytes: record })
    at += 4 + length
  }
  return records
}
