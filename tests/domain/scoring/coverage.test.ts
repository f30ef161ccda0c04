import { describe, expect, it } from 'vitest'
import { randomFor, type Random } from '../../../src/domain/ground/random'
import { skillBand } from '../../../src/domain/scoring/band'
import { scoreOrder } from '../../../src/domain/kinds/order/score'
import { scoreSort } from '../../../src/domain/kinds/sort/score'
import { unitsOf } from '../../../src/domain/scoring/units'
import { order, orderKey, sort, sortKey } from '../../fixtures/small-bank'

/** How often the 90 % band of B1 holds the true score of simulated candidates: between 88 and 97 of 100 times. */
const [LEAST, MOST] = [0.88, 0.97]
/** A busy machine may take a multiple of two seconds. */
const PATIENCE = 60_000

const uniform = (random: Random) => (random.between(0, 999_999) + 0.5) / 1e6
/** Sum of twelve: close enough to normal, and the same on every engine. */
const noise = (random: Random) => Array.from({ length: 12 }, () => uniform(random)).reduce((sum, x) => sum + x, -6)
const sums = (n: number, one: () => number) => Array.from({ length: n }, one).reduce((sum, x) => sum + x, 0)

const total = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0)

describe('[B1] the true score lies in the band', () => {
  it.each(Array.from({ length: 36 }, (_, index) => index + 5))('with %d items that are right or wrong', (n) => {
    const random = randomFor('coverage', `binary ${n}`)
    const bands = Array.from({ length: n + 1 }, (_, s) => skillBand(s, n))
    const people = 10_000
    const held = sums(people, () => {
      const p = uniform(random)
      const band = bands[sums(n, () => (uniform(random) < p ? 1 : 0))]
      return band && band.low <= p * 100 && p * 100 <= band.high ? 1 : 0
    })
    expect(held / people).toBeGreaterThan(LEAST)
    expect(held / people).toBeLessThan(MOST)
  })

  it('with partial credit: eight best-worst items at one and a half units each', () => {
    const random = randomFor('coverage', 'best-worst')
    const people = 4_000
    const held = sums(people, () => {
      // Each half is worth 0.5, 0.25 or 0 with the person's own chances.
      const [best, second] = [uniform(random), uniform(random)]
      const half = () => (uniform(random) < best ? 0.5 : uniform(random) < second ? 0.25 : 0)
      const truth = 200 * (best * 0.5 + (1 - best) * second * 0.25)
      const band = skillBand(1.5 * sums(16, half), 12)
      return band.low <= truth && truth <= band.high ? 1 : 0
    })
    expect(held / people).toBeGreaterThan(LEAST)
  })

  it(
    'with four orders against the clock and two sorts, each at its units',
    () => {
      const random = randomFor('coverage', 'organization')
      const people = 400
      const held = sums(people, () => {
        const person = { muddle: 4 * uniform(random) ** 2, care: 1 / 3 + (2 / 3) * uniform(random) }
        const section = () => [
          sums(4, () => orderedBy(person.muddle, random)),
          sums(2, () => sortedBy(person.care, random)),
        ]
        const truth = (100 * sums(150, () => total(section()))) / 150 / 6
        const [orders = 0, sorts = 0] = section()
        const [each, other] = [unitsOf(order), unitsOf(sort)]
        const band = skillBand(each * orders + other * sorts, 4 * each + 2 * other)
        return band.low <= truth && truth <= band.high ? 1 : 0
      })
      expect(held / people).toBeGreaterThan(LEAST)
    },
    PATIENCE,
  )
})

/** Knows when each thing is due, more or less. */
function orderedBy(muddle: number, random: Random): number {
  const due = new Map(orderKey.order.map((thing, index) => [thing, index + muddle * noise(random)]))
  const things = [...order.things].sort((a, b) => (due.get(a) ?? 0) - (due.get(b) ?? 0))
  return scoreOrder(order, orderKey, { type: 'order', things }).points
}

/** Puts each thing where it belongs with the chance `care`, anywhere otherwise. */
function sortedBy(care: number, random: Random): number {
  const place = (thing: string) => (uniform(random) < care ? (sortKey.places[thing] ?? '') : random.pick(sort.places))
  const places = Object.fromEntries(sort.things.map((thing) => [thing, place(thing)]))
  return scoreSort(sort, sortKey, { type: 'sort', places }).points
}
