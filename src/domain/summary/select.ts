import { SKILLS, type OfficeId, type SkillId } from '../ground/skill'
import { LEADING } from '../scoring/leading'
import type { RoleProfile } from '../scoring/profile'
import { isTold, known, knownVariance, knowsEnough, reachOf, sideOf } from '../scoring/statistics'
import { MODES, type Mode } from '../submission/submission'
import { isPartAt, measure, shareAt, type Measure, type Measured } from './measure'
import { STATES, type State, type Summary } from './summary'

/** Who is shown in the list, in which order, and who belongs together. */

export interface Filter {
  readonly text: string
  /** Empty: all. */
  readonly states: readonly State[]
  readonly modes: readonly Mode[]
  readonly office: 'any' | 'front' | 'back' | 'undecided'
  /** Handed in from … until …, milliseconds. */
  readonly from: number | undefined
  readonly until: number | undefined
}

export const NO_FILTER: Filter = { text: '', states: [], modes: [], office: 'any', from: undefined, until: undefined }

export type Order =
  { readonly by: 'arrival' | 'name' | 'handed-in' | 'due' } | { readonly by: 'measure'; readonly measure: Measure }

/** Half-open range of the sorted rows. */
export interface Group {
  readonly from: number
  readonly to: number
  readonly ranked: boolean
}

/** Letters that are no letter with a mark, as people without them on the keyboard type them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', æ: 'a', œ: 'o', þ: 'th' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '‐': '-', '‑': '-', '–': '-' },
}
const UNTYPED = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'gu')

/** Letters as they are searched: small, without marks, ü as u and as typed „ue“, ł as l. */
export const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(UNTYPED, (letter) => TYPED[letter] ?? letter)
    .replaceAll(/([aou])e/g, '$1')

const haystacks = new WeakMap<readonly string[], readonly string[]>()
function haystackOf(summary: Summary): readonly string[] {
  const known = haystacks.get(summary.rids)
  if (known) return known
  const made = summary.rids.map((rid, row) => folded(`${summary.names[row]} ${summary.contacts[row]} ${rid}`))
  haystacks.set(summary.rids, made)
  return made
}

/** Indices of the rows that fit, in order of arrival. */
export function filterRows(summary: Summary, filter: Filter): Uint32Array {
  const words = folded(filter.text).split(/\s+/).filter(Boolean)
  const texts = words.length > 0 ? haystackOf(summary) : undefined
  const states = filter.states.length > 0 ? new Set(filter.states.map((state) => STATES.indexOf(state))) : undefined
  const modes = filter.modes.length > 0 ? new Set(filter.modes.map((mode) => MODES.indexOf(mode))) : undefined
  const offices = filter.office === 'any' ? undefined : officesOf(summary)
  const office = ({ undecided: 0, front: 1, back: 2, any: 3 } as const)[filter.office]
  const found: number[] = []
  for (let row = 0; row < summary.rows; row += 1) {
    const at = summary.handedInAt[row] ?? 0
    if (filter.from !== undefined && at < filter.from) continue
    if (filter.until !== undefined && at > filter.until) continue
    if (states && !states.has(summary.states[row] ?? 0)) continue
    if (modes && !modes.has(summary.modes[row] ?? 0)) continue
    if (offices && offices[row] !== office) continue
    if (texts && !words.every((word) => texts[row]?.includes(word))) continue
    found.push(row)
  }
  return Uint32Array.from(found)
}

const OFFICES = { undecided: 0, first: 1, second: 2 } as const

/** F4, B3 for everybody: 0 undecided, 1 front, 2 back, 3 nothing to say. */
export function officesOf(summary: Summary): Uint8Array {
  const offices = new Uint8Array(summary.rows).fill(3)
  const scoreOf = (office: OfficeId) => measure(summary, [], { type: 'office', office }).score
  const [fronts, backs] = [scoreOf('front'), scoreOf('back')]
  for (let row = 0; row < summary.rows; row += 1) {
    if (Number.isNaN(fronts[row]) || Number.isNaN(backs[row])) continue
    const [[front, one], [back, other]] = [knownAt(summary, row, 'front'), knownAt(summary, row, 'back')]
    const reach = reachOf(one + other)
    const side = sideOf(front - back - reach, front - back + reach)
    offices[row] = OFFICES[knowsEnough(front, back) ? side : 'undecided']
  }
  return offices
}

