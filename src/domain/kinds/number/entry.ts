import { plainDigits } from '../../ground/digits'
import type { Unit } from './model'

/**
 * Reads a number as people in offices type it (C6): comma or point, thousands separators, signs, a unit before or behind.
 */

export type NumberEntry =
  | { readonly type: 'Empty' }
  | { readonly type: 'Number'; readonly value: number }
  /** Letters or signs that belong to no number. */
  | { readonly type: 'NotANumber' }
  /** Signs that fit no way of writing: `1.23.4`, `12,345,6`, `12 50`. */
  | { readonly type: 'Unclear' }

/** How people write the unit that stands beside the field; another one would mean another number. */
const UNITS: { readonly [U in Unit]: string } = {
  money: '\\p{Sc}|euros?|eur|chf|s?fr\\.?',
  percent: '%|prozent|per ?cent|pct\\.?',
  hours: 'stunden?|std\\.?|hours?|hrs?\\.?|h',
  minutes: 'minuten?|minutes?|mins?\\.?|min\\.?',
  clock: 'uhr',
  pieces: 'stück|stueck|stc?k\\.?|st\\.?|pieces?|pcs?\\.?',
  days: '(?:arbeits|werk)?tage?n?|(?:working )?days?',
  kilograms: 'kg\\.?|kilo(?:s|gramm|grams?)?',
  litres: 'litern?|litres?|liters?|ltr\\.?|l',
  metres: 'metern?|metres?|meters?|m',
  'square-metres': 'm2|qm|quadratmetern?|square (?:metres?|meters?)|sq\\.? ?m',
  persons: 'personen|persons?|people|pers\\.?|leute',
  kilometres: 'km\\.?|kilometern?|kilometres?|kilometers?',
}
const besideOf = (words: string) => ({
  before: new RegExp(`^([+-]?)\\s*(?:${words})\\s*(?=[\\d.,+-])`, 'iu'),
  behind: new RegExp(`\\s*(?:${words})$`, 'iu'),
})
const BESIDE = Object.fromEntries(Object.entries(UNITS).map(([unit, words]) => [unit, besideOf(words)]))
const ANY = besideOf(Object.values(UNITS).join('|'))
/** What some write between groups of digits, and the same where no group of three follows. */
const GAP = /[\s'_]+/g
const ODD_GAP = /\d[\s'_]+(?!\d{3}(?!\d))\d/

/** Longer than anybody writes a number or a time; what is longer is not looked at, because looking would cost its square. */
const LONGEST = 200

/**
 * Keyboards and languages write the same signs differently: every dash is a minus, every apostrophe one, and what is not
 * seen, such as a mark of the writing direction, is not there.
 */
function plainSigns(text: string): string {
  return plainDigits(text.replace(/[´`‘’ʼ′٬]/g, "'").normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}−˗➖ー]/gu, '-')
    .replace(/[،、]/g, ',')
    .replace(/。/g, '.')
    .trim()
}

/**
 * @param decimalComma true where the reader's language writes 1.234,50
 * @param unit that stands beside the field; without it, every unit may be typed along
 */
export function readNumber(text: string, decimalComma: boolean, unit?: Unit): NumberEntry {
  if (text.length > LONGEST) return text.trim() === '' ? { type: 'Empty' } : { type: 'NotANumber' }
  const spoken = plainSigns(text)
  if (spoken === '') return { type: 'Empty' }
  const { before, behind } = (unit && BESIDE[unit]) ?? ANY
  const bare = spoken
    .replace(/٫/g, decimalComma ? ',' : '.')
    .replace(/^minus\s+/i, '-')
    .replace(before, '$1')
    .replace(behind, '')
    .replace(/(,|\.)-{1,2}$/, '')
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare.replace(GAP, ''))
  if (match === null) return { type: 'NotANumber' }
  if (ODD_GAP.test(bare)) return { type: 'Unclear' }
  const digits = plainNumber(match[2] ?? '', decimalComma)
  if (digits === undefined) return { type: 'Unclear' }
  return { type: 'Number', value: Number(`${match[1] === '-' ? '-' : ''}${digits}`) }
}

/** Turns 1.234,50 and 1,234.50 into 1234.50. */
function plainNumber(text: string, decimalComma: boolean): string | undefined {
  if (/^\d+$/.test(text)) return text
  const decimal = decimalSign(text, decimalComma)
  if (decimal === undefined) return grouped(text, /[.,]/) ? text.replace(/[.,]/g, '') : undefined
  const at = text.lastIndexOf(decimal)
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)]
  const other = decimal === ',' ? '.' : ','
  if (whole.includes(decimal) || fraction.includes(other)) return undefined
  if (whole.includes(other) && !grouped(whole, decimal === ',' ? /\./ : /,/)) return undefined
  return `${whole.replaceAll(other, '') || '0'}.${fraction || '0'}`
}

/** The sign before the decimals. Two different signs: the last one. One sign once: the language decides before a group of three. */
function decimalSign(text: string, decimalComma: boolean): ',' | '.' | undefined {
  const signs = text.replace(/\d/g, '')
  const last = signs.endsWith(',') ? ',' : '.'
  if (signs.includes(',') && signs.includes('.')) return last
  if (signs.length > 1) return undefined
  const thousands = decimalComma ? '.' : ','
  return last === thousands && grouped(text, /[.,]/) ? undefined : last
}

/** 1 to 3 digits, then groups of exactly three. */
function grouped(text: string, separator: RegExp): boolean {
  const [first = '', ...groups] = text.split(separator)
  return first.length >= 1 && first.length <= 3 && first !== '0' && groups.every((group) => group.length === 3)
}

/** Hours and minutes with anything between them that a keyboard for numbers has, or nothing: 14:35, 14,35, 14 35, 1435. */
const CLOCK =
  /^(?:um |at )?(\d{1,2})(?:\s*(?:[:.,h٫-]|uhr)\s*|\s+)?(\d{2})?\s*(uhr|h|hrs|o'clock|am|pm|a\.m\.|p\.m\.)?$/

/** Reads a time of day as minutes since midnight: 14:35, 1435, 14 Uhr 35, 2:35 pm, 9. */
export function readClock(text: string): NumberEntry {
  if (text.length > LONGEST) return text.trim() === '' ? { type: 'Empty' } : { type: 'NotANumber' }
  const spoken = plainSigns(text).toLowerCase()
  if (spoken === '') return { type: 'Empty' }
  const match = CLOCK.exec(spoken)
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
  if (match === null || minutes > 59 || hours * 60 + minutes > 24 * 60) return { type: 'NotANumber' }
  const half = match[3]?.replaceAll('.', '')
  if (half !== 'am' && half !== 'pm') return { type: 'Number', value: hours * 60 + minutes }
  return hours < 1 || hours > 12
    ? { type: 'NotANumber' }
    : { type: 'Number', value: ((hours % 12) + (half === 'pm' ? 12 : 0)) * 60 + minutes }
}
