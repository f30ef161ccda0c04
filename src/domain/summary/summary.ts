import { LANGUAGES, type Language } from '../ground/language'
import { utf8 } from '@scure/base'
import { SKILLS } from '../ground/skill'
import { MODES, type Mode } from '../submission/submission'
import { OUTCOMES, type Outcome } from '../campaign/decision'

/**
 * All submissions of a campaign as columns: from them the list opens, filters, sorts and groups 100,000 people without
 * opening a single submission. Rows lie in order of arrival.
 */

/** `waiting`: nobody has decided yet. */
export const STATES = ['waiting', ...OUTCOMES] as const
export type State = 'waiting' | Outcome

export interface SkillCell {
  /** 0: not tested. */
  readonly asked: number
  readonly answered: number
  readonly units: number
  readonly sum: number
  readonly score: number
  /** What pure guessing is expected to score, 0 to 100. */
  readonly guess: number
}

export interface SummaryRow {
  readonly rid: string
  readonly name: string
  readonly contact: string
  /** Of the collecting device's clock; when the vault first opened it. Milliseconds. */
  readonly handedInAt: number
  readonly openedAt: number
  readonly mode: Mode
  readonly language: Language
  readonly state: State
  /** 0: counts from the end of the campaign. */
  readonly dueAt: number
  /** Empty: self-submitted. */
  readonly station: string
  /** The device’s own count of what it sealed, from 1. */
  readonly number: number
  readonly pack: number
  /** In the order of SKILLS. */
  readonly skills: readonly SkillCell[]
}

export interface Summary {
  readonly rows: number
  readonly rids: readonly string[]
  readonly names: readonly string[]
  readonly contacts: readonly string[]
  readonly stations: readonly string[]
  readonly handedInAt: Float64Array
  readonly openedAt: Float64Array
  readonly dueAt: Float64Array
  readonly numbers: Uint32Array
  readonly packs: Uint32Array
  /** Indices into MODES, LANGUAGES and STATES. */
  readonly modes: Uint8Array
  readonly languages: Uint8Array
  readonly states: Uint8Array
  /** Row after row, the skills of each in the order of SKILLS. */
  readonly asked: Uint16Array
  readonly answered: Uint16Array
  readonly units: Float32Array
  readonly sums: Float32Array
  readonly scores: Float32Array
  readonly guesses: Float32Array
}

const TEXTS = ['rids', 'names', 'contacts', 'stations'] as const
const NUMBERS = [
  ['handedInAt', Float64Array, 1],
  ['openedAt', Float64Array, 1],
  ['dueAt', Float64Array, 1],
  ['numbers', Uint32Array, 1],
  ['packs', Uint32Array, 1],
  ['sums', Float32Array, SKILLS.length],
  ['scores', Float32Array, SKILLS.length],
  ['guesses', Float32Array, SKILLS.length],
  ['units', Float32Array, SKILLS.length],
  ['asked', Uint16Array, SKILLS.length],
  ['answered', Uint16Array, SKILLS.length],
  ['modes', Uint8Array, 1],
  ['languages', Uint8Array, 1],
  ['states', Uint8Array, 1],
] as const

export function emptySummary(): Summary {
  return blank(0)
}

function blank(rows: number) {
  const cells = rows * SKILLS.length
  return {
    rows,
    rids: Array<string>(rows).fill(''),
    names: Array<string>(rows).fill(''),
    contacts: Array<string>(rows).fill(''),
    stations: Array<string>(rows).fill(''),
    handedInAt: new Float64Array(rows),
    openedAt: new Float64Array(rows),
    dueAt: new Float64Array(rows),
    numbers: new Uint32Array(rows),
    packs: new Uint32Array(rows),
    modes: new Uint8Array(rows),
    languages: new Uint8Array(rows),
    states: new Uint8Array(rows),
    asked: new Uint16Array(cells),
    answered: new Uint16Array(cells),
    units: new Float32Array(cells),
    sums: new Float32Array(cells),
    scores: new Float32Array(cells),
    guesses: new Float32Array(cells),
  }
}

