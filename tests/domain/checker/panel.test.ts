import { describe, expect, it } from 'vitest'
import type { ChoiceItem } from '../../../src/domain/kinds/choice/item'
import type { ChoiceKey } from '../../../src/domain/kinds/choice/key'
import { agreementOf, panelVerdict, readRatings } from '../../../src/domain/checker/panel'
import { bestWorst, bestWorstKey } from '../../fixtures/small-bank'

const item: ChoiceItem = {
  type: 'choice',
  id: 'x1',
  skill: 'patience',
  facet: 'waiting',
  difficulty: 1,
  seconds: 30,
  roles: ['receptionist'],
  options: ['a', 'b', 'c'],
}
const key: ChoiceKey = {
  type: 'choice',
  item: 'x1',
  author: 'A',
  date: '2026-11-01',
  status: 'author',
  credit: { a: 0, b: 1, c: 0.5 },
}
const AGREED = [
  [1, 7, 4],
  [2, 7, 4],
  [1, 6, 5],
  [1, 7, 3],
  [2, 6, 4],
]

describe('[W2] agreement of a panel', () => {
  it('is the ICC(2,k) that Shrout and Fleiss print for their example: .62', () => {
    // Six targets, four judges; Psychological Bulletin 86 (1979), table 2 and 4.
    const targets = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]
    expect(agreementOf(targets)).toBeCloseTo(0.62, 2)
  })
  it('is 1 where all say the same of each, and undefined where nothing varies or there is too little', () => {
    expect(
      agreementOf([
        [1, 1],
        [5, 5],
        [7, 7],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      agreementOf([
        [4, 4],
        [4, 4],
      ]),
    ).toBeUndefined()
    expect(agreementOf([[4, 5]])).toBeUndefined()
    expect(agreementOf([[4], [5]])).toBeUndefined()
  })
})

describe('[W2] the verdict on a key', () => {
  const verdict = (ratings: number[][]) => panelVerdict(item, key, ratings)?.verdict
  it('names mean and spread of each option', () => {
    // a: 1 2 1 1 2: mean 1.4, squares 1.2, / 4 = 0.3.
    const [a] = panelVerdict(item, key, AGREED)?.options ?? []
    expect(a?.mean).toBeCloseTo(1.4, 12)
    expect(a?.sd).toBeCloseTo(Math.sqrt(0.3), 12)
  })
  it('confirms when five agree with the key', () => expect(verdict(AGREED)).toBe('confirms'))
  it('needs five people', () => expect(verdict(AGREED.slice(1))).toBe('few'))
  it('finds a panel that agrees on another option', () =>
    expect(verdict(AGREED.map(([a = 0, b = 0, c = 0]) => [b, a, c]))).toBe('differs'))
  it('finds two options that share the first place', () =>
    expect(verdict(AGREED.map(([a = 0]) => [a, 7, 7]))).toBe('differs'))
  it('finds a panel that does not agree', () =>
    expect(
      verdict([
        [1, 7, 4],
        [7, 1, 4],
        [4, 4, 4],
        [2, 6, 7],
        [6, 3, 1],
      ]),
    ).toBe('low'))
  it('cannot say anything where all ratings are the same', () =>
    expect(verdict(Array.from({ length: 5 }, () => [4, 4, 4]))).toBe('undefined'))
  it('asks of best and worst that both are where the key has them', () => {
    // The key of the small bank: ranks by hand.
    const order = [...bestWorst.options].sort((x, y) => (bestWorstKey.ranks[x] ?? 0) - (bestWorstKey.ranks[y] ?? 0))
    const rated = (ranked: readonly string[]) =>
      Array.from({ length: 5 }, () => bestWorst.options.map((option) => 7 - 2 * ranked.indexOf(option)))
    expect(panelVerdict(bestWorst, bestWorstKey, rated(order))?.verdict).toBe('confirms')
    expect(panelVerdict(bestWorst, bestWorstKey, rated(order.toReversed()))?.verdict).toBe('differs')
  })
  it('reads what people type, and says which line it cannot read', () => {
    expect(readRatings('1 7 4\n\n2;6;4 \n3,5\t7', 3)).toEqual({
      type: 'Ratings',
      ratings: [
        [1, 7, 4],
        [2, 6, 4],
        [3, 5, 7],
      ],
    })
    expect(readRatings('1 7 4\n2 6', 3)).toEqual({ type: 'BrokenRow', row: 2 })
    expect(readRatings('1 8 4', 3)).toEqual({ type: 'BrokenRow', row: 1 })
    expect(readRatings('eins 2 3', 3)).toEqual({ type: 'BrokenRow', row: 1 })
  })
})
