import { describe, expect, it } from 'vitest'
import { blindResponse } from '../../../src/domain/simulation/blind-strategy'
import { STRATEGIES, type Strategy } from '../../../src/domain/kinds/blind'
import { checkBank } from '../../../src/domain/checker/check-bank'
import { checkGuessing, type GuessScore } from '../../../src/domain/checker/guessing'
import type { FixedItem } from '../../../src/domain/kinds/items'
import type { Key } from '../../../src/domain/kinds/keys'
import { CORE, type Blueprint } from '../../../src/domain/form/blueprint'
import { drawForm } from '../../../src/domain/form/draw'
import type { Form } from '../../../src/domain/form/form'
import type { Question } from '../../../src/domain/kinds/question'
import { randomFor } from '../../../src/domain/ground/random'
import { itemsIn, type CheckedBank } from '../../../src/domain/bank/whole-bank'
import { pickBank, SOUND, told, type QuickPick } from '../../fixtures/broken-banks'
import {
  bestWorst,
  bestWorstKey,
  change,
  changeKey,
  changeQuestion,
  choice,
  choiceKey,
  order,
  orderKey,
  sort,
  sortKey,
  spot,
  spotKey,
} from '../../fixtures/small-bank'
import { icu } from '../../../src/services/banks/icu'

/** Text lengths by the last part of the key. */
const LENGTHS: Readonly<Record<string, number>> = {
  a: 10,
  b: 40,
  c: 25,
  d: 20,
  rent: 9,
  call: 3,
  post: 5,
  filing: 7,
  personnel: 9,
  tax: 3,
  customers: 8,
  s1: 1,
  s2: 9,
  s3: 4,
  s4: 5,
  s5: 6,
}

function blind(strategy: Strategy, item: FixedItem, key: Key, shown: readonly string[]) {
  const length = (what: string) => LENGTHS[what.split('.').at(-1) ?? ''] ?? 0
  return blindResponse(strategy, { type: 'fixed', item: item.id, shown }, item, key, {
    length,
    random: randomFor('seed', strategy),
  })
}

describe('a blind strategy', () => {
  const shown = ['d', 'c', 'b', 'a']

  it.each<[Strategy, string]>([
    ['first', 'd'],
    ['middle', 'b'],
    ['last', 'a'],
    ['longest', 'b'],
    ['shortest', 'a'],
    // The mean is 23.75: c with 25 is nearest.
    ['medium', 'c'],
  ])('%s picks by place or length alone', (strategy, option) => {
    expect(blind(strategy, choice, choiceKey, shown)).toEqual({ type: 'choice', option })
  })

  it.each<[Strategy, string, string]>([
    ['first', 'd', 'a'],
    ['middle', 'b', 'c'],
    ['last', 'a', 'd'],
    ['longest', 'b', 'a'],
    ['shortest', 'a', 'b'],
  ])('%s takes the opposite as the worst', (strategy, best, worst) => {
    expect(blind(strategy, bestWorst, bestWorstKey, shown)).toEqual({ type: 'best-worst', best, worst })
  })

  it('politest takes the polite one as the best, and any other as the worst', () => {
    const response = blind('politest', bestWorst, bestWorstKey, shown)
    expect(response).toMatchObject({ type: 'best-worst', best: 'a' })
    expect(response?.type === 'best-worst' && response.worst).not.toBe('a')
  })

  it('puts things into a row as they are shown, or by length', () => {
    const things = ['post', 'rent', 'filing', 'call']
    expect(blind('first', order, orderKey, things)).toEqual({ type: 'order', things })
    expect(blind('last', order, orderKey, things)).toEqual({
      type: 'order',
      things: ['call', 'filing', 'rent', 'post'],
    })
    expect(blind('longest', order, orderKey, things)).toEqual({
      type: 'order',
      things: ['rent', 'filing', 'post', 'call'],
    })
  })

  it('puts everything into one place', () => {
    const all = (place: string) => ({
      type: 'sort',
      places: Object.fromEntries(sort.things.map((thing) => [thing, place])),
    })
    expect(blind('first', sort, sortKey, sort.things)).toEqual(all('personnel'))
    expect(blind('shortest', sort, sortKey, sort.things)).toEqual(all('tax'))
    expect(blind('last', sort, sortKey, sort.things)).toEqual(all('customers'))
  })

  it('marks one spot', () => {
    expect(blind('longest', spot, spotKey, spot.spots)).toEqual({ type: 'spot', spots: ['s2'] })
  })

  it('writes down a number that stands there, in the unit of the entry', () => {
    const number = (strategy: Strategy, question: Question = changeQuestion) =>
      blindResponse(strategy, question, change, changeKey, { length: () => 0, random: randomFor('seed', strategy) })
    // Price 7.30, note 10.00.
    expect(number('first')).toEqual({ type: 'number', text: '', value: 7.3 })
    expect(number('longest')).toEqual({ type: 'number', text: '', value: 10 })
    expect(number('shortest')).toEqual({ type: 'number', text: '', value: 7.3 })
  })
})

