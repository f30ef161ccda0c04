import type { Language } from './language'
/**
 * A table as a file that spreadsheets open right and that cannot harm them. German Excel wants semicolons, a decimal comma
 * and a byte order mark; a text that begins like a formula is given an apostrophe.
 */
export interface CsvStyle {
  readonly separator: ';' | ','
  readonly decimal: ',' | '.'
}

/** What the spreadsheets of a language open without asking. */
export const styleFor = (language: Language): CsvStyle =>
  language === 'de' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' }

export type Field = string | number | undefined

export function csv(header: readonly string[], rows: Iterable<readonly Field[]>, style: CsvStyle): string {
  const lines = [header, ...rows].map((row) => row.map((field) => quoted(field, style)).join(style.separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Signs with which a spreadsheet begins a formula, full-width ones too. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u
/** They turn the order of the letters around and can make one name look like another. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

function quoted(field: Field, { decimal }: CsvStyle): string {
  if (field === undefined) return '""'
  if (typeof field === 'number') return `"${String(field).replace('.', decimal)}"`
  const text = field.replaceAll(BIDI, '')
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
