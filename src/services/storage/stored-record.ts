import type * as v from 'valibot'
import { decodeRecord, encodeRecord, type Decoded, type Record } from '../../domain/ground/record'
import type { MirroredStore, Put } from './mirrored-store'
import type { StoreTrouble, Written } from '../../domain/ground/written'
import type { ObjectStore } from './object-store'

/** Records in the two kinds of store. Whoever writes over what was read looks at all of these answers first. */
export type ReadRecord<T> =
  | { readonly type: 'Found'; readonly data: T }
  /** There is no such thing: the store answered, and held nothing under this name. */
  | { readonly type: 'Nothing' }
  /** `stored`: as it lies there, so that a person can save it as a file. */
  | { readonly type: 'Damaged'; readonly at: string; readonly stored: unknown }
  | { readonly type: 'Newer'; readonly version: number; readonly stored: unknown }
  /** The store did not answer. What lies there is not known, and must not be written over. */
  | { readonly type: 'Unreadable'; readonly reason: StoreTrouble }

/** From a store of this browser alone, as a structured clone. */
export async function readObject<Schema extends v.GenericSchema>(
  store: ObjectStore,
  key: string,
  record: Record<Schema>,
): Promise<ReadRecord<v.InferOutput<Schema>>> {
  const read = await store.read(key)
  if (read.type === 'Unreadable') return read
  return read.value === null ? { type: 'Nothing' } : asRead(decodeRecord(record, read.value), read.value)
}

export function writeObject<Schema extends v.GenericSchema>(
  store: ObjectStore,
  key: string,
  record: Record<Schema>,
  data: v.InferOutput<Schema>,
): Promise<Written> {
  return store.write(key, encodeRecord(record, data))
}

/** From a store with a second copy, as JSON. */
export async function readDocument<Schema extends v.GenericSchema>(
  store: MirroredStore,
  key: string,
  record: Record<Schema>,
): Promise<ReadRecord<v.InferOutput<Schema>>> {
  const got = await store.get(key)
  return got.type === 'Bytes' ? parseDocument(record, got.bytes) : got
}

export function putDocument<Schema extends v.GenericSchema>(
  store: MirroredStore,
  key: string,
  record: Record<Schema>,
  data: v.InferOutput<Schema>,
): Promise<Put> {
  return store.put(key, documentBytes(record, data))
}

export function documentBytes<Schema extends v.GenericSchema>(
  record: Record<Schema>,
  data: v.InferOutput<Schema>,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(encodeRecord(record, data)))
}

export function parseDocument<Schema extends v.GenericSchema>(
  record: Record<Schema>,
  bytes: Uint8Array,
): ReadRecord<v.InferOutput<Schema>> {
  return asRead(decodeRecord(record, parsedJson(bytes)), bytes)
}

function asRead<T>(decoded: Decoded<T>, stored: unknown): ReadRecord<T> {
  switch (decoded.type) {
    case 'Found':
      return decoded
    case 'Newer':
      return { type: 'Newer', version: decoded.version, stored }
    case 'Damaged':
      return { type: 'Damaged', at: decoded.at, stored }
    case 'Foreign':
      return { type: 'Damaged', at: 'kind', stored }
  }
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (failure) {
    // Not UTF-8, or not JSON: no record begins like that.
    if (failure instanceof SyntaxError || failure instanceof TypeError) return undefined
    throw failure
  }
}
