// @vitest-environment node
import encodeQR from 'qr'
import { describe, expect, it } from 'vitest'
import { framesOf, NOTHING_SEEN, sighted } from '../../../src/domain/submission/frames'
import { decoded } from '../../../src/services/device/code-reader'

/** Rendered as a camera might see them, read by the real decoder. */

interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
}
const bytesOf = (length: number, from = 0) => Uint8Array.from({ length }, (_, at) => (at * 37 + from) % 256)
const LIMIT = 2000

/** How bright the code is at a point given in modules. */
function shadeOf(text: string) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  return { size: rows.length, shade: (x: number, y: number) => (rows[Math.floor(y)]?.[Math.floor(x)] ? 20 : 235) }
}

/** @param turn degrees @param module pixels per module @param blur pixels */
function photo(text: string, { turn = 0, module = 4, blur = 0, noise = 0 } = {}): Picture {
  const { size, shade } = shadeOf(text)
  const side = Math.ceil(size * module * 1.5)
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)]
  const grey = new Float64Array(side * side)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [(x - side / 2) / module, (y - side / 2) / module]
      const [u, v] = [cos * dx + sin * dy + size / 2, cos * dy - sin * dx + size / 2]
      const isInside = u >= 0 && v >= 0 && u < size && v < size
      grey[y * side + x] = (isInside ? shade(u, v) : 150) + noise * (((x * 7919 + y * 104729) % 101) / 50 - 1)
    }
  return pictureOf(blurred(grey, side, blur), side)
}

function blurred(grey: Float64Array, side: number, radius: number): Float64Array {
  if (radius === 0) return grey
  const sum = (from: Float64Array, step: number) =>
    from.map((_, at) => {
      let total = 0
      for (let by = -radius; by <= radius; by += 1) total += from[at + by * step] ?? 150
      return total / (2 * radius + 1)
    })
  return sum(sum(grey, 1), side)
}

function pictureOf(grey: Float64Array, side: number): Picture {
  const data = new Uint8ClampedArray(side * side * 4)
  grey.forEach((value, at) => data.set([value, value, value, 255], at * 4))
  return { width: side, height: side, data }
}

describe('codes as a camera sees them', () => {
  const [single = ''] = framesOf(bytesOf(300))
  it.each([0, 7, 30, 90, 180, 255])('turned by %i degrees', (turn) => {
    expect(decoded(photo(single, { turn, module: 5 }), LIMIT)).toBe(single)
  })
  it('a little blurred, noisy', () => {
    expect(decoded(photo(single, { blur: 1, noise: 20, module: 5 }), LIMIT)).toBe(single)
  })
  it('so blurred that nothing can be read: no code, and no failure', () => {
    expect(decoded(photo(single, { blur: 9, module: 4 }), LIMIT)).toBeUndefined()
  })
  it('a picture without a code', () => {
    expect(decoded(pictureOf(new Float64Array(200 * 200).fill(128), 200), LIMIT)).toBeUndefined()
  })
  it('umlauts, emoji and long texts arrive as they were', () => {
    for (const text of ['Grüße aus der Küche 🙂 ñ 漢字', 'https://kontor.example/#c='.padEnd(600, 'Aä')])
      expect(decoded(photo(text, { module: 5 }), LIMIT)).toBe(text)
  })
  it('a whole row, out of order, repeated, with codes of another row and foreign ones between', () => {
    const [row, other] = [framesOf(bytesOf(2000)), framesOf(bytesOf(3000, 5))]
    const shown = [other[0] ?? '', ...row.toReversed(), 'WIFI:S:Halle 3;;', ...row]
    let seen = NOTHING_SEEN
    let whole: Uint8Array | undefined
    for (const text of shown) {
      const sight = sighted(seen, decoded(photo(text, { turn: 3, module: 4 }), LIMIT) ?? '')
      seen = sight.seen
      if (sight.type === 'Whole') whole ??= sight.bytes
    }
    expect(whole).toEqual(bytesOf(2000))
  })
})
