// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/full'
import { keys } from '../../../src/bank/full-keys'
import { profiles } from '../../../src/bank/profiles'
import { FULL, type Blueprint } from '../../../src/domain/form/blueprint'
import { FIGURES } from '../../../src/domain/scoring/figures'
import { HARDLY_TOLD, PEOPLE, RUNS, runTrial, type TrialRunInput } from '../../../src/domain/simulation/trial-run'
import { LENGTHS } from '../../support/blueprints'

const input: TrialRunInput = {
  bank,
  keys,
  profiles,
  blueprint: FULL,
  roles: ['receptionist', 'bookkeeper', 'data-entry'],
  length: (item, what) => `${item}${what}`.length,
}
function finished(of: TrialRunInput) {
  const steps = runTrial(of)
  const progress: number[] = []
  for (;;) {
    const step = steps.next()
    if (step.done) return { result: step.value, progress }
    progress.push(step.value)
  }
}

/** A busy machine may take a multiple of a second. */
const PATIENCE = 60_000

describe('[F5] the profile bench', () => {
  const { result, progress } = finished(input)
  const of = (kind: string) => {
    const found = result?.kinds.find((each) => each.kind === kind)
    if (found === undefined) throw new Error(`no ${kind}`)
    return found
  }
  const score = (kind: string, role: 'receptionist' | 'bookkeeper') => of(kind).landings.get(role)?.score

  it('says how far it is, up to the end', () => {
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  })
  it('puts those who know above those who guess, and who plays the test near the bottom', () => {
    for (const role of ['receptionist', 'bookkeeper'] as const) {
      const strong = score('strong', role) ?? 0
      expect(strong).toBeGreaterThan(80)
      for (const kind of ['first', 'longest', 'polite', 'random', 'hasty']) {
        // Of who leaves half of the test open, nothing is said about some jobs.
        const blind = score(kind, role) ?? 0
        expect(blind, kind).toBeLessThan(45)
        expect(blind, kind).toBeLessThan(strong - 40)
      }
    }
  })
  it('puts specialists at their own office, and never at the other', () => {
    expect(of('front').offices.back).toBe(0)
    expect(of('front').offices.front).toBeGreaterThan(RUNS / 2)
    expect(of('back').offices.front).toBe(0)
    expect(of('back').offices.back).toBeGreaterThan(RUNS / 2)
    expect(score('front', 'receptionist')).toBeGreaterThan(score('front', 'bookkeeper') ?? 100)
    expect(score('back', 'bookkeeper')).toBeGreaterThan(score('back', 'receptionist') ?? 100)
  })
  it.each(LENGTHS)(
    '[F4] states an office about as often as figures.ts says, and seldom the wrong one: %s',
    { timeout: PATIENCE },
    (name, blueprint) => {
      const { right = 0, wrong = 0, open = 0 } = finished({ ...input, blueprint }).result?.office ?? {}
      expect(right + wrong + open).toBe(PEOPLE)
      // Whoever knows a task as a whole or not at all varies more than people do: rather more is stated, rather more is wrong.
      const stated = (100 * (right + wrong)) / PEOPLE
      expect(stated).toBeGreaterThanOrEqual(FIGURES.stated[name] - 5)
      expect(stated).toBeLessThanOrEqual(FIGURES.stated[name] + 10)
      expect(wrong / PEOPLE).toBeLessThanOrEqual(0.06)
    },
  )
  it('shows the same picture again', { timeout: PATIENCE }, () => {
    expect(finished(input).result).toEqual(result)
  })
  it('finds two jobs that ask for the same', { timeout: PATIENCE }, () => {
    const twin = profiles.map((profile) =>
      profile.role === 'bookkeeper'
        ? { ...profile, skills: profiles.find(({ role }) => role === 'data-entry')?.skills ?? profile.skills }
        : profile,
    )
    const { result: doubled } = finished({ ...input, profiles: twin })
    const told = (one: string, other: string) =>
      doubled?.pairs.find(({ roles }) => roles[0] === one && roles[1] === other)?.told
    expect(told('bookkeeper', 'data-entry')).toBe(0)
    expect(told('receptionist', 'bookkeeper')).toBeGreaterThan(HARDLY_TOLD)
  })
  it('is impossible where the bank is too small', () => {
    const blueprint: Blueprint = {
      id: 'x',
      sections: [{ skill: 'conflict', cells: [{ type: 'best-worst', difficulty: 1, count: 500 }] }],
    }
    expect(finished({ ...input, blueprint }).result).toBeUndefined()
  })
})
