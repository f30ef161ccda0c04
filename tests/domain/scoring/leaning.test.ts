import { describe, expect, it } from 'vitest'
import { distinguishable } from '../../../src/domain/scoring/band'
import { fitOf } from '../../../src/domain/scoring/fit'
import { contrast, leaning, verdict } from '../../../src/domain/scoring/leaning'
import { scored, tooFew, weights } from '../../fixtures/skill-scores'

/** Over listening and conflict alone: 60 to 40 in the one, 40 to 60 in the other. */
const one = weights({ listening: 14, conflict: 6 })
const other = weights({ listening: 6, conflict: 14 })

/** 80 and 20 points; variance 21.25/1452 each. */
const person = [scored('listening', 8), scored('conflict', 2)]

describe('two composites of one person', () => {
  it('[B3] are compared by their contrast, for they share their skills', () => {
    const difference = contrast(person, one, other)
    // .7 to .3 and the other way round: .4 · 60 = 24; √(2 · .16 · 146.35) = 6.8434; times 1.64485 is 11.2564.
    expect(difference?.mean).toBeCloseTo(24, 10)
    expect(difference?.low).toBeCloseTo(24 - 11.2564, 3)
    expect(difference?.high).toBeCloseTo(24 + 11.2564, 3)
    expect(difference && verdict(difference)).toBe('first')
  })

  it('[B3] could not be told apart as if they were two people', () => {
    const [first, second] = [fitOf(person, one), fitOf(person, other)]
    if (first.status === 'none' || second.status === 'none') throw new Error('no fit')
    // Means 60.3 and 39.7, 16 units and more: 1.645 · √(2 · 139) = 27.4.
    expect(distinguishable(first.band, second.band)).toBe(false)
  })
})

describe('the leaning between the two offices', () => {
  const four = (front: number, back: number, guess = 0) => [
    scored('listening', front, guess),
    scored('conflict', front, guess),
    scored('numeracy', back),
    scored('organization', back),
  ]

  it('[F4] is the difference of the offices beyond guessing, with the variance of the parts, by hand', () => {
    const found = leaning(four(8, 4, 25))
    if (found.status === 'none') throw new Error('no leaning')
    // (80 − 25)/75 = .73333 against .4. Shrunken means .77273 and .40909: variances .175620/10/.5625 and .241736/10,
    // each half for two skills: .0156107 + .0120868; √.0276975 = .166426, times 1.644854 is .273746.
    expect(found.position.mean).toBeCloseTo(1 / 3, 10)
    expect(found.position.low).toBeCloseTo(1 / 3 - 0.273746, 5)
    expect(found.position.high).toBeCloseTo(1 / 3 + 0.273746, 5)
    expect(found.office).toBe('front')
  })

  it('[F4] takes off what guessing brings: equal points are not equal knowledge', () => {
    // 70 points of which 40 come by themselves are half of what can be known.
    const found = leaning(four(7, 7, 40))
    expect(found.status === 'leaning' && found.position.mean).toBeCloseTo(0.5 - 0.7, 10)
    // And 70 points against 50 are equal knowledge then.
    const equal = leaning(four(7, 5, 40))
    expect(equal).toMatchObject({ office: 'undecided' })
    expect(equal.status === 'leaning' && equal.position.mean).toBeCloseTo(0, 10)
  })

  it('[F4] is the mirror image for the mirror image of a person', () => {
    const [there, back] = [leaning(four(9, 3)), leaning(four(3, 9))]
    expect([there, back]).toMatchObject([{ office: 'front' }, { office: 'back' }])
    if (there.status === 'none' || back.status === 'none') throw new Error('no leaning')
    expect(back.position.mean).toBeCloseTo(-there.position.mean, 12)
  })

  it('[F4] is undecided when the interval holds 0, for all equally good or bad', () => {
    expect(leaning(four(6, 5))).toMatchObject({ office: 'undecided' })
    for (const sum of [0, 5, 10]) {
      const found = leaning(four(sum, sum))
      expect(found).toMatchObject({ office: 'undecided' })
      expect(found.status === 'leaning' && found.position.low >= -1 && found.position.high <= 1).toBe(true)
    }
  })

  it('[F4] is not stated where less than a quarter was known on the whole, however far apart the two are', () => {
    // .4 and 0: the mean of both is .2. With .6 and 0 it is .3.
    expect(leaning(four(4, 0))).toMatchObject({ office: 'undecided' })
    expect(leaning(four(6, 0))).toMatchObject({ office: 'front' })
  })

  it('[F4] counts skills with too few questions for a score of their own, and no skill that does not lead', () => {
    const short = [tooFew('listening', 3), tooFew('conflict', 3), tooFew('numeracy', 0), tooFew('organization', 0)]
    expect(leaning(short)).toMatchObject({ office: 'front' })
    expect(leaning([...four(6, 5), scored('computer', 10)])).toEqual(leaning(four(6, 5)))
  })

  it('[F4] does not exist unless both offices have a score', () => {
    expect(leaning([])).toEqual({ status: 'none' })
    expect(leaning([scored('listening', 8), scored('conflict', 8), scored('numeracy', 2)])).toEqual({ status: 'none' })
  })
})
