import * as v from 'valibot'
import { createRecord, encodeRecord } from '../../domain/ground/record'
import type { StoreTrouble } from '../../domain/ground/written'
import { hasWebCrypto } from '../seal/web-crypto'
import type { ObjectStore } from '../storage/object-store'
import { readObject, writeObject } from '../storage/stored-record'

/**
 * The answers of an attempt lie encrypted, under a key of their own in another database. The key is made with the first
 * answer and removed with the attempt: what a database keeps of older versions of an object cannot be read by then. A
 * browser may keep the removed key for a while too; what lies in plain sight on the disk is neither a word nor an answer.
 */

/** Places that hold attempts; what else lies in the database is sealed already. */
const IS_ATTEMPT = /^(attempt|moved|moved:.*)$/

const LOCKED = createRecord(
  'kontor-locked-attempt',
  1,
  v.object({ iv: v.instance(Uint8Array), sealed: v.instance(Uint8Array) }),
)
const KEY = createRecord('kontor-attempt-key', 1, v.object({ key: v.custom<CryptoKey>(isKey) }))
const CIPHER = 'AES-GCM'

type AttemptKey =
  { readonly type: 'Key'; readonly key: CryptoKey } | { readonly type: 'NoKey'; readonly reason: StoreTrouble }

/**
 * @param store holds the attempts, @param keys their keys, in another database
 * @param canEncrypt false on a page without https: nothing is written there then, and the reason is `insecure`
 * @returns a store that gives out and takes attempts in plain; one that an older Kontor has written in plain is read as it
 *   is, and encrypted when it is next written
 */
export function createLockedDraft(store: ObjectStore, keys: ObjectStore, canEncrypt = hasWebCrypto): ObjectStore {
  const known = new Map<string, CryptoKey>()
  /** Places that were seen empty: a key that a killed browser has left there belongs to nothing. */
  const empty = new Set<string>()

  async function storedKey(place: string): Promise<AttemptKey | undefined> {
    const own = known.get(place)
    if (own !== undefined) return { type: 'Key', key: own }
    const read = await readObject(keys, place, KEY)
    if (read.type === 'Nothing') return undefined
    if (read.type !== 'Found') return { type: 'NoKey', reason: read.type === 'Unreadable' ? read.reason : 'broken' }
    known.set(place, read.data.key)
    return { type: 'Key', key: read.data.key }
  }
  /** Kept, and read back, before anything is written under it. */
  async function newKey(place: string): Promise<AttemptKey> {
    known.delete(place)
    const key = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt'])
    const written = await writeObject(keys, place, KEY, { key })
    if (written.type === 'NotKept') return { type: 'NoKey', reason: written.reason }
    return (await storedKey(place)) ?? { type: 'NoKey', reason: 'broken' }
  }
  async function forgetKey(place: string) {
    known.delete(place)
    return keys.remove(place)
  }

  return {
    keys: store.keys,
    async read(place) {
      const read = await store.read(place)
      if (read.type === 'Unreadable' || !IS_ATTEMPT.test(place)) return read
      if (read.value === null) empty.add(place)
      const locked = v.safeParse(Envelope, read.value)
      if (!locked.success) return read
      if (!canEncrypt()) return { type: 'Unreadable', reason: 'insecure' }
      const key = await storedKey(place)
      if (key?.type === 'NoKey') return { type: 'Unreadable', reason: key.reason }
      // Without its key it stays what it is: something that was damaged, and that a person is told about.
      const value = key && (await opened(key.key, locked.output.data))
      return value === undefined ? read : { type: 'Value', value }
    },
    async write(place, value) {
      if (!IS_ATTEMPT.test(place)) return store.write(place, value)
      if (!canEncrypt()) return { type: 'NotKept', reason: 'insecure' }
      const key = (empty.has(place) ? undefined : await storedKey(place)) ?? (await newKey(place))
      if (key.type === 'Key') empty.delete(place)
      if (key.type === 'NoKey') return { type: 'NotKept', reason: key.reason }
      return store.write(place, encodeRecord(LOCKED, await locked(key.key, value)))
    },
    async remove(place) {
      const removed = await store.remove(place)
      if (removed.type === 'NotKept' || !IS_ATTEMPT.test(place)) return removed
      return forgetKey(place)
    },
  }
}

const Envelope = v.object({ kind: v.literal(LOCKED.kind), version: v.literal(LOCKED.version), data: LOCKED.schema })

async function locked(key: CryptoKey, value: object): Promise<v.InferOutput<typeof LOCKED.schema>> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { iv, sealed: new Uint8Array(await crypto.subtle.encrypt({ name: CIPHER, iv }, key, plain)) }
}

/** @returns undefined when it was changed, or belongs to another key */
async function opened(key: CryptoKey, { iv, sealed }: v.InferOutput<typeof LOCKED.schema>): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt({ name: CIPHER, iv: new Uint8Array(iv) }, key, new Uint8Array(sealed))
    return JSON.parse(new TextDecoder().decode(plain))
  } catch (failure) {
    if (failure instanceof DOMException || failure instanceof SyntaxError) return undefined
    throw failure
  }
}

function isKey(value: unknown): boolean {
  return typeof CryptoKey !== 'undefined' && value instanceof CryptoKey
}
