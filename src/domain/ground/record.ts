import * as v from 'valibot'

/**
 * One way to keep a thing: `{ kind, version, data }`. Every stored, moved or imported value is described by a record and
 * read through it, so that "nothing there", "damaged" and "written by a later Kontor" are never taken for each other.
 */

export interface Record<Schema extends v.GenericSchema> {
  readonly kind: string
  /** The latest that this Kontor knows; 1 or more. */
  readonly version: number
  readonly schema: Schema
  /** Steps from version n to n + 1, from 1 on. Only ever appended to; each version shipped has a fixture. */
  readonly upgrades: readonly ((data: unknown) => unknown)[]
}

/** What a value turned out to be, once there was a value. */
export type Decoded<T> =
  | { readonly type: 'Found'; readonly data: T }
  /** Of this kind, but not as its schema says. `at`: the first place that does not fit. */
  | { readonly type: 'Damaged'; readonly at: string }
  /** Of another kind, or no record at all. */
  | { readonly type: 'Foreign' }
  /** Written by a later Kontor; kept as it is. */
  | { readonly type: 'Newer'; readonly version: number }

const Envelope = v.object({
  kind: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  data: v.unknown(),
})

/** @throws when a step is missing between the first and the latest version */
export function createRecord<Schema extends v.GenericSchema>(
  kind: string,
  version: number,
  schema: Schema,
  upgrades: readonly ((data: unknown) => unknown)[] = [],
): Record<Schema> {
  if (upgrades.length !== version - 1) throw new Error(`${kind} ${version} needs ${version - 1} upgrades`)
  return { kind, version, schema, upgrades }
}

export function encodeRecord<Schema extends v.GenericSchema>(
  { kind, version }: Record<Schema>,
  data: v.InferOutput<Schema>,
): { readonly kind: string; readonly version: number; readonly data: v.InferOutput<Schema> } {
  return { kind, version, data }
}

export function decodeRecord<Schema extends v.GenericSchema>(
  { kind, version, schema, upgrades }: Record<Schema>,
  value: unknown,
): Decoded<v.InferOutput<Schema>> {
  const envelope = v.safeParse(Envelope, value)
  if (!envelope.success || envelope.output.kind !== kind) return { type: 'Foreign' }
  const { version: written, data } = envelope.output
  if (written > version) return { type: 'Newer', version: written }
  const upgraded = upgrades.slice(written - 1).reduce((value, upgrade) => upgrade(value), data)
  const parsed = v.safeParse(schema, upgraded)
  return parsed.success ? { type: 'Found', data: parsed.output } : { type: 'Damaged', at: pathOf(parsed.issues[0]) }
}

const pathOf = (issue: v.BaseIssue<unknown>) => v.getDotPath(issue) ?? ''
