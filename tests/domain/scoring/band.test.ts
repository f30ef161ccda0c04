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
  const [eight, five] = [skillBand(8, 10), skillBand(5, 10)]

  it('[B2] has mean Σ wμ and variance Σ w²σ²', () => {
    const band = compositeBand([
      { weight: 0.75, band: eight },
      { weight: 0.25, band: five },
    ])
    expect(band?.mean).toBeCloseTo((0.75 * 850) / 11 + 0.25 * 50, 10)
    // σ²: 8.5·2.5/(121·12) and 5.5·5.5/(121·12), in squared points.
    expect(band?.variance).toBeCloseTo((1e4 * (0.5625 * 21.25 + 0.0625 * 30.25)) / 1452, 8)
  })

  it('[B2] ends where a Beta of this mean and variance leaves 5 % on either side', () => {
    const band = compositeBand([
      { weight: 0.75, band: eight },
      { weight: 0.25, band: five },
    ])
    // scipy.stats.beta.ppf 1.17.1
    expect(band?.low).toBeCloseTo(53.2857873641, 7)
    expect(band?.high).toBeCloseTo(85.3411015034, 7)
  })

  it('[B2] is the skill’s own band when there is one skill only', () => {
    const band = compositeBand([{ weight: 1, band: eight }])
    expect(band?.low).toBeCloseTo(eight.low, 8)
    expect(band?.high).toBeCloseTo(eight.high, 8)
  })

  it('[B2] stays within 0 to 100, has a width, and is narrower than its parts together would be', () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), skill), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(parts, (drawn) => {
        const total = drawn.reduce((sum, [weight]) => sum + weight, 0)
        const band = compositeBand(drawn.map(([weight, part]) => ({ weight: weight / total, band: part })))
        if (band === undefined) throw new Error('no band')
        expect(band.low >= 0 && band.high <= 100 && band.low < band.mean && band.mean < band.high).toBe(true)
        expect(band.variance).toBeLessThanOrEqual(Math.max(...drawn.map(([, part]) => part.variance)) * (1 + 1e-9))
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
