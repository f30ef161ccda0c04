import { deflateSync, Inflate } from 'fflate'

/** What lies inside the seal: JSON, deflated, padded so that the length tells little. */

const BLOCK = 64
const LARGEST = 256 * 1024
const DEEPEST = 8
const LONGEST_TEXT = 10_000

export function packBody(json: string): Uint8Array {
  const deflated = deflateSync(new TextEncoder().encode(json), { level: 9 })
  const body = new Uint8Array(Math.ceil((4 + deflated.length) / BLOCK) * BLOCK)
  new DataView(body.buffer).setUint32(0, deflated.length)
  body.set(deflated, 4)
  return body
}

export type Unpacked =
  { readonly type: 'Json'; readonly json: string } | { readonly type: 'Damaged' } | { readonly type: 'TooLarge' }

/** Inflates at most 256 KiB and stops there, however much would come. */
export function unpackBody(body: Uint8Array): Unpacked {
  if (body.length < 4) return { type: 'Damaged' }
  const length = new DataView(body.buffer, body.byteOffset, body.byteLength).getUint32(0)
  const padding = body.subarray(4 + length)
  const isPadded = body.length % BLOCK === 0 && 4 + length <= body.length && padding.length < BLOCK
  if (!isPadded || padding.some((byte) => byte !== 0)) return { type: 'Damaged' }
  const inflated = inflate(body.subarray(4, 4 + length))
  if (typeof inflated === 'string') return { type: inflated }
  try {
    return { type: 'Json', json: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated) }
  } catch (failure) {
    if (failure instanceof TypeError) return { type: 'Damaged' }
    throw failure
  }
}

/** Small pieces: one that swells is noticed before the next. */
const PIECE = 256

function inflate(deflated: Uint8Array): Uint8Array | 'TooLarge' | 'Damaged' {
  const parts: Uint8Array[] = []
  let size = 0
  let isComplete = false
  const stream = new Inflate((part, final) => {
    size += part.length
    if (size <= LARGEST) parts.push(part)
    isComplete ||= final
  })
  try {
    for (let at = 0; at < deflated.length; at += PIECE) {
      stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length)
      if (size > LARGEST) return 'TooLarge'
    }
  } catch {
    // The library throws an object of its own for every kind of damage.
    return 'Damaged'
  }
  if (!isComplete) return 'Damaged'
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export type ParsedJson = { readonly type: 'Value'; readonly value: unknown } | { readonly type: 'Damaged' }

/** JSON as Kontor writes it, and nothing that would only be there to do harm. */
export function parseJson(json: string): ParsedJson {
  if (depthOf(json) > DEEPEST) return { type: 'Damaged' }
  try {
    const value: unknown = JSON.parse(json)
    return isHarmless(value) ? { type: 'Value', value } : { type: 'Damaged' }
  } catch (failure) {
    if (failure instanceof SyntaxError) return { type: 'Damaged' }
    throw failure
  }
}

/** Counted before parsing: a deep nest would overflow the stack. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let inText = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1))
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return deepest
}

function isHarmless(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return value.length <= LONGEST_TEXT && !/\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => name !== '__proto__' && isHarmless(name) && isHarmless(inner))
}
