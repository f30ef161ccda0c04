import { describe, expect, it } from 'vitest'
import type { Response } from '../../../src/domain/kinds/answers'
import { keysOf } from '../../../src/domain/bank/bank'
import type { Question } from '../../../src/domain/kinds/question'
import { scoreChoice } from '../../../src/domain/kinds/choice/score'
import { isScore, scoreItem } from '../../../src/domain/scoring/item'
import { bank, changeQuestion, choice, choiceKey, fixed, keys } from '../../fixtures/small-bank'

function score(question: Question, response?: Response) {
  const scored = scoreItem(bank, keys, question, response)
  if (!isScore(scored)) throw new Error(`${scored.item} has no ${scored.missing}`)
  return scored
}
const points = (question: Question, response?: Response) => score(question, response).points
const chosen = (option: string): Response => ({ type: 'choice', option })
const picked = (best?: string, worst?: string): Response => ({ type: 'best-worst', best, worst })
const entered = (value?: number): Response => ({ type: 'number', text: `${value ?? 'zwei'}`, value })
const ordered = (...things: string[]): Response => ({ type: 'order', things })
const sorted = (places: Record<string, string>): Response => ({ type: 'sort', places })
const marked = (...spots: string[]): Response => ({ type: 'spot', spots })

describe('an omitted item', () => {
  it.each([
    ['no response', fixed('ch01'), undefined],
    ['a response of another type', fixed('ch01'), ordered('a', 'b')],
    ['neither best nor worst', fixed('bw01'), picked()],
    ['a number that could not be read', changeQuestion, entered()],
    ['nothing placed', fixed('or01'), ordered()],
    ['nothing sorted', fixed('so01'), sorted({})],
    ['nothing marked', fixed('sp01'), marked()],
    ['an option of another item', fixed('ch01'), chosen('z')],
    ['an option named like a property every object has', fixed('ch01'), chosen('constructor')],
  ])('[S1] scores 0: %s', (_, question, response) => {
    expect(score(question, response)).toMatchObject({ rule: 'S1', points: 0, parts: { type: 'omitted' } })
  })
})

describe('choice', () => {
  it('[S2] gives the keyed credit of the option, and nothing for one the key does not name', () => {
    expect(['a', 'b', 'c', 'd'].map((option) => points(fixed('ch01'), chosen(option)))).toEqual([1, 0.5, 0, 0])
  })
})

describe('an id that every object seems to have', () => {
  it('[S2] brings nothing as an option that the key does not name', () => {
    const item = { ...choice, options: [...choice.options, 'constructor'] }
    expect(scoreChoice(item, choiceKey, { type: 'choice', option: 'constructor' }).points).toBe(0)
  })
})

describe('best and worst', () => {
  // From most to least helpful: c, a, d, b.
  it.each([
    ['c', 'b', 1],
    ['c', 'd', 0.75],
    ['a', 'b', 0.75],
    ['a', 'd', 0.5],
    ['d', 'b', 0.5],
    ['c', 'a', 0.5],
    ['b', 'c', 0],
  ])('[S3] %s as best and %s as worst is worth %d', (best, worst, expected) => {
    expect(points(fixed('bw01'), picked(best, worst))).toBe(expected)
  })

  it('[S3] gives a half on its own what it is worth', () => {
    expect(points(fixed('bw01'), picked('c'))).toBe(0.5)
    expect(points(fixed('bw01'), picked(undefined, 'd'))).toBe(0.25)
  })

  it('[S3] takes the same action as best and worst for no answer', () => {
    expect(score(fixed('bw01'), picked('c', 'c'))).toMatchObject({ rule: 'S1', points: 0 })
  })
})

describe('number', () => {
  // Price 7.30, note 10.00.
  it('[S4] gives 1 for the answer in the unit of the entry', () => {
    expect(score(changeQuestion, entered(2.7))).toMatchObject({ points: 1, parts: { answer: 2.7, outcome: 'right' } })
  })

  it('[S4] gives a named wrong path its credit and says which it was', () => {
    const slip = score(changeQuestion, entered(3.7))
    expect(slip).toMatchObject({ points: 0.5, parts: { entered: 3.7, outcome: 'wrong', path: 'one-euro-more' } })
    expect(score(changeQuestion, entered(7.3))).toMatchObject({ points: 0.25, parts: { path: 'price-itself' } })
  })

  it('[S4] assumes the more forgivable of two mistakes that lead to the same number', () => {
    // Price 5.50, note 10.00: 4.50 + 1.00 = 5.50, the price itself.
    const question: Question = {
      ...changeQuestion,
      type: 'number',
      difficulty: 1,
      incidentals: {},
      values: { price: 550, note: 1000 },
    }
    expect(score(question, entered(5.5))).toMatchObject({ points: 0.5, parts: { path: 'one-euro-more' } })
  })

  it('[S4] gives any other number nothing', () => {
    expect(score(changeQuestion, entered(2.71))).toMatchObject({ rule: 'S4', points: 0, parts: { path: undefined } })
  })
})

