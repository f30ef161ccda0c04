import { concatBytes } from '@noble/hashes/utils.js'
import { deflateSync, Inflate } from 'fflate'
import { BUNDLE_LIMITS } from '../../domain/submission/bundle'
import { parseJson } from './strict-json'

/** What lies inside the seal: JSON, deflated, padded so that the length tells little. */

const BLOCK = 64
const LENGTH = 4
/** Bytes of JSON. */
const LARGEST = 256 * 1024

export { parseJson }

/**
 * Length of the deflated part (4 bytes, big-endian) ‖ deflated JSON ‖ zeros up to a multiple of 64 bytes.
 * @throws RangeError for what `unpackBody` and `parseJson` would refuse: sealed, it would be an answer that nobody can read
 */
export function packBody(json: string): Uint8Array {
  const text = new TextEncoder().encode(json)
  if (text.length > LARGEST || parseJson(json).type === 'Damaged') throw new RangeError('Could not be unpacked again')
  const deflated = deflateSync(text, { level: 9 })
  const body = new Uint8Array(Math.ceil((LENGTH + deflated.length) / BLOCK) * BLOCK)
  new DataView(body.buffer).setUint32(0, deflated.length)
  body.set(deflated, LENGTH)
  return body
}

export type Unpacked =
  { readonly type: 'Json'; readonly json: string } | { readonly type: 'Damaged' } | { readonly type: 'TooLarge' }

/** Inflates at most 256 KiB and stops there, however much would come. */
export function unpackBody(body: Uint8Array): Unpacked {
  if (body.length > BUNDLE_LIMITS.record) return { type: 'TooLarge' }
  if (body.length < BLOCK || body.length % BLOCK !== 0) return { type: 'Damaged' }
  const end = LENGTH + new DataView(body.buffer, body.byteOffset, body.byteLength).getUint32(0)
  const padding = body.subarray(end)
  const isPadded = end <= body.length && padding.length < BLOCK && padding.every((byte) => byte === 0)
  if (!isPadded) return { type: 'Damaged' }
  const inflated = inflate(body.subarray(LENGTH, end))
  if (typeof inflated === 'string') return { type: inflated }
  try {
    return { type: 'Json', json: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated) }
  } catch (failure) {
    if (failure instanceof TypeError) return { type: 'Damaged' }
    throw failure
  }
}

/** Bytes; a piece swells to 260 KiB at most, and is weighed before the next. */
const PIECE = 256

function inflate(deflated: Uint8Array): Uint8Array | 'TooLarge' | 'Damaged' {
  const parts: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((part) => {
    size += part.length
    parts.push(part)
  })
  try {
    // An empty last piece would hide from the library that the end is missing.
    for (let at = 0; at < deflated.length; at += PIECE) {
      stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length)
      if (size > LARGEST) return 'TooLarge'
    }
  } catch (failure) {
    // The library numbers what it finds wrong.
    if (failure instanceof Error && 'code' in failure) return 'Damaged'
    throw failure
  }
  return size === 0 ? 'Damaged' : concatBytes(...parts)
}
