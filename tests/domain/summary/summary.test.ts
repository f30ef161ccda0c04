import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import { SKILLS } from '../../../src/domain/ground/skill'
import { NINETY } from '../../../src/domain/scoring/statistics'
import { countsOf } from '../../../src/domain/summary/counts'
import { filterRows, NO_FILTER, sortRows } from '../../../src/domain/summary/select'
import {
  decodeSummary,
  emptySummary,
  encodeSummary,
  indexOfRid,
  rowAt,
  withoutRids,
  withRows,
  withState,
  type SkillCell,
  type SummaryRow,
} from '../../../src/domain/summary/summary'

const NOT_TESTED: SkillCell = { asked: 0, answered: 0, units: 0, sum: 0, score: 0, guess: 0 }
const cell = (right: number, units = 10): SkillCell => ({
  asked: units,
  answered: units,
  units,
  sum: right,
  score: (right / units) * 100,
  guess: 25,
})
const row = (n: number, change: Partial<SummaryRow> = {}): SummaryRow => ({
  rid: `rid${n}`,
  name: `Person ${n}`,
  contact: '',
  handedInAt: 1000 + n,
  openedAt: 2000 + n,
  mode: 'supervised',
  language: 'de',
  state: 'waiting',
  dueAt: 0,
  station: '',
  number: 1,
  pack: 0,
  skills: SKILLS.map(() => NOT_TESTED),
  ...change,
})
const everySkill = (right: number) => SKILLS.map(() => cell(right))
const rowsOf = (...rows: readonly SummaryRow[]) => withRows(emptySummary(), rows)
const all = (count: number) => Uint32Array.from({ length: count }, (_, index) => index)

const anyCell = fc
  .record({
    asked: fc.integer({ min: 0, max: 12 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    points: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ asked, share, points }): SkillCell => {
    const sum = Math.fround((asked * points) / 100)
    return asked === 0
      ? NOT_TESTED
      : { asked, answered: Math.round(asked * share), units: asked, sum, score: Math.fround(points), guess: 12.5 }
  })
const anyRow = fc
  .record({
    n: fc.integer({ min: 0, max: 1e6 }),
    skills: fc.array(anyCell, { minLength: 10, maxLength: 10 }),
    name: fc.string(),
  })
  .map(({ n, skills, name }) => row(n, { skills, name }))

describe('the summary', () => {
  it('gives every row back as it was, also after being written and read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { selector: ({ rid }) => rid, maxLength: 20 }), (rows) => {
        const summary = rowsOf(...rows)
        const back = decodeSummary(encodeSummary(summary))
        expect(back && rows.map((_, index) => rowAt(back, index))).toEqual(rows)
      }),
    )
  })

  it('replaces a submission that comes twice where it stands', () => {
    const summary = withRows(rowsOf(row(1), row(2)), [row(1, { name: 'neu' }), row(3)])
    expect(summary.names).toEqual(['neu', 'Person 2', 'Person 3'])
  })

  it('forgets whoever is erased, and nobody else', () => {
    const summary = withoutRids(rowsOf(row(1), row(2), row(3)), new Set(['rid2']))
    expect([summary.rids, indexOfRid(summary, 'rid3'), indexOfRid(summary, 'rid2')]).toEqual([['rid1', 'rid3'], 1, -1])
  })

  it('is refused when it is cut off or changed in length', () => {
    const bytes = encodeSummary(rowsOf(row(1), row(2)))
    for (let length = 0; length < bytes.length; length += 1)
      expect(decodeSummary(bytes.slice(0, length))).toBeUndefined()
    expect(decodeSummary(new Uint8Array([...bytes, 0]))).toBeUndefined()
  })
})

