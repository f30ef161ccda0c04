// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { profiles } from '../../src/bank/profiles'
import { SKILLS, type RoleId, type SkillId } from '../../src/domain/ground/skill'
import { OFFICE_STEPS } from '../../src/domain/scoring/leading'
import { weightsOf, type RoleProfile } from '../../src/domain/scoring/profile'
import onet from '../fixtures/onet-z.json'

/** What is wrong with the profiles of jobs and offices. Run by itself: `npm run check:profiles`. */

const FIGURES: Readonly<Record<string, { readonly z: Readonly<Record<SkillId, number>> }>> = onet.occupations

/** Somebody who has what a job asks for, and of everything else less: 70 points, 12 more for each standard deviation. */
function shapedLike(profile: RoleProfile): ReadonlyMap<SkillId, number> {
  const z = (skill: SkillId) => {
    const all = profile.occupations.map((code) => FIGURES[code]?.z[skill] ?? Number.NaN)
    return all.reduce((sum, each) => sum + each, 0) / all.length
  }
  const middle = SKILLS.reduce((sum, skill) => sum + z(skill), 0) / SKILLS.length
  return new Map(SKILLS.map((skill) => [skill, 70 + 12 * (z(skill) - middle)]))
}
function fitTo(profile: RoleProfile, person: ReadonlyMap<SkillId, number>): number {
  const weights = weightsOf(profile)
  return SKILLS.reduce((sum, skill) => sum + weights[skill] * (person.get(skill) ?? 0), 0)
}

describe('[F3] the profiles of the jobs', () => {
  it.each(profiles.map((profile) => [profile.role, profile] as const))(
    'are ranked first by who is shaped like them: %s',
    (role, profile) => {
      const person = shapedLike(profile)
      const ranked = profiles.toSorted((a, b) => fitTo(b, person) - fitTo(a, person))
      expect(ranked[0]?.role).toBe(role)
    },
  )

  it('print the pairs that no form tells apart: less than a point between them for most people', () => {
    const all = pairs(profiles).map(([one, other]) => ({
      pair: `${one.role} – ${other.role}`,
      points: Math.round(spread(one, other) * 10) / 10,
    }))
    expect(all).toHaveLength(45)
    console.log('One and the same to this test (standard deviation of the true difference, in points):')
    console.table(all.filter(({ points }) => points < 1).toSorted((a, b) => a.points - b.points))
    // A pair of wholly different jobs must not come to be among them.
    expect(all.find(({ pair }) => pair === 'bookkeeper – hr-manager')?.points).toBeGreaterThan(1)
  })
})

/** How far two fits of one person lie apart, if skills have a standard deviation of 12 and hang together by r .5: what is common cancels out. */
function spread(one: RoleProfile, other: RoleProfile): number {
  const [first, second] = [weightsOf(one), weightsOf(other)]
  const squares = SKILLS.reduce((sum, skill) => sum + (first[skill] - second[skill]) ** 2, 0)
  return 12 * Math.sqrt(0.5 * squares)
}

function pairs<T extends { readonly role: RoleId }>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, n) => all.slice(n + 1).map((other) => [one, other] as const))
}

describe('[F4] the profiles of the offices', () => {
  it.each(['numeracy', 'accuracy', 'computer'] as const)('weigh %s less at the front than at the back', (skill) => {
    expect(OFFICE_STEPS.front[skill]).toBeLessThan(OFFICE_STEPS.back[skill])
  })
})
