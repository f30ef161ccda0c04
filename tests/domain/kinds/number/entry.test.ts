import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import deTexts from '../../../../locales/de/candidate.json'
import enTexts from '../../../../locales/en/candidate.json'
import { readClock, readNumber } from '../../../../src/domain/kinds/number/entry'

const NB = '\u00a0'
const NARROW = '\u202f'

/** What is typed, what a German reader means by it, what an English one does. */
const NUMBERS: readonly [string, number, number][] = [
  ['0', 0, 0],
  ['7', 7, 7],
  ['007', 7, 7],
  ['1234', 1234, 1234],
  ['1234567', 1234567, 1234567],
  ['12,50', 12.5, 12.5],
  ['12.50', 12.5, 12.5],
  ['0,5', 0.5, 0.5],
  ['0.500', 0.5, 0.5],
  ['0,500', 0.5, 0.5],
  [',5', 0.5, 0.5],
  ['.5', 0.5, 0.5],
  ['5,', 5, 5],
  ['1.234', 1234, 1.234],
  ['1,234', 1.234, 1234],
  ['1234.567', 1234.567, 1234.567],
  ['1234,567', 1234.567, 1234.567],
  ['12.5000', 12.5, 12.5],
  ['1.234,50', 1234.5, 1234.5],
  ['1,234.50', 1234.5, 1234.5],
  ['1234,50', 1234.5, 1234.5],
  ['1.234.567', 1234567, 1234567],
  ['1,234,567', 1234567, 1234567],
  ['1.234.567,89', 1234567.89, 1234567.89],
  ['1,234,567.89', 1234567.89, 1234567.89],
  ["1'234.50", 1234.5, 1234.5],
  ['1’234,50', 1234.5, 1234.5],
  ['1 234,50', 1234.5, 1234.5],
  [`1${NB}234,50`, 1234.5, 1234.5],
  [`1${NARROW}234.50`, 1234.5, 1234.5],
  ['12 345 678', 12345678, 12345678],
  ['12, 50', 12.5, 12.5],
  ['€12.50', 12.5, 12.5],
  ['€ 12,50', 12.5, 12.5],
  ['12,50 €', 12.5, 12.5],
  [`12,50${NB}€`, 12.5, 12.5],
  ['12,50€', 12.5, 12.5],
  ['EUR 12,50', 12.5, 12.5],
  ['12.50 euros', 12.5, 12.5],
  ['12,-', 12, 12],
  ['12,–', 12, 12],
  ['12,—', 12, 12],
  ['12,-- €', 12, 12],
  ['12.-', 12, 12],
  ['-5', -5, -5],
  ['−5', -5, -5],
  ['–5', -5, -5],
  ['- 5', -5, -5],
  ['-€5', -5, -5],
  ['−5,25 €', -5.25, -5.25],
  ['+3', 3, 3],
  ['7,5 h', 7.5, 7.5],
  ['7,5 Std.', 7.5, 7.5],
  ['7.5 hours', 7.5, 7.5],
  ['90 Min.', 90, 90],
  ['90min', 90, 90],
  ['19%', 19, 19],
  ['19 %', 19, 19],
  ['19 Prozent', 19, 19],
  ['19 per cent', 19, 19],
  ['3 Stück', 3, 3],
  ['3 STÜCK', 3, 3],
  ['14 Tagen', 14, 14],
  ['12 m²', 12, 12],
  ['12 qm', 12, 12],
  ['1,5 kg', 1.5, 1.5],
  ['  42  ', 42, 42],
  ['１２，５０', 12.5, 12.5],
  ['١٢٫٥٠', 12.5, 12.5],
  ['١٬٢٣٤٫٥', 1234.5, 1234.5],
  ['۱۲', 12, 12],
  ['१२.५०', 12.5, 12.5],
  ['𝟙𝟚', 12, 12],
  ['\u200f\u202b١٢\u202c', 12, 12],
  ['\ufeff12\u200b', 12, 12],
  ['1\u2009234,5', 1234.5, 1234.5],
  ['1´234,50', 1234.5, 1234.5],
  ['1`234.50', 1234.5, 1234.5],
  ['1ʼ234', 1234, 1234],
  ['12、50', 12.5, 12.5],
  ['12。50', 12.5, 12.5],
  ['‐5', -5, -5],
  ['‑5', -5, -5],
  ['‒5', -5, -5],
  ['—5', -5, -5],
  ['―5', -5, -5],
  ['﹣5', -5, -5],
  ['－5', -5, -5],
  ['⁻5', -5, -5],
  ['➖5', -5, -5],
  ['minus 5', -5, -5],
  ['£12.50', 12.5, 12.5],
  ['12,50 CHF', 12.5, 12.5],
  ['Fr. 12.50', 12.5, 12.5],
  ['12 ㎏', 12, 12],
  ['12 ㎡', 12, 12],
  ['3 Stk.', 3, 3],
  ['3 Arbeitstage', 3, 3],
  ['4 Leute', 4, 4],
]

