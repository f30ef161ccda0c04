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

const UNITS =
  '(?:€|euros?|eur|cents?|%|prozent|per ?cent|stunden?|std\\.?|hours?|hrs?|h|minuten?|minutes?|min\\.?|stück|stk\\.?|pieces?|pcs\\.?|tage?n?|days?|kg|kilo(?:gramm|grams?)?|liter|litres?|l|m2|qm|quadratmeter|square metres?|sq\\.? ?m|km|kilometer|kilometres?|meter|metres?|m|personen|persons?|people)'
const UNIT_BEFORE = new RegExp(`^([+−–-]?)\\s*${UNITS}\\s*`, 'i')
const UNIT_BEHIND = new RegExp(`\\s*${UNITS}$`, 'i')
/** What some write between groups of digits, and the same where no group of three follows. */
const GAP = /[\s'’_]+/g
const ODD_GAP = /\d[\s'’_]+(?!\d{3}(?!\d))\d/

/** Longer than anybody writes a number or a time; what is longer is not looked at, because looking would cost its square. */
const LONGEST = 200

/** @param decimalComma true where the reader's language writes 1.234,50 */
export function readNumber(text: string, decimalComma: boolean): NumberEntry {
  const spoken = text.normalize('NFKC').trim()
  if (spoken === '') return { type: 'Empty' }
  if (spoken.length > LONGEST) return { type: 'NotANumber' }
  const bare = spoken
    .replace(UNIT_BEFORE, '$1')
    .replace(UNIT_BEHIND, '')
    .replace(/[−–—]/g, '-')
    .replace(/(,|\.)-{1,2}$/, '')
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare.replace(GAP, ''))
  if (match === null) return { type: 'NotANumber' }
  if (ODD_GAP.test(bare)) return { type: 'Unclear' }
  const digits = plainDigits(match[2] ?? '', decimalComma)
  if (digits === undefined) return { type: 'Unclear' }
  return { type: 'Number', value: Number(`${match[1] === '-' ? '-' : ''}${digits}`) }
}

/** Turns 1.234,50 and 1,234.50 into 1234.50. */
function plainDigits(text: string, decimalComma: boolean): string | undefined {
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

/** Reads a time of day as minutes since midnight: 14:35, 14.35, 14 Uhr 35, 2:35 pm, 9. */
export function readClock(text: string): NumberEntry {
  const spoken = text.normalize('NFKC').trim().toLowerCase()
  if (spoken === '') return { type: 'Empty' }
  if (spoken.length > LONGEST) return { type: 'NotANumber' }
  const match = /^(\d{1,2})(?:\s*(?::|\.|,|h|uhr)\s*(\d{2})?)?\s*(uhr|h|o[’']clock|am|pm|a\.m\.|p\.m\.)?$/.exec(spoken)
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
  if (match === null || minutes > 59 || hours * 60 + minutes > 24 * 60) return { type: 'NotANumber' }
  const half = match[3]?.replaceAll('.', '')
  if (half !== 'am' && half !== 'pm') return { type: 'Number', value: hours * 60 + minutes }
  return hours < 1 || hours > 12
    ? { type: 'NotANumber' }
    : { type: 'Number', value: ((hours % 12) + (half === 'pm' ? 12 : 0)) * 60 + minutes }
}
