import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreBestWorst } from '../../../src/domain/kinds/best-worst/score'
import { scoreOrder } from '../../../src/domain/kinds/order/score'
import { scoreSort } from '../../../src/domain/kinds/sort/score'
import { scoreSpot } from '../../../src/domain/kinds/spot/score'
import { bestWorst, bestWorstKey, order, orderKey, sort, sortKey, spot, spotKey } from '../../fixtures/small-bank'

const SEED = 20261123
const runs = { seed: SEED, numRuns: 500 }

/** Anything a person, or a damaged file, may bring: also foreign and repeated ids. */
const some = (ids: readonly string[]) => fc.array(fc.constantFrom(...ids, 'ghost', 'constructor'), { maxLength: 9 })
const orders = some(order.things).map((things) => scoreOrder(order, orderKey, { type: 'order', things }))
const spots = some(spot.spots).map((marked) => scoreSpot(spot, spotKey, { type: 'spot', spots: marked }))
const sorts = fc
  .dictionary(fc.constantFrom(...sort.things, 'ghost'), fc.constantFrom(...sort.places, 'ghost', 'constructor'))
  .map((places) => scoreSort(sort, sortKey, { type: 'sort', places }))
const option = fc.option(fc.constantFrom(...bestWorst.options, 'constructor'), { nil: undefined })
const picks = fc
  .tuple(option, option)
  .map(([best, worst]) => scoreBestWorst(bestWorst, bestWorstKey, { type: 'best-worst', best, worst }))

describe('whatever is answered', () => {
  it('[S1] an item scores between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(orders, spots, sorts, picks), ({ points }) => points >= 0 && points <= 1),
      runs,
    )
  })

  it('[S5] every critical pair is either right or wrong', () => {
    fc.assert(
      fc.property(orders, ({ parts }) => {
        if (parts.type === 'order') expect(parts.right.length + parts.wrong.length).toBe(orderKey.pairs.length)
      }),
      runs,
    )
  })
})

describe('one more right answer', () => {
  it('[S5] swapping two neighbours into the model order never lowers an order without a clock', () => {
    const key = { ...orderKey, plan: undefined }
    const rank = (thing: string | undefined) => key.order.indexOf(thing ?? '')
    const shuffled = fc.shuffledSubarray([...order.things], { minLength: 4 })
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 2 }), (things, at) => {
        const [first, second] = [things[at], things[at + 1]]
        if (first === undefined || second === undefined || rank(first) < rank(second)) return
        const better = things.toSpliced(at, 2, second, first)
        const points = (solution: readonly string[]) =>
          scoreOrder(order, key, { type: 'order', things: solution }).points
        expect(points(better)).toBeGreaterThanOrEqual(points(things))
      }),
      runs,
    )
  })

  it('[S6] putting one more thing where it belongs never lowers a sort', () => {
    const places = fc.dictionary(fc.constantFrom(...sort.things), fc.constantFrom(...sort.places))
    fc.assert(
      fc.property(places, fc.constantFrom(...sort.things), (before, thing) => {
        const after = { ...before, [thing]: sortKey.places[thing] ?? '' }
        const points = (given: Record<string, string>) =>
          scoreSort(sort, sortKey, { type: 'sort', places: given }).points
        expect(points(after)).toBeGreaterThanOrEqual(points(before))
      }),
      runs,
    )
  })

  it('[S7] marking one more target never lowers a spot item, one more false alarm never raises it', () => {
    fc.assert(
      fc.property(fc.subarray([...spot.spots]), fc.constantFrom(...spot.spots), (marked, one) => {
        const points = (spots: readonly string[]) => scoreSpot(spot, spotKey, { type: 'spot', spots }).points
        const [before, after] = [points(marked), points([...marked, one])]
        if (spotKey.targets.includes(one)) expect(after).toBeGreaterThanOrEqual(before)
        else expect(after).toBeLessThanOrEqual(before)
      }),
      runs,
    )
  })
})
