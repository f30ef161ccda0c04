import type { SealedSubmission } from '../../domain/submission/handed-in'
import { ridOf } from '../../domain/submission/receipt'
import type { MirroredStore } from '../storage/mirrored-store'
import { boxKey } from './box-key'
import { createRecordPacks } from './record-packs'

/**
 * The sealed originals of one campaign: fresh ones each under its own name, older ones in packs of 256, because a database
 * with 100,000 keys takes seconds to list. A submission that lies in both counts once.
 */

export type SealedRecord = SealedSubmission

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
  const packs = createRecordPacks(store, packed)
  const ridOfKey = (key: string) => key.slice(single.length)
  const fresh = async () => (await store.keys(single)).map(ridOfKey)

  async function ownOf(rid: string): Promise<SealedRecord | undefined> {
    const got = await store.get(boxKey(campaign, rid))
    return got.type === 'Bytes' ? { rid, bytes: got.bytes } : undefined
  }
  const batchOf = async (rids: readonly string[]) => (await Promise.all(rids.map(ownOf))).flatMap((each) => each ?? [])

  async function namesIn(): Promise<Names> {
    const [own, inside] = [await store.list(single), await packs.readAll()]
    if (own.type === 'Unreadable' || inside === undefined) return { rids: [], isAll: false }
    return { rids: [...own.keys.map(ridOfKey), ...inside.records.map(({ rid }) => rid)], isAll: inside.isAll }
  }

  return {
    fresh,
    async *all() {
      for (const key of await packs.keys()) yield await packs.read(key)
      const names = await fresh()
      for (let from = 0; from < names.length; from += PACK) yield await batchOf(names.slice(from, from + PACK))
    },
    async count() {
      let count = (await fresh()).length
      for (const key of await packs.keys()) count += (await packs.read(key)).length
      return count
    },
    read: async (rid) => (await ownOf(rid)) ?? packs.find(rid),
    add: async (bytes) => (await store.put(boxKey(campaign, ridOf(bytes)), bytes)).type === 'Put',
    async pack() {
      const names = await fresh()
      for (let from = 0; from + PACK <= names.length; from += PACK) {
        const batch = await batchOf(names.slice(from, from + PACK))
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
    removeAll: () => removeBelow(store, [single, packed]),
  }
}

/** @returns false when something remains under these prefixes, or when it cannot be seen that nothing does */
async function removeBelow(store: MirroredStore, prefixes: readonly string[]): Promise<boolean> {
  const keys: string[] = []
  for (const prefix of prefixes) keys.push(...(await store.keys(prefix)))
  const gone = await Promise.all(keys.map((key) => store.remove(key)))
  const left = await Promise.all(prefixes.map((prefix) => store.list(prefix)))
  return gone.every(Boolean) && left.every((each) => each.type === 'Keys' && each.keys.length === 0)
}