describe('order', () => {
  it('[S5] gives 1 for an order that keeps every critical pair and every time', () => {
    expect(score(fixed('or01'), ordered('rent', 'call', 'post', 'filing'))).toMatchObject({
      points: 1,
      parts: { caps: [] },
    })
  })

  it('[S5] gives what the share of critical pairs in the right order is above one half, twice', () => {
    // Post before rent breaks one of four pairs; rent is done at 10:00 sharp. 2 · ¾ − 1.
    expect(points(fixed('or01'), ordered('post', 'rent', 'call', 'filing'))).toBe(0.5)
  })

  it('[S5] lets pairs that do not matter be in any order', () => {
    // Call and post: whichever comes first, all four pairs hold. Rent until 9:30, post until 10:00, call at 10:00.
    expect(points(fixed('or01'), ordered('rent', 'post', 'call', 'filing'))).toBe(1)
  })

  it('[S5] caps an order with a missed deadline at one half and says which it was', () => {
    // Waiting for the call first ends at 10:30; rent is done at 11:00 instead of 10:00, post at 11:30 instead of 11:00.
    const late = score(fixed('or01'), ordered('call', 'rent', 'post', 'filing'))
    expect(late.points).toBe(0.5)
    expect(late.parts).toMatchObject({
      right: [
        ['rent', 'post'],
        ['rent', 'filing'],
        ['call', 'filing'],
        ['post', 'filing'],
      ],
      caps: [
        { type: 'deadline-missed', thing: 'rent', by: 600, done: 660 },
        { type: 'deadline-missed', thing: 'post', by: 660, done: 690 },
      ],
    })
  })

  it('[S5] caps an order with a missed appointment at one half', () => {
    // Rent, post and filing end at 11:00; the call was at 10:00. Three of four pairs are right.
    const missed = score(fixed('or01'), ordered('rent', 'post', 'filing', 'call'))
    expect(missed).toMatchObject({
      points: 0.5,
      parts: {
        wrong: [['call', 'filing']],
        caps: [{ type: 'appointment-missed', thing: 'call', at: 600, clock: 660 }],
      },
    })
  })

  it('[S5] counts an appointment that is not planned at all as missed', () => {
    const forgotten = score(fixed('or01'), ordered('rent', 'post', 'filing'))
    expect(forgotten).toMatchObject({
      points: 0.5,
      parts: { unplaced: ['call'], caps: [{ type: 'not-planned', thing: 'call' }] },
    })
  })

  it('[S5] gives nothing for half of the pairs and less, and never takes anything off', () => {
    // Call and post before filing are right, both pairs of rent are not.
    expect(points(fixed('or01'), ordered('call', 'post', 'filing', 'rent'))).toBe(0)
    expect(points(fixed('or01'), ordered('filing', 'post', 'call', 'rent'))).toBe(0)
  })

  it('[S5] counts a pair of which one thing was not placed as wrong', () => {
    // Without filing, one of four pairs is left: 2 · ¼ − 1 is below nothing.
    expect(score(fixed('or01'), ordered('rent', 'call', 'post'))).toMatchObject({
      points: 0,
      parts: { unplaced: ['filing'], caps: [] },
    })
  })

  it('[S5] says which hard pair is the wrong way round', () => {
    // Two of three pairs, less than the three quarters that would be left.
    expect(score(fixed('or02'), ordered('ask', 'send', 'write'))).toMatchObject({
      points: 2 * (2 / 3) - 1,
      parts: { caps: [{ type: 'hard-pair', first: 'write', second: 'send' }] },
    })
    expect(points(fixed('or02'), ordered('write', 'ask', 'send'))).toBeCloseTo(1 / 3, 12)
  })

  it('[S5] takes each thing once, where it comes first, and knows no foreign things', () => {
    expect(points(fixed('or02'), ordered('ask', 'ghost', 'write', 'ask', 'send'))).toBe(1)
  })
})

describe('sort', () => {
  const right = { t1: 'personnel', t2: 'personnel', t3: 'tax', t4: 'tax', t5: 'customers', t6: 'customers' }

  it('[S6] corrects the right places for guessing: five right, one wrong among three places', () => {
    expect(points(fixed('so01'), sorted(right))).toBe(1)
    expect(points(fixed('so01'), sorted({ ...right, t6: 'tax' }))).toBe(0.75) // (5 − 1/2) / 6
  })

  it('[S6] counts what lies nowhere as neither right nor wrong', () => {
    const { t1, t2, t3 } = right
    expect(points(fixed('so01'), sorted({ t1, t2, t3 }))).toBe(0.5)
    expect(score(fixed('so01'), sorted({ t1, t2, t3: 'moon' }))).toMatchObject({
      points: 2 / 6,
      parts: { right: ['t1', 't2'], wrong: [], unplaced: ['t3', 't4', 't5', 't6'] },
    })
  })

  it('[S6] never falls below 0', () => {
    expect(points(fixed('so01'), sorted({ t1: 'tax', t2: 'tax', t3: 'tax' }))).toBe(0) // (1 − 2/2) / 6
    expect(points(fixed('so01'), sorted({ t1: 'tax', t2: 'tax' }))).toBe(0)
  })
})