describe('[S10] guessing', () => {
  const blueprint = (skill: 'listening' | 'conflict', count: number): Blueprint => ({
    id: 'b',
    sections: [{ skill, cells: [{ type: skill === 'conflict' ? 'best-worst' : 'choice', difficulty: 1, count }] }],
  })
  const formsOf = (bank: CheckedBank, own: Blueprint, n = 200): Form[] =>
    Array.from({ length: n }, (_, seed) => drawForm(itemsIn(bank), own, String(seed))).flatMap((drawn) =>
      drawn.type === 'Form' ? [drawn.form] : [],
    )
  const long = (...lengths: readonly number[]) => lengths.map((length) => 'x'.repeat(length))
  const guessed = (picks: readonly QuickPick[], skill: 'listening' | 'conflict') => {
    const bank = pickBank(skill, picks)
    return checkGuessing(bank, formsOf(bank, blueprint(skill, picks.length)))
  }
  const scoreOf = (figures: readonly GuessScore[], strategy: Strategy) =>
    figures.find((figure) => figure.strategy === strategy)?.score

  it('scores every strategy beside chance', () => {
    const picks = Array.from({ length: 8 }, (_, n) => ({ options: long(10, 20, 30, 44), best: n % 4 }))
    const { figures } = guessed(picks, 'listening')
    expect(figures.every(({ chance }) => chance === 25)).toBe(true)
    expect([scoreOf(figures, 'longest'), scoreOf(figures, 'shortest'), scoreOf(figures, 'medium')]).toEqual([
      25, 25, 25,
    ])
    expect(new Set(figures.map(({ strategy }) => strategy))).toEqual(new Set(STRATEGIES))
  })

  it('finds a bank where the longest is right', () => {
    const picks = Array.from({ length: 8 }, () => ({ options: long(10, 20, 30, 44), best: 3 }))
    const { findings, figures } = guessed(picks, 'listening')
    expect(scoreOf(figures, 'longest')).toBe(100)
    expect(told(findings.filter(({ severity }) => severity === 'error'))).toEqual([
      'listening/longest/de guessing-pays',
      'listening/longest/en guessing-pays',
    ])
    expect(told(findings)).toContain('listening/shortest/de guessing-costs')
  })

  it('finds a bank where the politest is right', () => {
    const picks = Array.from({ length: 8 }, (_, n) => ({
      options: long(20, 20, 20, 20),
      best: n % 2,
      worst: 3,
      polite: n % 2,
    }))
    const { findings, figures } = guessed(picks, 'conflict')
    // ½ for the best, and a third of (½ + ¼) for the worst among the three others: 75; chance is 37.5.
    expect(Math.abs((scoreOf(figures, 'politest') ?? 0) - 75)).toBeLessThan(2)
    expect(told(findings)).toEqual(['conflict/politest guessing-pays'])
  })

  it('finds options whose order is fixed and always the same', () => {
    const bank = pickBank(
      'listening',
      Array.from({ length: 8 }, () => ({ options: long(20, 20, 20, 20), best: 2 })),
    )
    const parts = bank.parts.map((part) => ({ ...part, items: part.items.map((item) => ({ ...item, fixed: true })) }))
    const fixed = { ...bank, parts }
    expect(told(checkGuessing(fixed, formsOf(fixed, blueprint('listening', 8))).findings)).toContain(
      'listening/middle guessing-pays',
    )
  })
})

describe('the whole check', () => {
  it('goes through with a document of which nothing can be read', () => {
    const nonsense = {
      ...SOUND,
      parts: [{ skill: 'conflict', items: [null, 7, {}], keys: ['?'], texts: {}, reasons: {} }],
    } as const
    const checked = checkBank(nonsense, CORE, icu, { seeds: 10, stems: 10, forms: 10, guessedForms: 10 })
    expect(told(checked.structure)).toEqual([
      'conflict/items/0 schema-broken',
      'conflict/items/1 schema-broken',
      'conflict/items/2/type schema-broken',
      'conflict/keys/0/key schema-broken',
    ])
    expect(checked.forms.findings.map(({ code }) => code)).toEqual(['form-not-drawn'])
  })
})
