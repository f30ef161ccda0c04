import { describe, expect, it } from 'vitest'
import { answerFor, solve } from '../../../../src/domain/kinds/number/solve'
import { generate } from '../../../../src/domain/kinds/number/generate'
import type { NumberKey } from '../../../../src/domain/kinds/number/key'
import type { NumberModel, Setting } from '../../../../src/domain/kinds/number/model'
import { randomFor } from '../../../../src/domain/ground/random'
import { change, changeKey } from '../../../fixtures/small-bank'

const random = () => randomFor('seed', 'generate')
const modelWith = (setting: Partial<Setting>, more: Partial<NumberModel> = {}): NumberModel => {
  const own: Setting = { seconds: 30, draw: { n: { from: 1, to: 6, step: 1 } }, ...setting }
  return { ...change, ...more, settings: { 1: own, 2: own, 3: own } }
}
const drawMany = (model: NumberModel, times = 300) => {
  const stream = random()
  return Array.from({ length: times }, () => generate(model, 1, stream)?.values ?? {})
}
const keyWith = (answer: string, wrong: readonly string[] = [], tolerance = 0): NumberKey => ({
  ...changeKey,
  answers: { common: { answer, tolerance, wrong: wrong.map((value, n) => ({ id: `w${n}`, value, credit: 0.25 })) } },
})

describe('[M3] a model', () => {
  it('draws from both ends of a range, in its steps', () => {
    const drawn = new Set(drawMany(modelWith({ draw: { n: { from: 10, to: 32, step: 5 } } })).map(({ n }) => n))
    // 35 would be beyond the end.
    expect([...drawn].sort()).toEqual([10, 15, 20, 25, 30])
  })

  it('draws from a list', () => {
    const drawn = new Set(drawMany(modelWith({ draw: { n: { of: [20, 50, 7] } } })).map(({ n }) => n))
    expect([...drawn].sort()).toEqual([20, 50, 7])
  })

  it('derives values in the order of the document', () => {
    const model = modelWith({ draw: { n: { from: 4, to: 4, step: 1 } }, derive: { twice: 'n * 2', more: 'twice + 1' } })
    expect(generate(model, 1, random())?.values).toEqual({ n: 4, twice: 8, more: 9 })
  })

  it('keeps only draws that meet all conditions', () => {
    const model = modelWith({ derive: { square: 'n * n' }, require: ['n > 2', 'square < 30'] })
    expect(new Set(drawMany(model).map(({ n }) => n))).toEqual(new Set([3, 4, 5]))
  })

  it('chooses a wording for every incidental, apart from the numbers', () => {
    const stream = random()
    const model = modelWith({}, { incidentals: { who: 3, good: 2 } })
    const worded = Array.from({ length: 200 }, () => generate(model, 1, stream)?.incidentals)
    expect(new Set(worded.map((each) => each?.['who']))).toEqual(new Set([1, 2, 3]))
    expect(new Set(worded.map((each) => each?.['good']))).toEqual(new Set([1, 2]))
  })

  it('gives up on conditions that never hold, and on formulas that nobody can read', () => {
    expect(generate(modelWith({ require: ['n > 6'] }), 1, random())).toBeUndefined()
    expect(generate(modelWith({ require: ['n >'] }), 1, random())).toBeUndefined()
    expect(generate(modelWith({ derive: { m: '2 *' } }), 1, random())).toBeUndefined()
  })

  it('finds the rare draw among a thousand', () => {
    const rare = modelWith({ draw: { n: { from: 1, to: 100, step: 1 } }, require: ['n = 42'] })
    expect(generate(rare, 1, random())?.values).toEqual({ n: 42 })
  })
})

describe('[S4] the solution of a model', () => {
  it('turns cents into euros', () => {
    // 20.00 − 7.30 = 12.70; the wrong paths: 7.30, and one euro more.
    expect(solve(change, changeKey, 1, { price: 730, note: 2000 })).toEqual({
      value: 12.7,
      tolerance: 0,
      wrong: [
        { id: 'price-itself', value: 7.3, credit: 0.25 },
        { id: 'one-euro-more', value: 13.7, credit: 0.5 },
      ],
    })
  })

  it('leaves other units as they are, without binary dust', () => {
    const hours = modelWith({}, { unit: 'hours', decimals: 2 })
    // 495 minutes are 8.25 hours; 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect(solve(hours, keyWith('495 / 60', ['0.1 + 0.2']), 1, {})).toMatchObject({
      value: 8.25,
      wrong: [{ value: 0.3 }],
    })
  })

  it('does not hide an answer that never ends', () => {
    const hours = modelWith({}, { unit: 'hours', decimals: 2 })
    expect(solve(hours, keyWith('10 / 3'), 1, {})?.value).toBeCloseTo(3.333333, 6)
  })

  it('takes the answer of its setting', () => {
    const answer = (n: string) => ({ answer: n, tolerance: 0, wrong: [] })
    const each: NumberKey = { ...changeKey, answers: { 1: answer('1'), 2: answer('2'), 3: answer('3') } }
    expect(([1, 2, 3] as const).map((difficulty) => answerFor(each, difficulty).answer)).toEqual(['1', '2', '3'])
    expect(answerFor(keyWith('7'), 2).answer).toBe('7')
  })

  it('is missing where the formula gives no number', () => {
    const pieces = modelWith({}, { unit: 'pieces', decimals: 0 })
    expect(solve(pieces, keyWith('n / 0'), 1, { n: 3 })).toBeUndefined()
    expect(solve(pieces, keyWith('missing'), 1, { n: 3 })).toBeUndefined()
    expect(solve(pieces, keyWith('n +'), 1, { n: 3 })).toBeUndefined()
  })
})