/** Looked up often; by the column, so that a change of anything else does not make it anew. */
const positions = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** @returns −1 when there is none */
export function indexOfRid({ rids }: Summary, rid: string): number {
  let known = positions.get(rids)
  if (known === undefined) {
    known = new Map(rids.map((each, index) => [each, index]))
    positions.set(rids, known)
  }
  return known.get(rid) ?? -1
}

/** Appends; a submission that is there already is replaced where it stands. */
export function withRows(summary: Summary, rows: readonly SummaryRow[]): Summary {
  const fresh = [...new Set(rows.map(({ rid }) => rid))].filter((rid) => indexOfRid(summary, rid) < 0)
  const places = new Map(fresh.map((rid, index) => [rid, summary.rows + index]))
  const next = grown(summary, fresh.length)
  for (const row of rows) write(next, places.get(row.rid) ?? indexOfRid(summary, row.rid), row)
  return next
}

export function withoutRids(summary: Summary, gone: ReadonlySet<string>): Summary {
  const kept = summary.rids.flatMap((rid, index) => (gone.has(rid) ? [] : [index]))
  return picked(summary, kept)
}

export function withState(summary: Summary, rid: string, state: State, dueAt: number): Summary {
  const index = indexOfRid(summary, rid)
  if (index < 0) return summary
  const next = { ...summary, states: summary.states.slice(), dueAt: summary.dueAt.slice() }
  next.states[index] = STATES.indexOf(state)
  next.dueAt[index] = dueAt
  return next
}

function grown(summary: Summary, room: number) {
  const next = blank(summary.rows + room)
  for (const name of TEXTS) next[name] = [...summary[name], ...Array<string>(room).fill('')]
  for (const [name] of NUMBERS) next[name].set(summary[name])
  return next
}

function picked(summary: Summary, rows: readonly number[]) {
  const next = blank(rows.length)
  for (const name of TEXTS) next[name] = rows.map((row) => summary[name][row] ?? '')
  for (const [name, , width] of NUMBERS)
    for (const [to, from] of rows.entries())
      next[name].set(summary[name].subarray(from * width, (from + 1) * width), to * width)
  return next
}

function write(summary: ReturnType<typeof blank>, index: number, row: SummaryRow): void {
  summary.rids[index] = row.rid
  summary.names[index] = row.name
  summary.contacts[index] = row.contact
  summary.stations[index] = row.station
  summary.handedInAt[index] = row.handedInAt
  summary.openedAt[index] = row.openedAt
  summary.dueAt[index] = row.dueAt
  summary.numbers[index] = row.number
  summary.packs[index] = row.pack
  summary.modes[index] = MODES.indexOf(row.mode)
  summary.languages[index] = LANGUAGES.indexOf(row.language)
  summary.states[index] = STATES.indexOf(row.state)
  for (const [skill, cell] of row.skills.entries()) {
    const at = index * SKILLS.length + skill
    summary.asked[at] = cell.asked
    summary.answered[at] = cell.answered
    summary.units[at] = cell.units
    summary.sums[at] = cell.sum
    summary.scores[at] = cell.score
    summary.guesses[at] = cell.guess
  }
}

export function rowAt(summary: Summary, index: number): SummaryRow {
  return {
    rid: summary.rids[index] ?? '',
    name: summary.names[index] ?? '',
    contact: summary.contacts[index] ?? '',
    station: summary.stations[index] ?? '',
    handedInAt: summary.handedInAt[index] ?? 0,
    openedAt: summary.openedAt[index] ?? 0,
    dueAt: summary.dueAt[index] ?? 0,
    number: summary.numbers[index] ?? 0,
    pack: summary.packs[index] ?? 0,
    mode: MODES[summary.modes[index] ?? 0] ?? 'own-device',
    language: LANGUAGES[summary.languages[index] ?? 0] ?? 'de',
    state: STATES[summary.states[index] ?? 0] ?? 'waiting',
    skills: SKILLS.map((_, skill) => cellAt(summary, index, skill)),
  }
}

