import * as v from 'valibot'
import type { MirroredStore, Put } from './mirrored-store'

/** Small JSON documents in a mirrored store, each `{ kind, version, data }` and parsed by its schema at this edge. */

export type Document<T> =
  | { readonly type: 'Document'; readonly data: T }
  | { readonly type: 'Nothing' }
  | { readonly type: 'Damaged' | 'Newer' | 'Unreadable' }

export interface DocumentKind<Schema extends v.GenericSchema> {
  readonly kind: string
  readonly version: number
  readonly schema: Schema
}

const Envelope = v.object({
  kind: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  data: v.unknown(),
})

export function documentBytes<Schema extends v.GenericSchema>(
  { kind, version }: DocumentKind<Schema>,
  data: v.InferOutput<Schema>,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ kind, version, data }))
}

export function parseDocument<Schema extends v.GenericSchema>(
  { kind, version, schema }: DocumentKind<Schema>,
  bytes: Uint8Array,
): Document<v.InferOutput<Schema>> {
  const envelope = v.safeParse(Envelope, parsedJson(bytes))
  if (!envelope.success || envelope.output.kind !== kind) return { type: 'Damaged' }
  if (envelope.output.version > version) return { type: 'Newer' }
  const parsed = v.safeParse(schema, envelope.output.data)
  return parsed.success ? { type: 'Document', data: parsed.output } : { type: 'Damaged' }
}

export async function readDocument<Schema extends v.GenericSchema>(
  store: MirroredStore,
  key: string,
  kind: DocumentKind<Schema>,
): Promise<Document<v.InferOutput<Schema>>> {
  const got = await store.get(key)
  return got.type === 'Bytes' ? parseDocument(kind, got.bytes) : { type: got.type }
}

export function putDocument<Schema extends v.GenericSchema>(
  store: MirroredStore,
  key: string,
  kind: DocumentKind<Schema>,
  data: v.InferOutput<Schema>,
): Promise<Put> {
  return store.put(key, documentBytes(kind, data))
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (failure) {
    // Not UTF-8, or not JSON: no schema accepts undefined.
    if (failure instanceof SyntaxError || failure instanceof TypeError) return undefined
    throw failure
  }
}
