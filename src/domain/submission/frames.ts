import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base32nopad } from '@scure/base'

/**
 * Bytes as a row of QR codes that are shown one after the other, in the framing of BBQr: `B$`, `2` for base32, `B` for
 * bytes, how many and which one in base 36. A camera may begin anywhere, miss some and see others twice. Inside stand
 * four bytes of SHA-256, because the framing itself does not tell two rows of the same length apart.
 */

const HEADER = /^B\$2B([0-9A-Z]{2})([0-9A-Z]{2})([A-Z2-7]+)$/
const CHECK = 4
/** Bytes in one code: version 15 with correction M holds 600 signs, of which eight are the header. */
const PIECE = 370
/** A single code may be a little denser: version 20 with correction M. */
const SINGLE = 600
const MOST_FRAMES = 36 ** 2 - 1

/** Bytes that `framesOf` still takes; at five codes a second a longer row would keep two people waiting for minutes. */
export const FRAMES_LIMIT = 300 * PIECE - CHECK

/** @throws RangeError above `FRAMES_LIMIT`: whoever calls offers a file instead */
export function framesOf(bytes: Uint8Array): readonly string[] {
  if (bytes.length > FRAMES_LIMIT) throw new RangeError('Too long for codes')
  const whole = concatBytes(sha256(bytes).subarray(0, CHECK), bytes)
  const size = whole.length <= SINGLE ? SINGLE : PIECE
  const count = Math.ceil(whole.length / size)
  return Array.from({ length: count }, (_, index) => {
    const piece = base32nopad.encode(whole.subarray(index * size, (index + 1) * size))
    return `B$2B${base36(count)}${base36(index)}${piece}`
  })
}

const base36 = (value: number) => value.toString(36).toUpperCase().padStart(2, '0')

/** What has been seen of one row so far. */
export interface Seen {
  readonly total: number
  readonly pieces: ReadonlyMap<number, string>
}
export const NOTHING_SEEN: Seen = { total: 0, pieces: new Map() }

export type CodeSight =
  /** No code of such a row. */
  | { readonly type: 'Foreign'; readonly seen: Seen }
  | { readonly type: 'Part'; readonly seen: Seen }
  | { readonly type: 'Whole'; readonly seen: Seen; readonly bytes: Uint8Array<ArrayBuffer> }

/** Takes in one code. A piece that contradicts what was seen begins a new row; the old one had gone from the screen. */
export function sighted(seen: Seen, code: string): CodeSight {
  const [, count = '', place = '', piece] = HEADER.exec(code) ?? []
  const [total, index] = [parseInt(count, 36), parseInt(place, 36)]
  if (piece === undefined || total > MOST_FRAMES || index >= total) return { type: 'Foreign', seen }
  const known = seen.pieces.get(index)
  const isSame = total === seen.total && (known === undefined || known === piece)
  const pieces = new Map(isSame ? seen.pieces : []).set(index, piece)
  if (pieces.size < total) return { type: 'Part', seen: { total, pieces } }
  const bytes = joined(pieces)
  // Two rows were mixed: from here on only what comes now counts.
  if (bytes === undefined) return { type: 'Part', seen: { total, pieces: new Map([[index, piece]]) } }
  return { type: 'Whole', seen: NOTHING_SEEN, bytes }
}

function joined(pieces: ReadonlyMap<number, string>): Uint8Array<ArrayBuffer> | undefined {
  try {
    const parts = Array.from({ length: pieces.size }, (_, index) => base32nopad.decode(pieces.get(index) ?? ''))
    const whole = concatBytes(...parts)
    const bytes = new Uint8Array(whole.subarray(CHECK))
    const check = sha256(bytes)
    return whole.length > CHECK && whole.subarray(0, CHECK).every((byte, at) => byte === check[at]) ? bytes : undefined
  } catch {
    // The library throws for every kind of text that is not base32.
    return undefined
  }
}
