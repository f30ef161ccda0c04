import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import de from '../../../locales/de/profiles.json'
import en from '../../../locales/en/profiles.json'
import { profiles } from '../../../src/bank/profiles'
import { OFFICES, ROLES, SKILLS, SMALL_PART, type SkillId } from '../../../src/domain/ground/skill'
import { RoleProfile } from '../../../src/domain/scoring/profile'
import onet from '../../fixtures/onet-z.json'

const FIGURES: Readonly<Record<string, { readonly z: Readonly<Record<SkillId, number>> }>> = onet.occupations
const demands = profiles.flatMap((profile) =>
  SKILLS.map((skill) => ({ role: profile.role, skill, figure: figureOf(profile, skill), ...profile.skills[skill] })),
)

function figureOf({ occupations }: RoleProfile, skill: SkillId): number {
  return occupations.reduce((sum, soc) => sum + (FIGURES[soc]?.z[skill] ?? Number.NaN), 0) / occupations.length
}

/** Middle of the job's figures, without the one that was set aside. */
function middleOf(profile: RoleProfile): number {
  const counted = SKILLS.filter((skill) => profile.skills[skill].reason !== 'halo')
  return counted.reduce((sum, skill) => sum + figureOf(profile, skill), 0) / counted.length
}

/** Steps of 0.36 around the middle of the job, 0 to 6. */
function stepOf(role: string, z: number): number {
  const profile = profiles.find((each) => each.role === role)
  const step = Math.round(3 + (z - (profile ? middleOf(profile) : Number.NaN)) / 0.36)
  return Math.max(0, Math.min(6, step))
}

describe('the built-in role profiles', () => {
  it('are ten, one per role, and hold what the schema asks for', () => {
    expect(profiles.map(({ role }) => role)).toEqual(ROLES)
    for (const profile of profiles) expect(v.safeParse(RoleProfile, profile).success).toBe(true)
  })

  it('[F3] carry the O*NET figure behind every weight', () => {
    for (const { role, skill, z, figure } of demands) expect(z, `${role} ${skill}`).toBeCloseTo(figure, 6)
  })

  it('[F3] weigh every skill by the step of its figure, but for the named override', () => {
    const others = demands.filter(({ role, weight, figure }) => weight !== stepOf(role, figure))
    expect(others.map(({ role, skill, weight, reason }) => [role, skill, weight, reason])).toEqual([
      ['data-entry', 'patience', 2, 'halo'],
    ])
  })

  it('[F3] keep two unusual steps that were looked at by hand', () => {
    const kept = demands.filter(({ reason }) => reason === 'stands')
    expect(kept.map(({ role, skill, weight }) => [role, skill, weight])).toEqual([
      ['cashier', 'organization', 1],
      ['bookkeeper', 'numeracy', 6],
    ])
  })

  it('[F3] average accountants and bookkeeping clerks for bookkeeping', () => {
    // (1.78 + 1.57) / 2 and (0.44 − 0.61) / 2
    const bookkeeping = demands.filter(({ role }) => role === 'bookkeeper')
    expect(bookkeeping.find(({ skill }) => skill === 'numeracy')).toMatchObject({ z: 1.675, weight: 6 })
    expect(bookkeeping.find(({ skill }) => skill === 'organization')).toMatchObject({ z: -0.085, weight: 2 })
  })

  it('[F2] require 60 points from weight 5 on, 50 at weight 4, nothing below', () => {
    for (const { weight, required } of demands) expect(required).toBe(weight >= 5 ? 60 : weight === 4 ? 50 : null)
  })

  it('[F3] say who set them, when, and where they come from', () => {
    for (const { author, date, source } of profiles) {
      expect(author).toBe('Kontor')
      expect(date).toBe('2026-11-27')
      expect(source).toContain('O*NET 29.3 Database')
      expect(source).toContain('U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)')
      expect(source).toContain('CC BY 4.0')
    }
  })
})

describe('jobs of which the test sees a small part', () => {
  it.each([
    ['German', de, 'Dieser Test sieht nur einen kleinen Teil'],
    ['English', en, 'This test sees only a small part'],
  ])('[F3] say so first, in %s, and no other job does', (_, texts, words) => {
    const saying = ROLES.filter((role) => texts[`role.${role}.not-covered`].startsWith(words))
    expect(saying).toEqual(SMALL_PART)
  })
})

describe('the words for the profiles', () => {
  it.each([
    ['German', de],
    ['English', en],
  ])('exist in %s for every name, every gap of the test and every reason, and for nothing else', (_, texts) => {
    const reasons = demands
      .filter(({ reason }) => reason !== 'figure')
      .map(({ role, skill }) => `role.${role}.reason.${skill}`)
    const names = [
      ...OFFICES.map((office) => `office.${office}.name`),
      ...SKILLS.map((skill) => `skill.${skill}.name`),
      ...ROLES.map((role) => `role.${role}.name`),
    ]
    const wanted = [...names, ...profiles.map(({ notCovered }) => notCovered), ...reasons]
    expect(Object.keys(texts).sort()).toEqual(wanted.sort())
  })
})
