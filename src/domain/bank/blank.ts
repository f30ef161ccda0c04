import type { BankData } from './document'
import { withPart } from './edit'
import type { FixedItem } from './item'
import type { Key } from './key'
import { FACETS, SKILLS, type SkillId } from './skill'

/** Empty banks and items to begin with: sound in structure, so that what is still missing is words, which the checker names. */

/** Kinds that can be written from nothing; blocks against the clock and item models begin as a copy. */
export const BLANK_TYPES = ['choice', 'best-worst', 'order', 'sort', 'spot'] as const
export type BlankType = (typeof BLANK_TYPES)[number]

export function blankBank(title: string, author: string): BankData {
  return { title, version: '1', author, licence: `© ${author}`, languages: ['de', 'en'], parts: [] }
}

/** In the order of the full form, without what is there already. */
export function withSkill(bank: BankData, skill: SkillId): BankData {
  if (bank.parts.some((part) => part.skill === skill)) return bank
  const words = () => ({ de: {}, en: {} })
  const part = { skill, items: [], models: [], stimuli: [], keys: [], texts: words(), reasons: words() }
  const parts = [...bank.parts, part].toSorted((a, b) => SKILLS.indexOf(a.skill) - SKILLS.indexOf(b.skill))
  return { ...bank, parts }
}

/** @param today a day, `2026-11-25` @returns the bank with the item, and the item's id */
export function withBlankItem(
  bank: BankData,
  skill: SkillId,
  type: BlankType,
  today: string,
): { readonly bank: BankData; readonly id: string } {
  const taken = new Set(bank.parts.flatMap((part) => [...part.items, ...part.models].map((each) => each.id)))
  const ids = Array.from({ length: taken.size + 1 }, (_, n) => `${skill.slice(0, 2)}${String(n + 1).padStart(2, '0')}`)
  const id = ids.find((each) => !taken.has(each)) ?? skill
  const { item, key } = blank(id, skill, type, { author: bank.author, date: today, status: 'author' })
  const changed = withPart(withSkill(bank, skill), skill, (part) => ({
    ...part,
    items: [...part.items, item],
    keys: [...part.keys, key],
  }))
  return { bank: changed, id }
}

const FOUR = ['a', 'b', 'c', 'd'] as const

function blank(id: string, skill: SkillId, type: BlankType, by: Pick<Key, 'author' | 'date' | 'status'>) {
  const about = {
    id,
    skill,
    facet: FACETS[skill][0] ?? '',
    difficulty: 1,
    seconds: 40,
    roles: ['receptionist'],
  } as const
  const stamp = { item: id, ...by }
  const made = (item: FixedItem, key: Key) => ({ item, key })
  switch (type) {
    case 'choice':
      return made({ type, ...about, options: FOUR }, { type, ...stamp, credit: { a: 1, b: 0, c: 0, d: 0 } })
    case 'best-worst':
      return made({ type, ...about, options: FOUR }, { type, ...stamp, ranks: { a: 1, b: 2, c: 3, d: 4 }, polite: 'b' })
    case 'order':
      return made(
        { type, ...about, things: FOUR },
        {
          type,
          ...stamp,
          order: FOUR,
          pairs: [
            ['a', 'b'],
            ['b', 'c'],
            ['c', 'd'],
          ],
        },
      )
    case 'sort':
      return made(
        { type, ...about, things: FOUR, places: ['x', 'y'] },
        { type, ...stamp, places: { a: 'x', b: 'x', c: 'y', d: 'y' } },
      )
    case 'spot':
      return made({ type, ...about, spots: [...FOUR, 'e', 'f'] }, { type, ...stamp, targets: ['a', 'b'] })
  }
}
