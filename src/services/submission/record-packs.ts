import type { SealedSubmission } from '../../domain/submission/handed-in'
import { ridOf } from '../../domain/submission/receipt'
import type { MirroredStore } from '../storage/mirrored-store'

/** Sealed originals in packs under numbered names. */

export interface RecordPacks {
  /** From the oldest to the latest. */
  readonly keys: () => Promise<readonly string[]>
  /** Nothing when it is gone or cannot be read. */
  readonly read: (key: string) => Promise<readonly SealedSubmission[]>
  /** Everything in packs; undefined when they cannot be listed. `isAll` is false when one of them could not be read. */
  readonly readAll: () => Promise<
    { readonly records: readonly SealedSubmission[]; readonly isAll: boolean } | undefined
  >
  readonly find: (rid: string) => Promise<SealedSubmission | undefined>
  /** A further pack, after the latest. @returns false when it is not kept */
  readonly append: (records: readonly SealedSubmission[]) => Promise<boolean>
  /** @returns false when a pack that has one of them could not be written without it */
  readonly drop: (rids: ReadonlySet<string>) => Promise<boolean>
}

/** @param prefix of the names of these packs */
export function createRecordPacks(store: MirroredStore, prefix: string): RecordPacks {
  const keys = () => store.keys(prefix)
  const write = async (key: string, records: readonly SealedSubmission[]) =>
    (await store.put(key, recordsToPack(records))).type === 'Put'

  async function read(key: string): Promise<readonly SealedSubmission[]> {
    const got = await store.get(key)
    return got.type === 'Bytes' ? packToRecords(got.bytes) : []
  }

  return {
    keys,
    read,
    async readAll() {
      const listed = await store.list(prefix)
      if (listed.type === 'Unreadable') return undefined
      const got = await Promise.all(listed.keys.map((key) => store.get(key)))
      return {
        records: got.flatMap((each) => (each.type === 'Bytes' ? packToRecords(each.bytes) : [])),
        isAll: got.every(({ type }) => type !== 'Unreadable'),
      }
    },
    async find(rid) {
      for (const key of await keys()) {
        const found = (await read(key)).find((record) => record.rid === rid)
        if (found) return found
      }
      return undefined
    },
    async append(records) {
      const last = Number((await keys()).at(-1)?.slice(prefix.length) ?? -1)
      return write(`${prefix}${String(last + 1).padStart(6, '0')}`, records)
    },
    async drop(rids) {
      let isDropped = true
      for (const key of await keys()) {
        const records = await read(key)
        const kept = records.filter(({ rid }) => !rids.has(rid))
        if (kept.length < records.length) isDropped = (await write(key, kept)) && isDropped
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