/** @param skill index into SKILLS */
export function cellAt(summary: Summary, index: number, skill: number): SkillCell {
  const at = index * SKILLS.length + skill
  return {
    asked: summary.asked[at] ?? 0,
    answered: summary.answered[at] ?? 0,
    units: summary.units[at] ?? 0,
    sum: summary.sums[at] ?? 0,
    score: summary.scores[at] ?? 0,
    guess: summary.guesses[at] ?? 0,
  }
}

/** Raised with the rules, too: scores of another version are computed anew (S11). */
const VERSION = 4
/** Everything is little-endian, as all engines that Kontor runs on are; a file from elsewhere fails its check. */
const ORDER_MARK = 0x01020304

/** Four bytes of order mark, version, rows, length of the texts; the texts as JSON; then column after column, aligned to eight. */
export function encodeSummary(summary: Summary): Uint8Array {
  const texts = utf8.decode(JSON.stringify(TEXTS.map((name) => summary[name])))
  const sizes = NUMBERS.map(([name]) => aligned(summary[name].byteLength))
  const bytes = new Uint8Array(16 + aligned(texts.length) + sizes.reduce((sum, size) => sum + size, 0))
  new Uint32Array(bytes.buffer, 0, 4).set([ORDER_MARK, VERSION, summary.rows, texts.length])
  bytes.set(texts, 16)
  let at = 16 + aligned(texts.length)
  for (const [index, [name]] of NUMBERS.entries()) {
    const column = summary[name]
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += sizes[index] ?? 0
  }
  return bytes
}

/** @returns undefined for anything that this version has not written whole */
export function decodeSummary(bytes: Uint8Array): Summary | undefined {
  const { buffer } = bytes.byteOffset === 0 && bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice()
  if (buffer.byteLength < 16) return undefined
  const [mark, version, rows = 0, length = 0] = new Uint32Array(buffer, 0, 4)
  if (mark !== ORDER_MARK || version !== VERSION) return undefined
  const start = 16 + aligned(length)
  const columns = NUMBERS.map(([, Column, width]) => aligned(rows * width * Column.BYTES_PER_ELEMENT))
  if (buffer.byteLength !== start + columns.reduce((sum, size) => sum + size, 0)) return undefined
  const texts = textsIn(new Uint8Array(buffer, 16, length), rows)
  if (texts === undefined) return undefined
  const summary = { ...blank(0), ...texts, rows }
  let at = start
  for (const [index, [name, Column, width]] of NUMBERS.entries()) {
    Object.assign(summary, { [name]: new Column(buffer as ArrayBuffer, at, rows * width) })
    at += columns[index] ?? 0
  }
  const isWithin = (column: Uint8Array, most: number) => column.every((each) => each < most)
  const isSound =
    isWithin(summary.modes, MODES.length) &&
    isWithin(summary.languages, LANGUAGES.length) &&
    isWithin(summary.states, STATES.length)
  return isSound ? summary : undefined
}

function textsIn(bytes: Uint8Array, rows: number) {
  const columns = parsed(bytes)
  if (!Array.isArray(columns) || columns.length !== TEXTS.length) return undefined
  const isText = (column: unknown): column is string[] =>
    Array.isArray(column) && column.length === rows && column.every((each) => typeof each === 'string')
  const [rids, names, contacts, stations] = columns as unknown[]
  if (!isText(rids) || !isText(names) || !isText(contacts) || !isText(stations)) return undefined
  return { rids, names, contacts, stations }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.encode(bytes))
  } catch {
    // Neither UTF-8 nor JSON: the check of the columns refuses undefined.
    return undefined
  }
}

const aligned = (length: number) => Math.ceil(length / 8) * 8