describe('[C6] a number as people type it', () => {
  it.each(NUMBERS)('%j', (text, german, english) => {
    expect(readNumber(text, true)).toEqual({ type: 'Number', value: german })
    expect(readNumber(text, false)).toEqual({ type: 'Number', value: english })
  })

  it.each(['', ' ', NB, '\t'])('%j is empty', (text) => {
    expect(readNumber(text, true)).toEqual({ type: 'Empty' })
  })

  it.each([
    'abc',
    '€',
    'h',
    '-',
    '+',
    ',',
    '.',
    '1e5',
    '1E5',
    'Infinity',
    'NaN',
    '0x10',
    '--5',
    '+-5',
    '5-',
    '1/2',
    '½',
    '3 + 4',
  ])('%j is no number', (text) => {
    expect(readNumber(text, true)).toEqual({ type: 'NotANumber' })
    expect(readNumber(text, false)).toEqual({ type: 'NotANumber' })
  })

  it.each(['ca. 5', '5 oder 6', '12 Euro 50', '7 h 30', '10:30', '12 Mio', '<b>5</b>'])('%j is no number', (text) => {
    expect(readNumber(text, true)).toEqual({ type: 'NotANumber' })
  })

  it.each([
    '1.23.4',
    '1,23,4',
    '12,345,6',
    '1.234,567.89',
    '1,234.567,89',
    '1234.567,8',
    '0.123.456',
    '1.2345,6',
    '12 50',
    '1 2 3',
    "1'23",
  ])('%j is unclear in both languages', (text) => {
    expect(readNumber(text, true)).toEqual({ type: 'Unclear' })
    expect(readNumber(text, false)).toEqual({ type: 'Unclear' })
  })

  it.each([
    ['de', deTexts],
    ['en', enTexts],
  ])('accepts every unit as the screen writes it (%s)', (_, texts) => {
    const units = Object.entries(texts).filter(([key]) => /^unit\.(?!clock)/.test(key))
    expect(units.length).toBeGreaterThanOrEqual(12)
    for (const [, unit] of units)
      expect([unit, readNumber(`12 ${unit}`, true)]).toEqual([unit, { type: 'Number', value: 12 }])
  })

  it.each([
    ['de-DE', true],
    ['en-GB', false],
  ] as const)('reads back what %s writes, cents included', (locale, decimalComma) => {
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (cents) => {
        fc.pre(cents !== 0)
        expect(readNumber(money.format(cents / 100), decimalComma)).toEqual({ type: 'Number', value: cents / 100 })
      }),
    )
  })

  it('takes the unit that stands beside the field, and no other: it would be another number', () => {
    expect(readNumber('90 Minuten', true, 'minutes')).toEqual({ type: 'Number', value: 90 })
    expect(readNumber('90 Minuten', true, 'hours')).toEqual({ type: 'NotANumber' })
    expect(readNumber('50 Cent', true, 'money')).toEqual({ type: 'NotANumber' })
    expect(readNumber('5 m', false, 'kilometres')).toEqual({ type: 'NotANumber' })
  })

  it('reads the digits of every script like its own', () => {
    const zeros = ['٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０', '𑁦', '𞥐']
    const amount = fc.integer({ min: 0, max: 9_999_999 })
    fc.assert(
      fc.property(amount, fc.constantFrom(...zeros), fc.constantFrom(',', '.'), (cents, zero, mark) => {
        const written = `${Math.floor(cents / 100)}${mark}${String(cents % 100).padStart(2, '0')}`
        const first = zero.codePointAt(0) ?? 0
        const theirs = written.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
        expect(readNumber(theirs, true)).toEqual({ type: 'Number', value: cents / 100 })
      }),
    )
  })

  it('never throws and never gives anything but a finite number for what fits the field', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 40, unit: 'grapheme' }),
      fc.string({ maxLength: 40, unit: fc.constantFrom(..."0123456789.,- €%h'") }),
    )
    fc.assert(
      fc.property(typed, fc.boolean(), (text, decimalComma) => {
        const entry = readNumber(text, decimalComma)
        if (entry.type === 'Number') expect(entry.value).toSatisfy(Number.isFinite)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('[C6] a time of day', () => {
  it.each([
    ['14:35', 875],
    ['14.35', 875],
    ['14,35', 875],
    ['14:35 Uhr', 875],
    ['1435', 875],
    ['14 35', 875],
    ['14-35', 875],
    ['1435 Uhr', 875],
    ['14 35 h', 875],
    ['um 14.35', 875],
    ['935', 575],
    ['0935', 575],
    ['1405', 845],
    ['100', 60],
    ['0000', 0],
    ['2400', 1440],
    ['235 pm', 875],
    ['14٫35', 875],
    ['١٤:٣٥', 875],
    ['१४३५', 875],
    ['14：35', 875],
    ['\u200e14:35', 875],
    ['14:35 hrs', 875],
    ['14 Uhr 35', 875],
    ['14h35', 875],
    ['14 h 35', 875],
    ['14 : 35', 875],
    ['2:35 pm', 875],
    ['2.35 p.m.', 875],
    ['2:35PM', 875],
    ['9', 540],
    ['9 Uhr', 540],
    ['09:00', 540],
    ["9 o'clock", 540],
    ['9 o’clock', 540],
    ['9 am', 540],
    ['12 pm', 720],
    ['12 am', 0],
    ['12:30 am', 30],
    ['0:00', 0],
    ['23:59', 1439],
    ['24:00', 1440],
    ['24', 1440],
    ['１４：３５', 875],
    [' 8:05 ', 485],
  ])('%j', (text, minutes) => {
    expect(readClock(text)).toEqual({ type: 'Number', value: minutes })
  })

  it.each([
    '24:01',
    '24:30',
    '25',
    '14:60',
    '14:5',
    '14:355',
    '2401',
    '1460',
    '960',
    '14 5',
    '14350',
    '14:35:00',
    '-2:00',
    '13 pm',
    '0 pm',
    '0:30 am',
    'halb drei',
    'noon',
    'Uhr',
    ':',
    ':30',
    '1e1',
  ])('%j is none', (text) => {
    expect(readClock(text)).toEqual({ type: 'NotANumber' })
  })

  it.each(['', '  ', NB])('%j is empty', (text) => {
    expect(readClock(text)).toEqual({ type: 'Empty' })
  })
})

describe('an entry of a megabyte', () => {
  const spaces = ' '.repeat(1024 * 1024)
  it.each([`1${spaces}x`, `1:${spaces}x`, `1,${'0'.repeat(1024 * 1024)}`])(
    '%# is no number and is not looked through',
    (text) => {
      expect(readNumber(text, true)).toEqual({ type: 'NotANumber' })
      expect(readClock(text)).toEqual({ type: 'NotANumber' })
    },
  )
})
