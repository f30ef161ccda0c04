import type { SealedSubmission } from '../../domain/submission/handed-in'
import { ridOf } from '../../domain/submission/receipt'
import { knownIn, type MirroredStore } from '../storage/mirrored-store'

/** Sealed originals in packs under numbered names. */

export interface RecordPacks {
  /** One pack after the other, from the oldest to the latest. @param onunread told when the list or a pack could not be read */
  readonly each: (onunread: () => void) => AsyncGenerator<readonly SealedSubmission[]>
  /** Undefined where it is not, or lies in a pack that cannot be read. */
  readonly find: (rid: string) => Promise<SealedSubmission | undefined>
  /** A further pack, after the latest. @returns false when it is not kept */
  readonly append: (records: readonly SealedSubmission[]) => Promise<boolean>
  /** @returns false when a pack that has one of them could not be written without it, or may be one that cannot be read */
  readonly drop: (rids: ReadonlySet<string>) => Promise<boolean>
}

/** What is packed, or why nobody can tell. */
type ReadPack = readonly SealedSubmission[] | 'unread'

/** @param prefix of the names of these packs */
export function createRecordPacks(store: MirroredStore, prefix: string): RecordPacks {
  const list = () => store.list(prefix)
  const write = async (key: string, records: readonly SealedSubmission[]) =>
    (await store.put(key, recordsToPack(records))).type === 'Put'

  async function read(key: string): Promise<ReadPack> {
    const got = await store.get(key)
    if (got.type === 'Bytes') return packToRecords(got.bytes)
    // Removed by another tab since it was listed, or nobody will ever read it again.
    return got.type === 'Nothing' || got.type === 'Damaged' ? [] : 'unread'
  }

  async function* each(onunread: () => void) {
    const listed = await list()
    if (listed.type === 'Unreadable') onunread()
    for (const key of knownIn(listed)) {
      const records = await read(key)
      if (records === 'unread') onunread()
      else yield records
    }
  }

  return {
    each,
    async find(rid) {
      for await (const records of each(() => undefined)) {
        const found = records.find((record) => record.rid === rid)
        if (found) return found
      }
      return undefined
    },
    async append(records) {
      const listed = await list()
      // Under a number that is taken it would replace another pack.
      if (listed.type === 'Unreadable') return false
      const last = Number(listed.keys.at(-1)?.slice(prefix.length) ?? -1)
      return write(`${prefix}${String(last + 1).padStart(6, '0')}`, records)
    },
    async drop(rids) {
      const listed = await list()
      let isDropped = listed.type === 'Keys'
      for (const key of knownIn(listed)) {
        const records = await read(key)
        const kept = records === 'unread' ? undefined : records.filter(({ rid }) => !rids.has(rid))
        if (kept === undefined) isDropped = false
        else if (kept.length < records.length) isDropped = (await write(key, kept)) && isDropped
      }
      return isDropped
    },
  }
}

/** Each record after its length in four bytes. */
function recordsToPack(records: readonly SealedSubmission[]): Uint8Array<ArrayBuffer> {
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
function packToRecords(bytes: Uint8Array<ArrayBuffer>): readonly SealedSubmission[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: SealedSubmission[] = []
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = view.getUint32(at)
    if (at + 4 + length > bytes.length) break
    const record = bytes.slice(at + 4, at + 4 + length)
    records.push({ rid: ridOf(record), bytes: record })
    at += 4 + length
  }
  return records
}