describe('[R1] sorted by a measure', () => {
  const LISTENING = { by: 'measure', measure: { type: 'skill', skill: 'listening' } } as const
  const sorted = (...rights: readonly number[]) => {
    const summary = rowsOf(...rights.map((right, n) => row(n, { skills: everySkill(right) })))
    return sortRows(summary, all(summary.rows), LISTENING, 'descending', profiles)
  }

  it('[B3] by hand: 9 and 8 of 10 cannot be told apart, 1 of 10 can', () => {
    // Beta(9.5, 1.5): mean 86.36, variance 98.14; Beta(8.5, 2.5): 77.27, 146.35; Beta(1.5, 9.5): 13.64, 98.14.
    expect(86.36 - 77.27).toBeLessThan(NINETY * Math.sqrt(98.14 + 146.35))
    expect(86.36 - 13.64).toBeGreaterThan(NINETY * Math.sqrt(98.14 + 98.14))
    const { rows, groups } = sorted(1, 8, 9)
    expect([...rows]).toEqual([2, 1, 0])
    expect(groups).toEqual([
      { from: 0, to: 2, ranked: true },
      { from: 2, to: 3, ranked: true },
    ])
  })

  it('[R1] inside a group stands in the order of points, and of arrival where they are the same', () => {
    expect([...sorted(7, 9, 8, 9).rows]).toEqual([1, 3, 2, 0])
  })

  it('[F1] whoever was tested in less than half of a profile is not ranked', () => {
    const half = SKILLS.map((_, index) => (index < 2 ? cell(10) : NOT_TESTED))
    const summary = rowsOf(row(0, { skills: half }), row(1, { skills: everySkill(5) }))
    const role = { by: 'measure', measure: { type: 'role', role: 'bookkeeper' } } as const
    const { rows, groups } = sortRows(summary, all(2), role, 'descending', profiles)
    expect([...rows]).toEqual([1, 0])
    expect(groups.map(({ ranked }) => ranked)).toEqual([true, false])
  })

  it('every row stands in exactly one group', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 30 }), (rights) => {
        const { rows, groups } = sorted(...rights)
        expect([...rows].toSorted((a, b) => a - b)).toEqual([...all(rights.length)])
        expect(groups.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(rights.length)
      }),
    )
  })
})

describe('the list', () => {
  const summary = rowsOf(
    row(0, { name: 'Jürgen Weiß', state: 'invited', dueAt: 50 }),
    row(1, { name: 'Ayşe Müller', mode: 'kiosk', handedInAt: 9000 }),
    row(2, { name: 'ayse Mueller', contact: '+49 30 1234', dueAt: 20 }),
  )
  const found = (change: object) => [...filterRows(summary, { ...NO_FILTER, ...change })]

  it.each([
    ['muller', [1, 2]],
    ['Müller ays', [1, 2]],
    ['mueller', [1, 2]],
    ['weiss', [0]],
    ['1234', [2]],
    ['rid1', [1]],
    ['nobody', []],
  ])('finds “%s”', (text, rows) => {
    expect(found({ text })).toEqual(rows)
  })

  it.each([
    ['Lukasz', 'Łukasz Wójcik'],
    ['Łukasz', 'Lukasz Wojcik'],
    ['Yildiz', 'Deniz Yıldız'],
    ['Soren', 'Søren Kierk'],
    ["o'brien", 'Sean O’Brien'],
    ['anne-marie', 'Anne‑Marie Weiß'],
    ['Dorde', 'Đorđe Petrović'],
    ['straße', 'Ute Strasse'],
  ])('finds “%s” as people type it: %s', (text, name) => {
    const people = rowsOf(row(0, { name: 'Somebody Else' }), row(1, { name }))
    const rows = [...filterRows(people, { ...NO_FILTER, text })]
    expect(rows).toEqual([1])
  })

  it('filters by decision, mode and day', () => {
    expect([found({ states: ['invited'] }), found({ modes: ['kiosk'] }), found({ from: 8000 })]).toEqual([
      [0],
      [1],
      [1],
    ])
  })

  it('stands in order of arrival unless asked otherwise', () => {
    const by = (order: 'arrival' | 'name' | 'due', direction: 'ascending' | 'descending' = 'ascending') => [
      ...sortRows(summary, all(3), { by: order }, direction, profiles).rows,
    ]
    expect([by('arrival'), by('name'), by('due'), by('arrival', 'descending')]).toEqual([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ])
  })

  it('counts what waits and what falls due', () => {
    const later = withState(summary, 'rid1', 'declined', 40 * 86_400_000)
    expect(countsOf(later, 0, String)).toMatchObject({ total: 3, waiting: 1, decided: 2, dueSoon: 2 })
  })
})
