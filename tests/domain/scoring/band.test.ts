import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compositeBand, distinguishable, skillBand } from '../../../src/domain/scoring/band'
import { betaBelow, betaQuantile } from '../../../src/domain/scoring/beta'
import oracle from '../../fixtures/jeffreys-oracle.json'

const runs = { seed: 20261123, numRuns: 500 }
const units = fc.integer({ min: 5, max: 60 })
const skill = units.chain((n) => fc.integer({ min: 0, max: 4 * n }).map((quarters) => skillBand(quarters / 4, n)))

describe('the beta distribution', () => {
  it('has the closed forms of its simple cases', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 12)
    expect(betaBelow(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 12)
    expect(betaBelow(0.3, 3, 1)).toBeCloseTo(0.3 ** 3, 12)
    expect(betaBelow(0.25, 0.5, 0.5)).toBeCloseTo(1 / 3, 12) // the arcsine law: 2/π · asin √x
    expect(betaQuantile(0.05, 1, 1)).toBeCloseTo(0.05, 9)
  })

  it('ends at the very border of its two sides', () => {
    for (let n = 1; n < 400; n += 1)
      for (const a of [0.5 + n / 7, 1.5 + n / 3]) {
        const b = n + 1 - a
        if (b <= 0) continue
        const border = (a + 1) / (a + b + 2)
        for (const x of [border, border + 1e-16, border - 1e-16, border + 2e-16]) {
          expect(betaBelow(x, a, b) + betaBelow(1 - x, b, a)).toBeCloseTo(1, 9)
        }
      }
  })

  it('finds the quantile that leaves the wanted share below', () => {
    const shape = fc.double({ min: 0.5, max: 300, noNaN: true })
    fc.assert(
      fc.property(shape, shape, fc.constantFrom(0.05, 0.5, 0.95), (a, b, p) => {
        // One step of the eleven decimals kept, either side.
        const x = betaQuantile(p, a, b)
        expect(betaBelow(x - 2e-11, a, b)).toBeLessThanOrEqual(p + 1e-10)
        expect(betaBelow(x + 2e-11, a, b)).toBeGreaterThanOrEqual(p - 1e-10)
      }),
      runs,
    )
  })
})

describe('the band of a skill', () => {
  it.each(oracle.rows_s_n_low_high)('[B1] agrees with the published interval for %d of %d', (s, n, low, high) => {
    const band = skillBand(s ?? NaN, n ?? NaN)
    expect(Math.abs(band.low / 100 - (low ?? NaN))).toBeLessThanOrEqual(oracle.tol)
    expect(Math.abs(band.high / 100 - (high ?? NaN))).toBeLessThanOrEqual(oracle.tol)
  })

  it('[B1] has mean and variance of the same Beta', () => {
    const { mean, variance } = skillBand(8, 10)
    expect(mean).toBeCloseTo(850 / 11, 10)
    expect(variance).toBeCloseTo((1e4 * 8.5 * 2.5) / (11 ** 2 * 12), 8)
  })

  it('[B1] is never of width zero and never leaves 0 to 100', () => {
    fc.assert(
      fc.property(skill, ({ low, high, mean }) => {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(high - low).toBeGreaterThan(1)
        expect(mean > low && mean < high).toBe(true)
      }),
      runs,
    )
  })

  it('[B1] is higher at both ends for a larger sum', () => {
    const twoSums = units.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: 4 * n - 1 })))
    fc.assert(
      fc.property(twoSums, ([n, quarters]) => {
        const [less, more] = [skillBand(quarters / 4, n), skillBand((quarters + 1) / 4, n)]
        expect(more.low > less.low && more.high > less.high && more.mean > less.mean).toBe(true)
      }),
      runs,
    )
  })

  it('[B1] is narrower for more units of the same share', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low
    expect(width(skillBand(18, 24))).toBeLessThan(width(skillBand(9, 12)))
  })
})

describe('the band of a composite', () => {
  const [eight, five] = [
    { score: 80, units: 10 },
    { score: 50, units: 10 },
  ]

  it('[B2] is that of a skill which is worth 1 / Σ(w²/n) units', () => {
    const band = compositeBand([
      { weight: 0.75, ...eight },
      { weight: 0.25, ...five },
    ])
    // S = .75 · 80 + .25 · 50 = 72.5; n = 1 / (.5625/10 + .0625/10) = 16; Beta(.725 · 16 + ½, .275 · 16 + ½) = Beta(12.1, 4.9).
    expect(band?.mean).toBeCloseTo((100 * 12.1) / 17, 10)
    expect(band?.variance).toBeCloseTo((1e4 * 12.1 * 4.9) / (17 ** 2 * 18), 8)
    // scipy.stats.beta.ppf 1.17.1
    expect(band?.low).toBeCloseTo(52.2199297566, 7)
    expect(band?.high).toBeCloseTo(87.2257197372, 7)
  })

  it('[B2] is the skill’s own band when there is one skill only', () => {
    expect(compositeBand([{ weight: 1, ...eight }])).toEqual(skillBand(8, 10))
  })

  it('[B2] of somebody who has everything right ends above 99.5, however many skills there are', () => {
    const parts = Array.from({ length: 10 }, () => ({ weight: 0.1, score: 100, units: 6 }))
    // Beta(60.5, ½): the shrunken means of ten skills would have ended at 97.
    expect(compositeBand(parts)?.high).toBeGreaterThan(99.5)
  })

  it('[B2] [S13] holds its own score, stays within 0 to 100, and is no wider than the widest of its parts would be there', () => {
    const part = fc.record({
      weight: fc.integer({ min: 1, max: 6 }),
      score: fc.integer({ min: 0, max: 100 }),
      units: fc.double({ min: 5, max: 30, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 10 }), (drawn) => {
        const total = drawn.reduce((sum, { weight }) => sum + weight, 0)
        const parts = drawn.map(({ weight, ...rest }) => ({ ...rest, weight: weight / total }))
        const score = parts.reduce((sum, each) => sum + each.weight * each.score, 0)
        const band = compositeBand(parts)
        if (band === undefined) throw new Error('no band')
        expect(band.low).toBeGreaterThanOrEqual(0)
        expect(band.high).toBeLessThanOrEqual(100)
        // Beta(½, n + ½) leaves 5 % below .05 points at most, where n is 5 and more.
        expect(band.low).toBeLessThanOrEqual(score + 0.1)
        expect(band.high).toBeGreaterThanOrEqual(score - 0.1)
        const least = Math.min(...parts.map(({ units }) => units))
        const own = skillBand((Math.min(100, score) / 100) * least, least)
        expect(band.variance).toBeLessThanOrEqual(own.variance * (1 + 1e-9))
      }),
      runs,
    )
  })

  it('[B2] does not exist without parts', () => {
    expect(compositeBand([])).toBeUndefined()
  })
})

describe('two people', () => {
  it('[B3] differ when the 90 % interval of the difference excludes 0', () => {
    // 54.5 points apart against 1.645 · √(2 · 146.3) = 28.1.
    expect(distinguishable(skillBand(8, 10), skillBand(2, 10))).toBe(true)
    expect(distinguishable(skillBand(2, 10), skillBand(8, 10))).toBe(true)
  })

  it('[B3] are not distinguishable otherwise', () => {
    // 27.3 points apart against 1.645 · √(146.3 + 208.3) = 31.0.
    expect(distinguishable(skillBand(8, 10), skillBand(5, 10))).toBe(false)
    expect(distinguishable(skillBand(5, 10), skillBand(5, 10))).toBe(false)
  })
})
