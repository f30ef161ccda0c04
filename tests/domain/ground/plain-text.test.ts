import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/domain/ground/plain-text'

describe('a line as it was typed or pasted', () => {
  it.each([
    ['half of a sign', 'Ay\ud83dşe', 'Ayşe'],
    ['the other half', '\ude00Ayşe', 'Ayşe'],
    ['a whole one stays', 'Ayşe 😀', 'Ayşe 😀'],
    ['a mark that turns the direction', 'Ayşe \u202eldo', 'Ayşe ldo'],
    ['marks around a name', '\u2067سارة\u2069\u200f', 'سارة'],
    ['what joins letters stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a space of no width', 'Ay\u200bşe\ufeff', 'Ayşe'],
    ['lines and tabs', ' Ayşe\r\n\tYılmaz\u2028 ', 'Ayşe Yılmaz'],
    ['controls', 'Ay\u0000şe\u0007\u009b', 'Ay şe'],
    ['nothing that is seen', '\u200d\u202e\u0000 \ud83d', ''],
    ['only marks over letters', '\u0301\u0301', ''],
    ['letters with marks', 'e\u0301', 'e\u0301'],
    ['nothing', '', ''],
  ])('%s', (_, typed, line) => {
    expect(plainText(typed, 200)).toBe(line)
  })

  it('is cut between two signs', () => {
    expect(plainText('a'.repeat(10_000), 200)).toBe('a'.repeat(200))
    expect(plainText('a'.repeat(9) + '😀', 10)).toBe('a'.repeat(9))
    expect(plainText('a'.repeat(9) + ' b', 10)).toBe('a'.repeat(9))
  })

  it('can be encoded and stays itself, whatever it was', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }))
    const halves = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    const units = halves.map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.oneof(typed, units), fc.integer({ min: 1, max: 30 }), (text, longest) => {
        const line = plainText(text, longest)
        expect(line.length).toBeLessThanOrEqual(longest)
        expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line)
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(plainText(line, longest)).toBe(line)
      }),
      { numRuns: 2000 },
    )
  })
})
