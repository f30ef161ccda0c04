import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAMES_LIMIT, framesOf, NOTHING_SEEN, sighted, type Seen } from '../../../src/domain/submission/frames'

const bytesOf = (length: number, from = 0) => Uint8Array.from({ length }, (_, at) => (at * 31 + from) % 256)

/** Shows codes to a camera one after the other. @returns the bytes as soon as a row is whole */
function watched(codes: readonly string[]): Uint8Array | undefined {
  let seen: Seen = NOTHING_SEEN
  for (const code of codes) {
    const sight = sighted(seen, code)
    if (sight.type === 'Whole') return sight.bytes
    seen = sight.seen
  }
  return undefined
}

describe('bytes as a row of codes', () => {
  it('comes back in any order, with codes seen twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 6000 }), fc.infiniteStream(fc.nat()), (bytes, chance) => {
        const codes = framesOf(bytes)
        const shown = [...codes, ...codes].toSorted(() => ((chance.next().value ?? 0) % 2 === 0 ? 1 : -1))
        expect(watched(shown)).toEqual(bytes)
      }),
      { numRuns: 60 },
    )
  })
  it('is one code for little, and no code holds more signs than version 15-M, a single one 20-M', () => {
    // ISO/IEC 18004, table 7: alphanumeric 600 signs in 15-M, 970 in 20-M.
    expect(framesOf(bytesOf(596)).map(({ length }) => length)).toEqual([968])
    const many = framesOf(bytesOf(5000))
    expect(many).toHaveLength(14)
    expect(Math.max(...many.map(({ length }) => length))).toBe(600)
    expect(many.every((code) => /^[0-9A-Z $%*+\-./:]+$/.test(code))).toBe(true)
  })
  it('begins with the header of BBQr', () => {
    const codes = framesOf(bytesOf(370 * 40))
    expect([codes[0]?.slice(0, 8), codes[35]?.slice(0, 8), codes.at(-1)?.slice(0, 8)]).toEqual([
      'B$2B1500',
      'B$2B150Z',
      'B$2B1514',
    ])
  })
  it('two rows of the same length, seen in turn, never make a third', () => {
    const [one, other] = [framesOf(bytesOf(1000)), framesOf(bytesOf(1000, 7))]
    const mixed = one.flatMap((code, index) => [code, other[index] ?? ''])
    expect(watched(mixed)).toBeUndefined()
    expect(watched([one[0] ?? '', other[1] ?? '', other[2] ?? '', ...other])).toEqual(bytesOf(1000, 7))
  })
  it('a row that begins in the middle of another one replaces it', () => {
    const [one, other] = [framesOf(bytesOf(3000)), framesOf(bytesOf(1500, 3))]
    expect(watched([...one.slice(0, 5), ...other])).toEqual(bytesOf(1500, 3))
  })
  it.each(['', 'https://example.org', 'B$2B0101', 'B$HB0100AA', 'B$2B0105AAAA', 'b$2b0100aa', 'B$2B0000AAAA'])(
    'a foreign code %# changes nothing',
    (code) => {
      const first = sighted(NOTHING_SEEN, framesOf(bytesOf(1000))[0] ?? '')
      expect(sighted(first.seen, code)).toEqual({ type: 'Foreign', seen: first.seen })
    },
  )
  it('says whole only when four bytes of SHA-256 fit, and takes nothing for something', () => {
    const [code = ''] = framesOf(bytesOf(50))
    expect(sighted(NOTHING_SEEN, code)).toEqual({ type: 'Whole', seen: NOTHING_SEEN, bytes: bytesOf(50) })
    // The last sign changed, the first four bytes of the digest kept; then one sign of the digest changed.
    for (const at of [code.length - 1, 9, 12]) {
      const other = code[at] === 'A' ? 'B' : 'A'
      expect(sighted(NOTHING_SEEN, code.slice(0, at) + other + code.slice(at + 1)).type).not.toBe('Whole')
    }
    // Four bytes and nothing behind them are no transfer, whatever they say: SHA-256 of nothing begins e3b0c442.
    expect(sighted(NOTHING_SEEN, 'B$2B01004OYMIQQ').type).toBe('Part')
    // Eight signs of base32 hold five bytes; seven with bits left over hold none.
    expect(sighted(NOTHING_SEEN, 'B$2B0100AAAAAAAAA').type).toBe('Part')
  })
  it('keeps what it has when the same code is seen again, and begins anew with what came last after a mix', () => {
    const codes = framesOf(bytesOf(1000))
    const first = sighted(NOTHING_SEEN, codes[0] ?? '').seen
    const both = sighted(first, codes[1] ?? '').seen
    expect(sighted(both, codes[0] ?? '').seen.pieces).toEqual(both.pieces)
    // The same place with another piece belongs to another row.
    const foreign = framesOf(bytesOf(1000, 9))[0] ?? ''
    expect([...sighted(both, foreign).seen.pieces.keys()]).toEqual([0])
    // A row of another length is another row.
    const longer = framesOf(bytesOf(2000))[2] ?? ''
    expect(sighted(both, longer).seen).toEqual({ total: 6, pieces: new Map([[2, longer.slice(8)]]) })
    // Whole by count and wrong by digest: what came last stays.
    const mixed = sighted(both, framesOf(bytesOf(1000, 9))[2] ?? '').seen
    expect([...mixed.pieces.keys()]).toEqual([2])
  })
  it('what would take minutes is refused, so that a file is offered', () => {
    expect(framesOf(bytesOf(FRAMES_LIMIT))).toHaveLength(300)
    expect(() => framesOf(bytesOf(FRAMES_LIMIT + 1))).toThrow(RangeError)
  })
})
