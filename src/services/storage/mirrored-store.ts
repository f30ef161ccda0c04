import * as v from 'valibot'
import type { StoreTrouble } from '../../domain/ground/written'
import type { Keys, ObjectStore } from './object-store'

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
  | { readonly type: 'Unreadable'; readonly reason: StoreTrouble }

/** What the second copy needs to do; `createCacheMirror` does it with Cache Storage. */
export interface Mirror {
  readonly put: (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly get: (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly remove: (key: string) => Promise<void>
  readonly keys: () => Promise<readonly string[]>
}

export interface MirroredStore {
  readonly put: (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Put>
  /** From the mirror where the database has lost it. */
  readonly get: (key: string) => Promise<Got>
  /** @returns false when a copy remains */
  readonly remove: (key: string) => Promise<boolean>
  readonly keys: (prefix: string) => Promise<readonly string[]>
  /** For those who must know that nothing else is there: what either copy has, when both have answered. */
  readonly list: (prefix: string) => Promise<Keys>
  /** Copies what either side lacks to the other. @returns the keys that had been lost on each side */
  readonly reconcile: () => Promise<Reconciled>
}

export interface Reconciled {
  readonly lostInStore: readonly string[]
  readonly lostInMirror: readonly string[]
}

/** Stored as `{ kind, version, data }` like everything else. */
const Stored = v.object({ kind: v.literal('kontor-bytes'), version: v.literal(1), data: v.instance(Uint8Array) })

export function createMirroredStore(store: ObjectStore, mirror: Mirror): MirroredStore {
  return {
    async put(key, bytes) {
      const written = await writeBytes(store, key, bytes)
      return written.type === 'Put' ? copyBytes(mirror, key, bytes) : written
    },
    async get(key) {
      const own = await readBytes(store, key)
      if (own.type === 'Bytes') return own
      const copy = await mirror.get(key).catch(() => 'unreadable' as const)
      // What one copy lacks may lie in the other, which does not answer.
      if (copy === 'unreadable') return { type: 'Unreadable', reason: 'broken' }
      return copy === undefined ? own : { type: 'Bytes', bytes: copy }
    },
    async remove(key) {
      const [first, second] = await Promise.all([store.remove(key), settled(mirror.remove(key))])
      return first.type === 'Kept' && second
    },
    async keys(prefix) {
      const own = await store.keys()
      return under(prefix, own.type === 'Keys' ? own.keys : [], await mirrorKeys(mirror))
    },
    async list(prefix) {
      const [own, copies] = [await store.keys(), await mirror.keys().catch(() => undefined)]
      if (own.type === 'Unreadable') return own
      if (copies === undefined) return { type: 'Unreadable', reason: 'broken' }
      return { type: 'Keys', keys: under(prefix, own.keys, copies) }
    },
    reconcile: () => reconcile(store, mirror),
  }
}

async function readBytes(store: ObjectStore, key: string): Promise<Got> {
  const read = await store.read(key)
  if (read.type === 'Unreadable') return { type: 'Unreadable', reason: read.reason }
  const parsed = v.safeParse(Stored, read.value)
  return parsed.success ? { type: 'Bytes', bytes: new Uint8Array(parsed.output.data) } : { type: 'Nothing' }
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

const mirrorKeys = (mirror: Mirror) => mirror.keys().catch(() => [])

const under = (prefix: string, own: readonly string[], copies: readonly string[]) =>
  [...new Set([...own, ...copies])].filter((key) => key.startsWith(prefix)).sort()

async function reconcile(store: ObjectStore, mirror: Mirror): Promise<Reconciled> {
  const found = await store.keys()
  // A database that cannot be read has lost nothing yet.
  if (found.type === 'Unreadable') return { lostInStore: [], lostInMirror: [] }
  const [own, copies] = [new Set(found.keys), new Set(await mirrorKeys(mirror))]
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

/** A second copy in Cache Storage, under addresses that no page has. */
export function createCacheMirror(caches: CacheStorage, name: string): Mirror {
  const address = (key: string) => `${import.meta.env.BASE_URL}kept/${name}/${encodeURIComponent(key)}`
  const open = () => caches.open(name)
  return {
    async put(key, bytes) {
      await (await open()).put(address(key), new Response(bytes))
    },
    async get(key) {
      const answer = await (await open()).match(address(key))
      return answer && new Uint8Array(await answer.arrayBuffer())
    },
    async remove(key) {
      await (await open()).delete(address(key))
    },
    async keys() {
      const requests = await (await open()).keys()
      return requests.map(({ url }) => decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''))
    },
  }
}

/** For browsers and pages without Cache Storage: there is one copy then, and the page says so. */
export const NO_MIRROR: Mirror = {
  put: () => Promise.resolve(),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
  keys: () => Promise.resolve([]),
}

export function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

const settled = (work: Promise<void>): Promise<boolean> => work.then(() => true).catch(() => false)
