import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import { SKILLS, type SkillId } from '../../../src/domain/ground/skill'
import { distinguishable, type Band } from '../../../src/domain/scoring/band'
import { fitOf } from '../../../src/domain/scoring/fit'
import { leaning } from '../../../src/domain/scoring/leaning'
import { officeScore } from '../../../src/domain/scoring/office'
import { weightsOf } from '../../../src/domain/scoring/profile'
import { isScored, scoreSkill, type SkillScore } from '../../../src/domain/scoring/skill'
import type { ItemScore } from '../../../src/domain/scoring/trace'
import { measure, shownAt, type Measure } from '../../../src/domain/summary/measure'
import { officesOf, sortRows } from '../../../src/domain/summary/select'
import { emptySummary, withRows, type Summary, type SummaryRow } from '../../../src/domain/summary/summary'

/** The columns about everybody say what the report about one person says: the same rules, once fast and once plain. */

const anyItem = (skill: SkillId) =>
  fc
    .record({
      points: fc.integer({ min: 0, max: 4 }),
      units: fc.constantFrom(1, 1.5, 2, 4),
      guess: fc.constantFrom(0, 0.25, 0.375),
      isAnswered: fc.boolean(),
    })
    .map(({ points, units, guess, isAnswered }): ItemScore => ({
      item: 'i',
      skill,
      facet: 'f',
      units,
      guess,
      rule: isAnswered ? 'S2' : 'S1',
      points: isAnswered ? points / 4 : 0,
      parts: isAnswered ? { type: 'choice', option: 'a', credit: points / 4 } : { type: 'omitted' },
      response: undefined,
      key: { author: '', date: '2026-01-01', status: 'author' },
    }))
/** One person: up to nine answers of each skill, some skills not tested at all. */
const anyPerson = fc
  .tuple(...SKILLS.map((skill) => fc.array(anyItem(skill), { maxLength: 9 })))
  .map((items) => SKILLS.flatMap((skill, at) => (items[at]?.length ? [scoreSkill(skill, items[at])] : [])))

const rowOf = (scores: readonly SkillScore[], n: number): SummaryRow => ({
  rid: `rid${n}`,
  name: '',
  contact: '',
  handedInAt: n,
  openedAt: n,
  mode: 'kiosk',
  language: 'de',
  state: 'waiting',
  dueAt: 0,
  station: '',
  number: n,
  pack: 0,
  skills: SKILLS.map((skill) => {
    const own = scores.find((each) => each.skill === skill)
    const { asked = 0, answered = 0, units = 0, sum = 0, guess = 0 } = own ?? {}
    return { asked, answered, units, sum, guess, score: own && isScored(own) ? own.score : 0 }
  }),
})
const summaryOf = (people: readonly (readonly SkillScore[])[]): Summary => withRows(emptySummary(), people.map(rowOf))

const MEASURES: readonly Measure[] = [
  ...SKILLS.map((skill) => ({ type: 'skill', skill }) as const),
  ...profiles.map(({ role }) => ({ type: 'role', role }) as const),
  { type: 'office', office: 'front' },
  { type: 'office', office: 'back' },
]
interface Said {
  readonly score: number
  readonly band: Band
}
/** What the report says of the same measure. */
function plain(scores: readonly SkillScore[], wanted: Measure): Said | undefined {
  switch (wanted.type) {
    case 'skill':
      return scores.filter(isScored).find(({ skill }) => skill === wanted.skill)
    case 'office': {
      const office = officeScore(scores, wanted.office)
      return office.status === 'scored' ? office : undefined
    }
    case 'role': {
      const profile = profiles.find(({ role }) => role === wanted.role)
      const fit = profile && fitOf(scores, weightsOf(profile))
      return fit?.status === 'fit' ? fit : undefined
    }
  }
}
function coverageOf(scores: readonly SkillScore[], wanted: Measure): number | undefined {
  const profile = profiles.find(({ role }) => wanted.type === 'role' && role === wanted.role)
  if (wanted.type === 'office') return officeScore(scores, wanted.office).coverage
  return profile && fitOf(scores, weightsOf(profile)).coverage
}

describe('columns and report', () => {
  it('[B1] [B2] [B4] [F1] [F1a] [S13] measure the same score, band and coverage', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 4 }), (people) => {
        const summary = summaryOf(people)
        for (const wanted of MEASURES) {
          const measured = measure(summary, profiles, wanted)
          for (const [row, scores] of people.entries()) {
            const own = plain(scores, wanted)
            const shown = shownAt(measured, row)
            expect(measured.coverage[row]).toBeCloseTo(coverageOf(scores, wanted) ?? Number(own !== undefined), 6)
            expect(shown === undefined).toBe(own === undefined)
            if (own === undefined) continue
            expect(shown?.score).toBeCloseTo(own.score, 3)
            expect(measured.mean[row]).toBeCloseTo(own.band.mean, 3)
            expect(measured.variance[row]).toBeCloseTo(own.band.variance, 3)
            expect(shown?.band.low).toBeCloseTo(own.band.low, 3)
            expect(shown?.band.high).toBeCloseTo(own.band.high, 3)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('[F4] name the same office', () => {
    fc.assert(
      fc.property(anyPerson, (scores) => {
        const own = leaning(scores)
        // The columns hold single precision: within its dust either answer is right.
        if (own.status === 'leaning') {
          const { low, high } = own.position
          fc.pre(Math.min(Math.abs(low), Math.abs(high)) > 1e-4)
        }
        const office = own.status === 'none' ? 3 : { undecided: 0, front: 1, back: 2 }[own.office]
        expect(officesOf(summaryOf([scores]))[0]).toBe(office)
      }),
      { numRuns: 200 },
    )
  })

  it('[B3] [R1] tell the same people apart: a group ends with the first who differs from its best', () => {
    const role = profiles[0]?.role ?? 'receptionist'
    const wanted = { type: 'role', role } as const
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 2, maxLength: 12 }), (people) => {
        const bands = people.map((scores) => plain(scores, wanted)?.band)
        const all = Uint32Array.from(people.keys())
        const order = { by: 'measure', measure: wanted } as const
        const { rows, groups } = sortRows(summaryOf(people), all, order, 'descending', profiles)
        const ranked = groups.filter((group) => group.ranked)
        const groupBands = ranked.map(({ from, to }) =>
          [...rows.slice(from, to)].flatMap((row) => bands[row] ?? []).toSorted((a, b) => b.mean - a.mean),
        )
        expect(groupBands.flat()).toHaveLength(bands.filter(Boolean).length)
        for (const [at, own] of groupBands.entries()) {
          const [best] = own
          const next = groupBands[at + 1]?.[0]
          expect(best && own.filter((each) => distinguishable(best, each))).toEqual([])
          if (best && next) expect(distinguishable(best, next)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