describe('spot', () => {
  it('[S7] gives hits less false alarms as a share of the targets', () => {
    expect(points(fixed('sp01'), marked('s2', 's5'))).toBe(1)
    expect(points(fixed('sp01'), marked('s2', 's5', 's1'))).toBe(0.5)
    expect(points(fixed('sp01'), marked('s2'))).toBe(0.5)
    expect(points(fixed('sp01'), marked('s1', 's3', 's4', 's2'))).toBe(0)
  })

  it('[S7] counts a spot once, however often it is named', () => {
    expect(points(fixed('sp01'), marked('s2', 's2'))).toBe(0.5)
  })
})

describe('compare', () => {
  const said = (same: string[], different: string[]): Response => ({
    type: 'compare',
    rows: Object.fromEntries([...same.map((id) => [id, 'same']), ...different.map((id) => [id, 'different'])]),
  })

  it('[S8] gives right less wrong as a share of the rows offered', () => {
    // Of eight rows the even ones differ.
    expect(points(fixed('ck01'), said(['r1', 'r3', 'r5', 'r7'], ['r2', 'r4', 'r6', 'r8']))).toBe(1)
    expect(points(fixed('ck01'), said(['r1', 'r3'], ['r2', 'r4']))).toBe(0.5)
    expect(points(fixed('ck01'), said(['r1', 'r2', 'r3'], ['r4']))).toBe(0.25)
    expect(points(fixed('ck01'), said(['r2', 'r4'], ['r1']))).toBe(0)
  })
  it('[S8] gives nothing to who says the same everywhere where half of the rows differ', () => {
    expect(points(fixed('ck01'), said(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'], []))).toBe(0)
  })
  it('[S8] names how many were right, which were wrong, and how many there were', () => {
    expect(score(fixed('ck01'), said(['r1', 'r2'], ['r4'])).parts).toEqual({
      type: 'compare',
      right: 2,
      wrong: ['r2'],
      rows: 8,
    })
  })
  it('[B1] counts as four observations, because its rows depend on each other', () => {
    expect(score(fixed('ck01'), said(['r1'], [])).units).toBe(4)
  })
})

describe('the trace of a score', () => {
  it('[S12] names item, response, key, rule, points and units', () => {
    const response = marked('s2', 's1')
    expect(score(fixed('sp01'), response)).toEqual({
      item: 'sp01',
      skill: 'written',
      facet: 'correctness',
      rule: 'S7',
      points: 0,
      units: 1.5,
      guess: 0.2,
      response,
      key: { author: 'A. Autor', date: '2026-11-01', status: 'author' },
      parts: { type: 'spot', hits: ['s2'], falseAlarms: ['s1'], missed: ['s5'] },
    })
  })

  it('[S12] names rank and points of both picks', () => {
    expect(score(fixed('bw01'), picked('a', 'b')).parts).toEqual({
      type: 'best-worst',
      best: { option: 'a', rank: 2, points: 0.25 },
      worst: { option: 'b', rank: 4, points: 0.5 },
    })
  })
})

describe('units', () => {
  it('[B1] grow with the parts of an item, and less than these', () => {
    const units = [
      fixed('ch01'),
      fixed('bw01'),
      changeQuestion,
      fixed('sp01'),
      fixed('or02'),
      fixed('or01'),
      fixed('so01'),
    ]
    expect(units.map((question) => score(question).units)).toEqual([1, 1.5, 1, 1.5, 1, 1.5, 2])
  })
})

describe('a question that this bank cannot score', () => {
  it('says what is missing instead of scoring 0', () => {
    const response = chosen('a')
    const otherKey = keysOf([{ ...choiceKey, type: 'spot', targets: ['a'] }])
    const unsolvable: Question = { type: 'number', item: 'nu-change', difficulty: 1, values: {}, incidentals: {} }
    expect(scoreItem(bank, keys, fixed('gone'), response)).toEqual({
      type: 'Unscorable',
      item: 'gone',
      missing: 'item',
    })
    expect(scoreItem(bank, keysOf([]), fixed('ch01'), response)).toMatchObject({ missing: 'key' })
    expect(scoreItem(bank, otherKey, fixed('ch01'), response)).toMatchObject({ missing: 'key' })
    expect(scoreItem(bank, keys, unsolvable, response)).toMatchObject({ missing: 'answer' })
  })
})
