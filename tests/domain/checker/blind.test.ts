import { describe, expect, it } from 'vitest'
import { checkBlindReaders } from '../../../src/domain/checker/blind-readers'
import { checkCeilings } from '../../../src/domain/checker/ceiling'
import { checkSeconds } from '../../../src/domain/checker/seconds'
import { checkTone } from '../../../src/domain/checker/tone'
import type { CheckedBank } from '../../../src/domain/bank/whole-bank'
import type { FixedItem } from '../../../src/domain/kinds/items'
import type { Key } from '../../../src/domain/kinds/keys'
import { icu } from '../../../src/services/banks/icu'
import { bankOf, broken, pickBank, told } from '../../fixtures/broken-banks'

const about = { difficulty: 1, seconds: 60, roles: ['receptionist'] } as const
const stamp = { author: 'A. Autor', date: '2026-11-27', status: 'author' } as const

function bankWith(
  skill: 'conflict' | 'questioning' | 'organization',
  items: FixedItem[],
  keys: Key[],
  texts = {},
): CheckedBank {
  const words = { de: texts, en: texts }
  return {
    version: '1',
    languages: ['de', 'en'],
    parts: [{ skill, items, models: [], stimuli: [], keys, texts: words, reasons: { de: {}, en: {} } }],
  }
}

describe('[W8] what whoever sees only the options can get', () => {
  const choice = (id: string, family?: string): FixedItem => ({
    ...about,
    type: 'choice',
    id,
    skill: 'questioning',
    facet: 'open',
    ...(family && { family }),
    options: ['a', 'b', 'c', 'd'],
  })
  const best = (item: string, option: string): Key => ({
    ...stamp,
    type: 'choice',
    item,
    credit: { a: 0, b: 0, c: 0, d: 0, [option]: 1 },
  })
  const scoreOf = (bank: CheckedBank) => checkCeilings(bank).figures[0]?.score

  it('is everything where an option is always the same, and a half, a third, a quarter with more situations', () => {
    const members = ['q1', 'q1-2', 'q1-3', 'q1-4']
    const family = (count: number) =>
      bankWith(
        'questioning',
        members.slice(0, count).map((id) => choice(id, 'q1')),
        members.slice(0, count).map((id, n) => best(id, 'abcd'[n] ?? '')),
      )
    expect([1, 2, 3, 4].map((count) => Math.round(scoreOf(family(count)) ?? 0))).toEqual([100, 50, 33, 25])
    expect(told(checkCeilings(family(1)).findings)).toEqual(['questioning options-alone-pay'])
    expect(checkCeilings(family(2)).findings).toEqual([])
  })

  it.each<[string, Record<string, number>, number]>([
    // a is best and d is worst; always a and c: (0.5 + 0.25) and (0 + 0.25), or a and d: 1 and 0.
    ['the halves change places', { c: 1, d: 2, a: 3, b: 4 }, 50],
    ['best and worst change places', { d: 1, b: 2, c: 3, a: 4 }, 50],
    // Always b and d: (0.25 + 0.5) and (0.5 + 0.5) of twins that share their worst.
    ['only the best changes', { b: 1, a: 2, c: 3, d: 4 }, 87.5],
  ])('of best and worst: %s', (_, ranks, score) => {
    const pick = (id: string): FixedItem => ({
      ...about,
      type: 'best-worst',
      id,
      skill: 'conflict',
      facet: 'calming',
      family: 'c1',
      options: ['a', 'b', 'c', 'd'],
    })
    const key = (item: string, own: Record<string, number>): Key => ({
      ...stamp,
      type: 'best-worst',
      item,
      ranks: own,
      polite: 'a',
    })
    const keys = [key('c1', { a: 1, b: 2, c: 3, d: 4 }), key('c1-2', ranks)]
    expect(scoreOf(bankWith('conflict', [pick('c1'), pick('c1-2')], keys))).toBe(score)
  })

  it('of a sort whose things all move is a half', () => {
    const sort = (id: string): FixedItem => ({
      ...about,
      type: 'sort',
      id,
      skill: 'organization',
      facet: 'filing',
      family: 's1',
      things: ['x', 'y', 'z', 'w'],
      places: ['p', 'q', 'r'],
    })
    const key = (item: string, [x = '', y = '', z = '', w = '']: string): Key => ({
      ...stamp,
      type: 'sort',
      item,
      places: { x, y, z, w },
    })
    const bank = bankWith('organization', [sort('s1'), sort('s1-2')], [key('s1', 'pqrp'), key('s1-2', 'qrpq')])
    expect(scoreOf(bank)).toBe(50)
    expect(told(checkCeilings(bank).findings)).toEqual(['organization options-alone-pay'])
  })
})

