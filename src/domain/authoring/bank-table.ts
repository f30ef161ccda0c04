import { LANGUAGES, type Language } from '../ground/language'
import { upgradeBank } from '../bank/upgrade-bank'
import type { BankData } from './document'
import { csv, type CsvStyle } from '../ground/csv'
import { readCsv } from '../ground/csv-read'

/**
 * A bank as a table for people who write in a spreadsheet: one row for each thing that can be edited, words with German
 * and English side by side. Read back, it is the same bank.
 */

const HEADER = ['skill', 'kind', 'id', 'field', 'value', 'de', 'en'] as const
/** Lists of the document whose entries are written field by field; texts and reasons have a row for each key. */
const LISTS = ['stimuli', 'items', 'models', 'keys'] as const
const WORDS = ['texts', 'reasons'] as const

export function bankTable(bank: BankData, style: CsvStyle): string {
  const { title, version, author, licence, languages } = bank
  const head = Object.entries({ title, version, author, licence, languages }).map(([field, value]) =>
    row('', 'bank', '', field, written(value)),
  )
  const parts = bank.parts.flatMap((part) => [
    ...LISTS.flatMap((kind) =>
      part[kind].flatMap((entry) => {
        const id = 'item' in entry ? entry.item : entry.id
        const fields = Object.entries(entry).filter(([, value]) => value !== undefined)
        return fields.map(([field, value]) => row(part.skill, kind, id, field, written(value)))
      }),
    ),
    ...WORDS.flatMap((kind) => {
      const [de, en] = [part[kind]['de'] ?? {}, part[kind]['en'] ?? {}]
      const keys = [...new Set([...Object.keys(de), ...Object.keys(en)])]
      return keys.map((key) => row(part.skill, kind, '', key, '', kept(de[key]), kept(en[key])))
    }),
  ])
  return csv(HEADER, [...head, ...parts], style)
}

export type ReadTable =
  | { readonly type: 'Table'; readonly data: unknown }
  /** Not a table of ours: a column is missing. */
  | { readonly type: 'NotATable'; readonly column: string }
  /** Counted from 1, as spreadsheets do. */
  | { readonly type: 'BrokenRow'; readonly row: number; readonly why: 'kind' | 'value' }

/** @returns what `readBankData` reads; the order of rows does not matter, nor do further columns */
export function readBankTable(text: string): ReadTable {
  const [header = [], ...rows] = readCsv(text)
  const column = new Map(header.map((name, at) => [name.trim().toLowerCase(), at]))
  const missing = HEADER.find((name) => !column.has(name))
  if (missing !== undefined) return { type: 'NotATable', column: missing }
  const data: Record<string, unknown> = {}
  const parts = new Map<string, TablePart>()
  for (const [index, cells] of rows.entries()) {
    const cell = (name: (typeof HEADER)[number]) => unescaped(cells[column.get(name) ?? -1] ?? '')
    const [skill, kind, id, field] = [cell('skill'), cell('kind'), cell('id'), cell('field')]
    const at = index + 2
    if (cells.every((each) => each.trim() === '')) continue
    if (kind === 'texts' || kind === 'reasons') {
      const part = partOf(parts, skill)
      for (const language of LANGUAGES) if (cell(language) !== '') part[kind][language].set(field, cell(language))
      continue
    }
    const list = LISTS.find((each) => each === kind)
    if (kind !== 'bank' && list === undefined) return { type: 'BrokenRow', row: at, why: 'kind' }
    // An emptied cell takes the field away; whether it may be missing is for the schema to say.
    if (cell('value').trim() === '') continue
    const value = readValue(cell('value'))
    if (value === undefined) return { type: 'BrokenRow', row: at, why: 'value' }
    if (list === undefined) data[field] = value.value
    else {
      const entries = partOf(parts, skill)[list]
      entries.set(id, (entries.get(id) ?? new Map<string, unknown>()).set(field, value.value))
    }
  }
  // A table does not say its version; no later one has a kind under an earlier name.
  const read = { ...data, parts: [...parts].map(([skill, part]) => asPart(skill, part)) }
  return { type: 'Table', data: upgradeBank(read) }
}

type Entries = Map<string, Map<string, unknown>>
type TextTable = Record<Language, Map<string, string>>
type TablePart = Record<(typeof LISTS)[number], Entries> & Record<(typeof WORDS)[number], TextTable>

function partOf(parts: Map<string, TablePart>, skill: string): TablePart {
  const known = parts.get(skill)
  if (known !== undefined) return known
  const words = () => ({ de: new Map<string, string>(), en: new Map<string, string>() })
  const part = {
    stimuli: new Map() as Entries,
    items: new Map() as Entries,
    models: new Map() as Entries,
    keys: new Map() as Entries,
    texts: words(),
    reasons: words(),
  }
  parts.set(skill, part)
  return part
}

function asPart(skill: string, part: TablePart) {
  const entries = (list: Entries) => [...list.values()].map((fields) => Object.fromEntries(fields))
  const words = ({ de, en }: TextTable) => ({ de: Object.fromEntries(de), en: Object.fromEntries(en) })
  return {
    skill,
    items: entries(part.items),
    models: entries(part.models),
    stimuli: entries(part.stimuli),
    keys: entries(part.keys),
    texts: words(part.texts),
    reasons: words(part.reasons),
  }
}

const row = (...cells: readonly (string | undefined)[]) => cells.map((cell) => cell ?? '')

/** What a spreadsheet takes for yes and no, and writes back in its own language. */
const LOGICAL: Readonly<Record<string, boolean>> = { true: true, wahr: true, false: false, falsch: false }
const logical = (text: string) => (Object.hasOwn(LOGICAL, text.toLowerCase()) ? LOGICAL[text.toLowerCase()] : undefined)
/** Plain words stay plain; everything else, and words that would read as something else, as JSON. */
const isPlain = (text: string) => /^\p{L}[^[\]{}"]*$/u.test(text) && logical(text) === undefined && text !== 'null'

const written = (value: unknown): string =>
  typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value)

function readValue(text: string): { readonly value: unknown } | undefined {
  const yesOrNo = logical(text)
  if (yesOrNo !== undefined) return { value: yesOrNo }
  if (/^\p{L}/u.test(text) && text !== 'null') return { value: text }
  try {
    return { value: JSON.parse(text) }
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined
    throw failure
  }
}

/** A spreadsheet would take short words with a figure in them for a time, a date or a number, and write another one back. */
const CONVERTIBLE = /^(?=.*\d).{1,24}$|^'/u
const kept = (text: string | undefined) => (text !== undefined && CONVERTIBLE.test(text) ? `'${text}` : text)

/** The apostrophe that keeps a spreadsheet from taking a text for a formula or a date. */
const unescaped = (cell: string) => cell.replace(/^'/, '')
