import type { CheckedPart } from '../bank/whole-bank'
import type { BankData } from './document'
import { freeId, withPart } from './edit'
import { BLANK, BLANK_TYPES, type BlankType } from '../kinds/authors'
import type { Key } from '../kinds/keys'
import { FACETS, SKILLS, type SkillId } from '../ground/skill'

/** Empty banks and items to begin with: sound in structure, so that what is still missing is words, which the checker names. */

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
  const id = freeId(bank, (n) => skill.slice(0, 2) + String(n).padStart(2, '0'))
  const { item, key } = blank(id, skill, type, { author: bank.author, date: today, status: 'author' })
  const changed = withPart(withSkill(bank, skill), skill, (part) => ({
    ...part,
    items: [...part.items, item],
    keys: [...part.keys, key],
  }))
  return { bank: changed, id }
}

/** One finished item of each kind, to be written over: what a table or a file of an own bank begins with. */
export function samplesFrom(bank: BankData): BankData {
  const heard = new Set(
    bank.parts.flatMap(({ stimuli }) => stimuli.filter(({ type }) => type === 'dialogue').map(({ id }) => id)),
  )
  const all = bank.parts.flatMap(({ items }) => items.filter(({ stimulus }) => !heard.has(stimulus ?? '')))
  const samples = BLANK_TYPES.flatMap((type) => all.find((item) => item.type === type) ?? [])
  const ids = new Set(samples.flatMap(({ id, stimulus }) => [id, ...(stimulus === undefined ? [] : [stimulus])]))
  const own = (words: CheckedPart['texts']) =>
    Object.fromEntries(
      Object.entries(words).map(([language, texts]) => [
        language,
        Object.fromEntries(Object.entries(texts).filter(([name]) => ids.has(name.split('.')[0] ?? ''))),
      ]),
    )
  const parts = bank.parts.map((part) => ({
    ...part,
    items: part.items.filter(({ id }) => ids.has(id)),
    models: [],
    stimuli: part.stimuli.filter(({ id }) => ids.has(id)),
    keys: part.keys.filter(({ item }) => ids.has(item)),
    texts: own(part.texts),
    reasons: own(part.reasons),
  }))
  return { ...bank, version: '1', parts: parts.filter(({ items }) => items.length > 0) }
}

function blank(id: string, skill: SkillId, type: BlankType, by: Pick<Key, 'author' | 'date' | 'status'>) {
  const about = {
    id,
    skill,
    facet: FACETS[skill][0] ?? '',
    difficulty: 1,
    seconds: 40,
    roles: ['receptionist'],
  } as const
  const { item, key } = BLANK[type]
  return { item: { ...about, ...item }, key: { item: id, ...by, ...key } }
}
