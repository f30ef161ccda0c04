import { describe, expect, it } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import { SKILLS } from '../../../src/domain/ground/skill'
import { distinguishable } from '../../../src/domain/scoring/band'
import { fitOf } from '../../../src/domain/scoring/fit'
import { contrast, leaning, verdict } from '../../../src/domain/scoring/leaning'
import { officeWeights, weightsOf, type RoleProfile } from '../../../src/domain/scoring/profile'
import { scored, tooFew, weights } from '../../fixtures/skill-scores'

/** Over listening and conflict alone: 60 to 40 at the front, 40 to 60 at the back. */
const front = weights({ listening: 6, conflict: 4 })
const back = weights({ listening: 4, conflict: 6 })

/** Means 850/11 and 250/11, variance 21.25/1452 each. */
const person = [scored('listening', 8), scored('conflict', 2)]

describe('two composites of one person', () => {
  it('[B3] are compared by their contrast, for they share their skills', () => {
    const difference = contrast(person, front, back)
    // 0.2 · 600/11 = 10.909; √(2 · 0.04 · 146.35) = 3.4217; times 1.64485 is 5.628.
    expect(difference?.mean).toBeCloseTo(120 / 11, 10)
    expect(difference?.low).toBeCloseTo(120 / 11 - 5.62818, 4)
    expect(difference?.high).toBeCloseTo(120 / 11 + 5.62818, 4)
    expect(difference && verdict(difference)).toBe('first')
  })

  it('[B3] could not be told apart as if they were two people', () => {
    const [one, other] = [fitOf(person, front), fitOf(person, back)]
    expect(one.status !== 'none' && other.status !== 'none' && distinguishable(one.band, other.band)).toBe(false)
  })
})

describe('the leaning between the two offices', () => {
  it('[F4] is stated when the interval of the contrast excludes 0, also below half of the profiles', () => {
    const found = leaning([...person, tooFew('numeracy')], front, back)
    expect(found).toMatchObject({ status: 'leaning', office: 'front' })
    // 10 of 18 steps either way, the other eight skills having 1 each.
    expect(found.status === 'leaning' && found.coverage.front).toBeCloseTo(10 / 18, 12)
  })

  it('[F4] is drawn as a share of the largest contrast possible', () => {
    const found = leaning(person, front, back)
    if (found.status === 'none') throw new Error('no leaning')
    // 20 points at most: everything right in listening, nothing in conflict.
    expect(found.position.mean).toBeCloseTo(6 / 11, 10)
    expect(found.position.low).toBeCloseTo(0.264046, 5)
    expect(found.position.high).toBeCloseTo(0.826864, 5)
  })

  it('[F4] is the mirror image for the mirror image of a person', () => {
    const mirrored = leaning([scored('listening', 2), scored('conflict', 8)], front, back)
    expect(mirrored).toMatchObject({ office: 'back' })
    expect(mirrored.status === 'leaning' && mirrored.position.mean).toBeCloseTo(-6 / 11, 10)
  })

  it('[F4] is undecided when the interval holds 0', () => {
    expect(leaning([scored('listening', 6), scored('conflict', 5)], front, back)).toMatchObject({ office: 'undecided' })
  })

  it('[F4] never leaves −1 to 1, and is undecided for someone equally good or bad at everything', () => {
    for (const sum of [0, 5, 10]) {
      const found = leaning([scored('listening', sum), scored('conflict', sum)], front, back)
      expect(found).toMatchObject({ office: 'undecided' })
      expect(found.status === 'leaning' && found.position.low >= -1 && found.position.high <= 1).toBe(true)
    }
  })

  it('does not exist when no skill has a score or the tested skills weigh the same', () => {
    expect(leaning([tooFew('listening')], front, back)).toEqual({ status: 'none' })
    expect(leaning([scored('listening', 8)], front, back)).toEqual({ status: 'none' })
    expect(leaning(person, front, front)).toEqual({ status: 'none' })
  })
})

describe('the weights of an office', () => {
  it('[F4] are the mean of its roles’ normalised weights', () => {
    const [reception, till] = [byRole('receptionist'), byRole('cashier')]
    const mean = officeWeights([reception, till, byRole('bookkeeper')], 'front')
    // Reception: patience 4 of 30. Checkout: patience 3 of 20.
    expect(mean?.patience).toBeCloseTo((4 / 30 + 3 / 20) / 2, 12)
  })

  it('[F4] sum to 1 for both offices, as those of every role do', () => {
    const all = [officeWeights(profiles, 'front'), officeWeights(profiles, 'back'), ...profiles.map(weightsOf)]
    for (const each of all) expect(SKILLS.reduce((sum, skill) => sum + (each?.[skill] ?? 0), 0)).toBeCloseTo(1, 12)
  })

  it('do not exist for an office without a profile', () => {
    expect(officeWeights([byRole('cashier')], 'back')).toBeUndefined()
  })

  it('[F4] make someone strong with customers and weak with figures lean to the front, and the other way round', () => {
    const [a, b] = [officeWeights(profiles, 'front'), officeWeights(profiles, 'back')]
    if (a === undefined || b === undefined) throw new Error('no office')
    const withCustomers = new Set(['listening', 'conflict', 'patience', 'spoken'])
    const person = (strong: boolean) =>
      SKILLS.map((skill) => scored(skill, withCustomers.has(skill) === strong ? 10 : 1))
    expect(leaning(person(true), a, b)).toMatchObject({ office: 'front' })
    expect(leaning(person(false), a, b)).toMatchObject({ office: 'back' })
  })
})

function byRole(role: RoleProfile['role']): RoleProfile {
  const profile = profiles.find((candidate) => candidate.role === role)
  if (profile === undefined) throw new Error(role)
  return profile
}
