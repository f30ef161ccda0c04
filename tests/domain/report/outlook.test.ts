// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/full'
import { profiles } from '../../../src/bank/profiles'
import { SKILLS, type SkillId } from '../../../src/domain/ground/skill'
import { FULL } from '../../../src/domain/form/blueprint'
import { outlookFor, proposedSections } from '../../../src/domain/report/outlook'

const profileOf = (role: string) => {
  const found = profiles.find((profile) => profile.role === role)
  if (found === undefined) throw new Error(`no ${role}`)
  return found
}
const ALL = FULL.sections.map(({ skill }) => skill)

/** A profile with these weights, all others 1. */
const weighing = (weights: Partial<Record<SkillId, number>>) => {
  const [any] = profiles
  if (any === undefined) throw new Error('no profile')
  const skills = Object.fromEntries(
    SKILLS.map((skill) => [skill, { ...any.skills[skill], weight: weights[skill] ?? 1 }]),
  ) as typeof any.skills
  return { ...any, skills }
}

describe('what a form will be able to say', () => {
  it('[F1] coverage is the share of the weights: by hand, 5 and 4 of 17', () => {
    // Ten skills: one weighs 5, one 4, eight weigh 1; 17 in all.
    const profile = weighing({ listening: 5, computer: 4 })
    expect(outlookFor(bank, profile, ['listening', 'computer']).coverage).toBeCloseTo(9 / 17, 12)
    expect(outlookFor(bank, profile, []).coverage).toBe(0)
  })
  it('more sections, narrower bands; never none at all', () => {
    const profile = profileOf('receptionist')
    const widths = [1, 4, ALL.length].map((count) => outlookFor(bank, profile, ALL.slice(0, count)).width)
    expect(widths.toSorted((a, b) => b - a)).toEqual(widths)
    expect(Math.min(...widths)).toBeGreaterThan(5)
    expect(outlookFor(bank, profile, []).width).toBe(100)
  })
})

describe('the made-to-measure form', () => {
  it('[F1] covers every chosen role to three quarters', { timeout: 60_000 }, () => {
    for (const profile of profiles) {
      const sections = proposedSections(bank, [profile])
      expect(outlookFor(bank, profile, sections).coverage, profile.role).toBeGreaterThanOrEqual(0.75 - 1e-9)
    }
    // A till needs no letters: nobody is asked more than the job wants to know.
    expect(proposedSections(bank, [profileOf('cashier')]).length).toBeLessThan(ALL.length)
    const both = [profileOf('cashier'), profileOf('bookkeeper')]
    const sections = proposedSections(bank, both)
    for (const profile of both) expect(outlookFor(bank, profile, sections).coverage).toBeGreaterThanOrEqual(0.75 - 1e-9)
  })
  it('asks in the order of the full form, nothing twice, and nothing for no role', () => {
    const sections = proposedSections(bank, profiles)
    expect(sections).toEqual(ALL.filter((skill) => sections.includes(skill)))
    expect(proposedSections(bank, [])).toEqual([])
  })
})
