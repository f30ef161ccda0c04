import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SKILLS, type SkillId } from '../../../src/domain/ground/skill'
import { skillBand } from '../../../src/domain/scoring/band'
import { fitOf, type Fit } from '../../../src/domain/scoring/fit'
import type { Weights } from '../../../src/domain/scoring/profile'
import type { SkillScore } from '../../../src/domain/scoring/skill'
import { scored, tooFew, weights } from '../../fixtures/skill-scores'

/** Listening 4, conflict 2, the other eight 1: fourteen in all. */
const profile = weights({ listening: 4, conflict: 2 })

/** 80, 50 and 20 points from ten units each. */
const [listening, conflict, numeracy] = [scored('listening', 8), scored('conflict', 5), scored('numeracy', 2)]

function covered(fit: Fit) {
  if (fit.status === 'none') throw new Error('no fit')
  return fit
}

describe('the fit of a role', () => {
  it('[F1] is the weighted mean of the skill scores over the covered skills', () => {
    // (4 · 80 + 2 · 50 + 1 · 20) / 7
    expect(covered(fitOf([listening, conflict, numeracy], profile)).score).toBeCloseTo(440 / 7, 10)
  })

  it('[F1] has the band of B2 over the renormalised weights', () => {
    const { band } = covered(fitOf([listening, conflict, numeracy], profile))
    // Weights 4/7, 2/7 and 1/7: n = 10 / (21/49) = 23.333 and S = 440/700; mean (S·n + ½)/(n + 1).
    const n = 490 / 21
    expect(band.mean).toBeCloseTo((100 * ((440 / 700) * n + 0.5)) / (n + 1), 10)
  })

  it('[F1] says how much of the profile is covered, and is a fit from one half on', () => {
    const half = fitOf([listening, conflict, numeracy, tooFew('written')], profile)
    expect(half.status).toBe('fit')
    expect(half.coverage).toBeCloseTo(7 / 14, 12)
  })

  it('[F1] does not exist below one half, whatever the answers: only the coverage is known', () => {
    expect(fitOf([listening, conflict], profile)).toEqual({ status: 'none', coverage: 6 / 14 })
  })

  it('[F1] does not exist when no skill has a score', () => {
    expect(fitOf([tooFew('listening')], profile)).toEqual({ status: 'none', coverage: 0 })
    expect(fitOf([], profile)).toEqual({ status: 'none', coverage: 0 })
  })

  it('[F2] lists the largest contributions first', () => {
    const { contributions } = covered(fitOf([numeracy, conflict, listening], profile))
    expect(contributions.map(({ skill }) => skill)).toEqual(['listening', 'conflict', 'numeracy'])
    expect(contributions[0]?.points).toBeCloseTo((4 * 80) / 7, 10)
    expect(contributions[0]?.weight).toBeCloseTo(4 / 7, 12)
  })

  it('[F2] has a shortfall from required levels, the largest gap first, and no gain from excess', () => {
    const required = { listening: 60, conflict: 70, numeracy: 30, written: 90 }
    const { shortfall, gaps } = covered(fitOf([numeracy, conflict, listening], profile, required))
    expect(shortfall).toBeCloseTo((2 * 20 + 1 * 10) / 7, 10)
    expect(gaps.map(({ skill, required }) => [skill, required])).toEqual([
      ['conflict', 70],
      ['numeracy', 30],
    ])
  })

  it('[F2] flags a required level only when even the upper end of the band misses it', () => {
    // The band of 5 of 10 ends at 73.8.
    const flags = (level: number) => covered(fitOf([listening, conflict, numeracy], profile, { conflict: level })).flags
    expect(flags(73)).toEqual([])
    expect(flags(74)).toMatchObject([{ skill: 'conflict', required: 74 }])
  })

  it('[F2] knows no misfit by over-qualification: a better skill never lowers the fit', () => {
    const person = fc.uniqueArray(fc.constantFrom(...SKILLS), { minLength: 8 })
    const weight = fc.integer({ min: 1, max: 5 })
    const required = { listening: 50, numeracy: 60 }
    fc.assert(
      fc.property(person, weight, weight, fc.integer({ min: 0, max: 9 }), (skills, w1, w2, s) => {
        const shares = weights({ listening: w1, numeracy: w2 })
        const at = (first: number) =>
          covered(
            fitOf(
              skills.map((skill, index) => scored(skill, index === 0 ? first : 5)),
              shares,
              required,
            ),
          )
        const [less, more] = [at(s), at(s + 1)]
        expect(more.score).toBeGreaterThan(less.score)
        expect(more.band.mean).toBeGreaterThan(less.band.mean)
        expect(more.shortfall).toBeLessThanOrEqual(less.shortfall)
      }),
      { seed: 20261123 },
    )
  })

  it('[F1] stays within 0 to 100 with parts that sum up, whatever was tested', () => {
    const skill = fc.tuple(fc.constantFrom(...SKILLS), fc.integer({ min: 0, max: 10 }))
    const person = fc.uniqueArray(skill, { minLength: 8, selector: ([id]: [SkillId, number]) => id })
    fc.assert(
      fc.property(person, (drawn) => {
        const fit = covered(
          fitOf(
            drawn.map(([id, s]): SkillScore => scored(id, s)),
            profile,
          ),
        )
        const parts = fit.contributions.reduce((sum, { points }) => sum + points, 0)
        expect(fit.score).toBeGreaterThanOrEqual(0)
        expect(fit.score).toBeLessThanOrEqual(100 + 1e-9)
        expect(parts).toBeCloseTo(fit.score, 9)
        expect(fit.band.low).toBeGreaterThanOrEqual(0)
        expect(fit.band.high).toBeLessThanOrEqual(100)
      }),
      { seed: 20261123 },
    )
  })

  it('is the skill itself when one skill is all that counts and all that was tested', () => {
    const only: Weights = {
      ...weights({}),
      ...Object.fromEntries(SKILLS.map((skill) => [skill, skill === 'listening' ? 1 : 0])),
    }
    const { band, score } = covered(fitOf([listening], only))
    expect(score).toBeCloseTo(80, 12)
    expect(band.low).toBeCloseTo(skillBand(8, 10).low, 8)
  })
})