const placesOf = (skills: readonly SkillId[]) => skills.map((skill) => SKILLS.indexOf(skill))
const LEADING_PLACES = { front: placesOf(LEADING.front), back: placesOf(LEADING.back) }

/** F4: what somebody knew beyond guessing in the leading skills of an office, and its variance. */
function knownAt(summary: Summary, row: number, office: OfficeId) {
  let [sum, variance, parts] = [0, 0, 0]
  for (const skill of LEADING_PLACES[office]) {
    const at = row * SKILLS.length + skill
    if (!isPartAt(summary, at)) continue
    const guess = (summary.guesses[at] ?? 0) / 100
    sum += known(shareAt(summary, at), guess)
    variance += knownVariance(summary.sums[at] ?? 0, summary.units[at] ?? 1, guess)
    parts += 1
  }
  return [sum / parts, variance / parts ** 2] as const
}

/** Rows by name, as a phone book has them; found once for the same people. */
const phoneBooks = new WeakMap<readonly string[], Uint32Array>()
function placesByName({ names }: Summary): Uint32Array {
  const before = phoneBooks.get(names)
  if (before) return before
  const texts = names.map(folded)
  const sorted = Uint32Array.from(names.keys()).sort((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? '') || a - b)
  const places = new Uint32Array(names.length)
  for (const [place, row] of sorted.entries()) places[row] = place
  phoneBooks.set(names, places)
  return places
}

export interface Sorted {
  readonly rows: Uint32Array
  /** Only where sorted by a measure. */
  readonly groups: readonly Group[]
}

/**
 * Sorted by a measure, people stand in groups (R1, B3): walking down from the highest, a group takes in everybody who
 * cannot be told apart from its first; the next one begins with the first who can. “Not distinguishable” is not transitive,
 * so two people of neighbouring groups may be so as well: the group says “not told apart from its best”, nothing more. Inside
 * a group the order is that of points, which the list says is not certain. Of whom nothing is said (B4, F1, F1a), comes last, unranked.
 */
export function sortRows(
  summary: Summary,
  rows: Uint32Array,
  order: Order,
  direction: 'ascending' | 'descending',
  profiles: readonly RoleProfile[],
): Sorted {
  if (order.by === 'measure') return sortedByMeasure(rows, measure(summary, profiles, order.measure), direction)
  const sorted = Uint32Array.from(rows)
  if (order.by === 'name') {
    const places = placesByName(summary)
    sorted.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  } else if (order.by !== 'arrival') {
    const times = order.by === 'due' ? summary.dueAt : summary.handedInAt
    // Nothing due yet comes after everything that has a date.
    const key = (row: number) => (order.by === 'due' && times[row] === 0 ? Infinity : (times[row] ?? 0))
    sorted.sort((a, b) => (key(a) === key(b) ? a - b : key(a) - key(b)))
  }
  return { rows: direction === 'descending' ? sorted.reverse() : sorted, groups: [] }
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function sortedByMeasure(rows: Uint32Array, measured: Measured, direction: 'ascending' | 'descending'): Sorted {
  const ranked = rows.filter((row) => !Number.isNaN(measured.score[row]))
  const unranked = rows.filter((row) => Number.isNaN(measured.score[row]))
  const { mean, variance } = measured
  ranked.sort((a, b) => (mean[b] ?? 0) - (mean[a] ?? 0) || a - b)
  const ranges: (readonly [number, number])[] = []
  for (let from = 0; from < ranked.length;) {
    const first = ranked[from] ?? 0
    let to = from + 1
    while (to < ranked.length && !differs(mean, variance, first, ranked[to] ?? 0)) to += 1
    ranges.push([from, to])
    from = to
  }
  if (direction === 'ascending') ranges.reverse()
  const sorted = new Uint32Array(rows.length)
  const groups: Group[] = []
  let at = 0
  for (const [from, to] of ranges) {
    sorted.set(
      ranked.slice(from, to).sort((a, b) => (measured.score[b] ?? 0) - (measured.score[a] ?? 0) || a - b),
      at,
    )
    groups.push({ from: at, to: at + to - from, ranked: true })
    at += to - from
  }
  sorted.set(unranked, at)
  if (unranked.length > 0) groups.push({ from: at, to: rows.length, ranked: false })
  return { rows: sorted, groups }
}

/** B3 for two people. */
function differs(mean: Float64Array, variance: Float64Array, a: number, b: number): boolean {
  return isTold((mean[a] ?? 0) - (mean[b] ?? 0), (variance[a] ?? 0) + (variance[b] ?? 0))
}
