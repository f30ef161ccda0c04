import * as v from 'valibot'
import { createRecord, decodeRecord } from '../../domain/ground/record'
import type { StoreTrouble } from '../../domain/ground/written'
import type { Mirror } from './cache-mirror'
import type { ObjectStore } from './object-store'

/**
 * Bytes that exist nowhere else, kept twice: in IndexedDB, and in Cache Storage, which browsers clear apart from it. A
 * write counts only when it was read back and compared, and is mirrored.
 */

export type Put =
  | { readonly type: 'Put' }
  | { readonly type: 'NotPut'; readonly step: 'write' | 'read-back' | 'mirror'; readonly reason: StoreTrouble }
export type Got =
  | { readonly type: 'Bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'Nothing' }
  | { readonly type: 'Damaged'; readonly at: string; readonly stored: unknown }
  /** A later Kontor keeps its bytes in another way. */
  | { readonly type: 'Newer'; readonly version: number; readonly stored: unknown }
  | { readonly type: 'Unreadable'; readonly reason: StoreTrouble }

export type Listed =
  | { readonly type: 'Keys'; readonly keys: readonly string[] }
  /** One of the copies did not answer. `known`: what the other has, if it did; there may be more. */
  | { readonly type: 'Unreadable'; readonly reason: StoreTrouble; readonly known: readonly string[] }

/** What is known to be there, whether or not that is all. */
export const knownIn = (listed: Listed): readonly string[] => (listed.type === 'Keys' ? listed.keys : listed.known)

export interface MirroredStore {
  readonly put: (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Put>
  /** From the mirror where the database has lost it. */
  readonly get: (key: string) => Promise<Got>
  /** @returns false when a copy remains */
  readonly remove: (key: string) => Promise<boolean>
  /** What either copy has, when both have answered: whoever lists must know that nothing else is there. */
  readonly list: (prefix: string) => Promise<Listed>
  /** @returns false when something remains, or when it cannot be seen that nothing does */
  readonly removeAll: (prefix: string) => Promise<boolean>
  /** Copies what either side lacks to the other. @returns the keys that had been lost on each side */
  readonly reconcile: () => Promise<Reconciled>
}

export interface Reconciled {
  readonly lostInStore: readonly string[]
  readonly lostInMirror: readonly string[]
}

const BYTES = createRecord('kontor-bytes', 1, v.instance(Uint8Array))

export function createMirroredStore(store: ObjectStore, mirror: Mirror): MirroredStore {
  async function removeBoth(key: string): Promise<boolean> {
    const [first, second] = await Promise.all([store.remove(key), settled(mirror.remove(key))])
    return first.type === 'Kept' && second
  }
  return {
    async put(key, bytes) {
      const before = await readBytes(store, key)
      if (before.type === 'Newer') return { type: 'NotPut', step: 'write', reason: 'broken' }
      const written = await writeBytes(store, key, bytes)
      return written.type === 'Put' ? copyBytes(mirror, key, bytes) : written
    },
    async get(key) {
      const own = await readBytes(store, key)
      if (own.type === 'Bytes' || own.type === 'Newer') return own
      const copy = await mirror.get(key).catch(() => 'unreadable' as const)
      // What one copy lacks may lie in the other, which does not answer.
      if (copy === 'unreadable') return { type: 'Unreadable', reason: 'broken' }
      return copy === undefined ? own : { type: 'Bytes', bytes: copy }
    },
    remove: removeBoth,
    list: (prefix) => list(store, mirror, prefix),
    async removeAll(prefix) {
      const listed = await list(store, mirror, prefix)
      const gone = await Promise.all(knownIn(listed).map(removeBoth))
      const left = await list(store, mirror, prefix)
      return gone.every(Boolean) && left.type === 'Keys' && left.keys.length === 0
    },
    reconcile: () => reconcile(store, mirror),
  }
}

async function readBytes(store: ObjectStore, key: string): Promise<Got> {
  const read = await store.read(key)
  if (read.type === 'Unreadable') return { type: 'Unreadable', reason: read.reason }
  if (read.value === null) return { type: 'Nothing' }
  const decoded = decodeRecord(BYTES, read.value)
  if (decoded.type === 'Found') return { type: 'Bytes', bytes: new Uint8Array(decoded.data) }
  if (decoded.type === 'Newer') return { type: 'Newer', version: decoded.version, stored: read.value }
  return { type: 'Damaged', at: decoded.type === 'Damaged' ? decoded.at : 'kind', stored: read.value }
}

/** Written, read back and compared. */
async function writeBytes(store: ObjectStore, key: string, bytes: Uint8Array<ArrayBuffer>): Promise<Put> {
  const written = await store.write(key, { kind: 'kontor-bytes', version: 1, data: bytes })
  if (written.type === 'NotKept') return { type: 'NotPut', step: 'write', reason: written.reason }
  const back = await readBytes(store, key)
  if (back.type === 'Bytes' && isEqual(back.bytes, bytes)) return { type: 'Put' }
  return { type: 'NotPut', step: 'read-back', reason: back.type === 'Unreadable' ? back.reason : 'broken' }
}

const copyBytes = async (mirror: Mirror, key: string, bytes: Uint8Array<ArrayBuffer>): Promise<Put> =>
  (await settled(mirror.put(key, bytes))) ? { type: 'Put' } : { type: 'NotPut', step: 'mirror', reason: 'broken' }

async function list(store: ObjectStore, mirror: Mirror, prefix: string): Promise<Listed> {
  const [own, copies] = [await store.keys(), await mirror.keys().catch(() => undefined)]
  const found = new Set([...(own.type === 'Keys' ? own.keys : []), ...(copies ?? [])])
  const keys = [...found].filter((key) => key.startsWith(prefix)).sort()
  if (own.type === 'Unreadable') return { type: 'Unreadable', reason: own.reason, known: keys }
  if (copies === undefined) return { type: 'Unreadable', reason: 'broken', known: keys }
  return { type: 'Keys', keys }
}

async function reconcile(store: ObjectStore, mirror: Mirror): Promise<Reconciled> {
  const [found, listed] = [await store.keys(), await mirror.keys().catch(() => undefined)]
  // A side that does not answer has lost nothing yet.
  if (found.type === 'Unreadable' || listed === undefined) return { lostInStore: [], lostInMirror: [] }
  const [own, copies] = [new Set(found.keys), new Set(listed)]
  const lostInStore = [...copies].filter((key) => !own.has(key))
  const lostInMirror = [...own].filter((key) => !copies.has(key))
  for (const key of lostInStore) {
    const bytes = await mirror.get(key).catch(() => undefined)
    if (bytes) await writeBytes(store, key, bytes)
  }
  for (const key of lostInMirror) {
    const got = await readBytes(store, key)
    if (got.type === 'Bytes') await copyBytes(mirror, key, got.bytes)
  }
  return { lostInStore, lostInMirror }
}

export function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

const settled = (work: Promise<void>): Promise<boolean> => work.then(() => true).catch(() => false)