describe('[W8] a reader who knows the house style', () => {
  const options = (n: number, kind: string) => [`Ware ${n} ${kind}?`, `Ware ${n} ja`, `Ware ${n} nein`, `Ware ${n} so`]

  it('is found out where questions are always best', () => {
    const bank = pickBank(
      'questioning' as never,
      Array.from({ length: 24 }, (_, n) => ({ options: options(n, 'wie'), best: 0 })),
    )
    const codes = new Set(checkBlindReaders(bank).findings.map(({ code }) => code))
    expect([...codes].toSorted()).toEqual(['mark-gives-away', 'style-gives-away'])
  })

  it('gets nothing where each option is as often best', () => {
    const bank = pickBank(
      'questioning' as never,
      Array.from({ length: 24 }, (_, n) => ({ options: options(n, 'wie'), best: n % 4 })),
    )
    expect(checkBlindReaders(bank).findings).toEqual([])
  })
})

describe('[W8] the options of an item', () => {
  it('have about as many sentences and marks', () => {
    const tone = (options: readonly string[]) => told(checkTone(pickBank('listening', [{ options, best: 0 }])))
    expect(tone(['Ja.', 'Nein. Doch.', 'Gut?'])).toEqual([])
    expect(tone(['Ja.', 'Nein. Doch. Gut.', 'So.'])[0]).toContain('tone-differs')
    expect(tone(['Wie? Wann? Wo?', 'Nein. Doch.', 'So. Gut.'])[0]).toContain('tone-differs')
  })
})

describe('[M4] honest seconds', () => {
  it('are at least what reading and thinking take', () => {
    // 90 words are 30 s at 180 a minute; a choice takes 8 s of thinking: 38 s, written as 40.
    const texts = {
      'q1.stem': Array(50).fill('wort').join(' '),
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [`q1.option.${id}`, Array(10).fill('wort').join(' ')])),
    }
    const item = (seconds: number): FixedItem => ({
      ...about,
      seconds,
      type: 'choice',
      id: 'q1',
      skill: 'questioning',
      facet: 'open',
      options: ['a', 'b', 'c', 'd'],
    })
    const key: Key = { ...stamp, type: 'choice', item: 'q1', credit: { a: 1 } }
    const told30 = told(checkSeconds(bankWith('questioning', [item(30)], [key], texts), icu))
    expect(told30).toEqual(['questioning/q1/seconds seconds-too-few'])
    expect(checkSeconds(bankWith('questioning', [item(35)], [key], texts), icu)).toEqual([])
  })

  it('of a sum are at least reading it, a step for each value after the first, and typing the result', () => {
    // Seven words and four cells of a table are 4 s, the second value is one step of 12 s, typing 10 s: 26 s, written as 25.
    const seconds = (given: number) =>
      told(checkSeconds(bankOf(broken('numeracy.models.0.settings.2.seconds', given)), icu))
    expect(seconds(20)).toEqual(['numeracy/nu-total/settings/2/seconds seconds-too-few'])
    expect(seconds(21)).toEqual([])
  })
})
