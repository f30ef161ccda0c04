import { describe, expect, it } from 'vitest'
import type { Response } from '../../../src/domain/kinds/answers'
import type { FixedItem } from '../../../src/domain/kinds/items'
import { randomFor, type Random } from '../../../src/domain/ground/random'
import { guessPoints, guessScore } from '../../../src/domain/scoring/guess'
import { isScore, scoreItem } from '../../../src/domain/scoring/item'
import {
  bank,
  bestWorst,
  changeQuestion,
  check,
  choice,
  fixed,
  formOf,
  keys,
  order,
  sort,
  spot,
  steps,
} from '../../fixtures/small-bank'

const guess = (item: string) => guessPoints(bank, keys, fixed(item))

describe('[S10] pure guessing', () => {
  it('is expected to get the mean credit of the options of a choice', () => {
    expect(guess('ch01')).toBe(0.375) // (1 + 0.5 + 0 + 0) / 4
  })

  it('is expected to get 3/8 of a best-worst item', () => {
    expect(guess('bw01')).toBe(0.375) // (0.5 + 0.25) / 4, twice
  })

  it('is expected to get nothing for a number', () => {
    expect(guessPoints(bank, keys, changeQuestion)).toBe(0)
  })

  it('is expected to get the mean over all orders, the capped ones included', () => {
    // Three, two, two, one, one and none of three pairs right: 2q − 1 is 1, ⅓, ⅓ and below nothing. The cap of ¾ is above ⅔.
    expect(guess('or02')).toBeCloseTo((1 + 1 / 3 + 1 / 3) / 6, 12)
  })

  it('is expected to get 80/729 for six things in three places', () => {
    // (R − 2)/4 above 2 right: P(3) = 160/729, P(4) = 60/729, P(5) = 12/729, P(6) = 1/729.
    expect(guess('so01')).toBeCloseTo(80 / 729, 12)
  })

  it('is expected to get 1/5 for one mark among five spots with two targets', () => {
    // Two of five marks hit, and one hit of two targets is worth ½: 2/5 · ½.
    expect(guess('sp01')).toBeCloseTo(1 / 5, 12)
  })

  it('is expected to get 35/256 of a checking block of eight rows', () => {
    // (2R − 8)/8 above 4 right: P(5) = 56/256, P(6) = 28/256, P(7) = 8/256, P(8) = 1/256: (56·¼ + 28·½ + 8·¾ + 1) / 256.
    expect(guess('ck01')).toBeCloseTo((14 + 14 + 6 + 1) / 256, 12)
  })

  it('is summed up per section as a skill score, 0 to 100', () => {
    const form = formOf([
      ['listening', [fixed('ch01'), fixed('gone')]],
      ['organization', [fixed('so01'), fixed('or02')]],
    ])
    const [listening, organization] = guessScore(bank, keys, form)
    expect(listening).toEqual({ skill: 'listening', score: 37.5, items: [{ item: 'ch01', points: 0.375 }] })
    expect(organization?.score).toBeCloseTo(((80 / 729 + 5 / 18) / 2) * 100, 10)
  })

  it.each<[string, FixedItem]>([
    ['choice', choice],
    ['best-worst', bestWorst],
    ['order with a clock', order],
    ['order', steps],
    ['sort', sort],
    ['spot', spot],
    ['compare', check],
  ])('scores what simulated guessers score: %s', (_, item) => {
    const random = randomFor('guessers', item.id)
    const runs = 20_000
    let sum = 0
    for (let run = 0; run < runs; run += 1) {
      const scored = scoreItem(bank, keys, fixed(item.id), guessed(item, random))
      sum += isScore(scored) ? scored.points : Number.NaN
    }
    // The standard error of the mean is at most 0.5 / √20000 = 0.0035.
    expect(Math.abs(sum / runs - (guess(item.id) ?? Number.NaN))).toBeLessThan(0.012)
  })
})

function guessed(item: FixedItem, random: Random): Response {
  switch (item.type) {
    case 'choice':
      return { type: 'choice', option: random.pick(item.options) }
    case 'best-worst': {
      const [best, worst] = random.shuffle(item.options)
      return { type: 'best-worst', best, worst }
    }
    case 'order':
      return { type: 'order', things: random.shuffle(item.things) }
    case 'sort':
      return { type: 'sort', places: Object.fromEntries(item.things.map((thing) => [thing, random.pick(item.places)])) }
    case 'spot':
      return { type: 'spot', spots: [random.pick(item.spots)] }
    case 'compare':
      return {
        type: 'compare',
        rows: Object.fromEntries(item.rows.map(({ id }) => [id, random.pick(['same', 'different'] as const)])),
      }
    default:
      return item satisfies never
  }
}
