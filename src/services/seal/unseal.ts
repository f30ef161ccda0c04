import { parseJson, unpackBody } from './envelope'
import { openWith } from './seal'
import { readSigned, verify } from './signature'

export type UnsealedJson =
  /** `device` is empty where the signature does not hold. */
  | { readonly type: 'Json'; readonly value: unknown; readonly device: string }
  | { readonly type: 'OtherKey' | 'Damaged' }

/** From sealed bytes to checked JSON. */
export function unsealer(identity: string, recipient: string): (sealed: Uint8Array) => Promise<UnsealedJson> {
  const open = openWith(identity)
  return async (sealed) => {
    const unsealed = await open(sealed)
    if (unsealed.type !== 'Body') return unsealed
    const signed = readSigned(unsealed.body)
    const unpacked = signed && unpackBody(signed.packed)
    const parsed = unpacked?.type === 'Json' ? parseJson(unpacked.json) : undefined
    if (signed === undefined || parsed?.type !== 'Value') return { type: 'Damaged' }
    const holds = await verify(signed.publicKey, recipient, signed.packed, signed.signature)
    return { type: 'Json', value: parsed.value, device: holds ? signed.publicKey : '' }
  }
}
