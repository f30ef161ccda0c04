import * as v from 'valibot'

/** What was taken out of a file that begins `{ kind, version, data }`; its data is still to be parsed. */
export type Enveloped =
  | { readonly type: 'Data'; readonly data: unknown }
  /** Something else, or nothing of ours. */
  | { readonly type: 'Other' }
  /** Written by a later Kontor. */
  | { readonly type: 'Newer'; readonly version: number }

/** @param version the latest that this Kontor knows */
export function unwrapped(value: unknown, kind: string, version: number): Enveloped {
  const envelope = v.safeParse(v.object({ kind: v.literal(kind), version: v.number(), data: v.unknown() }), value)
  if (!envelope.success) return { type: 'Other' }
  return envelope.output.version > version
    ? { type: 'Newer', version: envelope.output.version }
    : { type: 'Data', data: envelope.output.data }
}
