import type { CheckedPart } from '../bank/whole-bank'
import type { BankData } from './document'
import type { FixedItem } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { LONGEST_ID } from '../bank/frozen-bank'
import type { SkillId } from '../ground/skill'

/** Changes of a bank, each giving a new one. None of them looks whether the bank is still any good: that is the checker's. */

type TextFace = 'texts' | 'reasons'

/** An empty text takes the key out. */
export function withWords(
  bank: BankData,
  skill: SkillId,
  kind: TextFace,
  language: string,
  key: string,
  text: string,
): BankData {
  return withPart(bank, skill, (part) => {
    const others = Object.entries(part[kind][language] ?? {}).filter(([each]) => each !== key)
    const words = Object.fromEntries(text === '' ? others : [...others, [key, text] as const])
    return { ...part, [kind]: { ...part[kind], [language]: words } }
  })
}

export function withItem(bank: BankData, skill: SkillId, item: FixedItem): BankData {
  return withPart(bank, skill, (part) => ({
    ...part,
    items: part.items.map((each) => (each.id === item.id ? item : each)),
  }))
}

export function withKey(bank: BankData, skill: SkillId, key: Key): BankData {
  return withPart(bank, skill, (part) => ({
    ...part,
    keys: part.keys.map((each) => (each.item === key.item ? key : each)),
  }))
}

/** With its key, its words and its reasons. A stimulus stays, for other items may be about it. */
export function withoutItem(bank: BankData, skill: SkillId, id: string): BankData {
  const without = (words: CheckedPart['texts']) =>
    mapWords(words, (entries) => entries.filter(([key]) => !key.startsWith(`${id}.`)))
  return withPart(bank, skill, (part) => ({
    ...part,
    items: part.items.filter((item) => item.id !== id),
    models: part.models.filter((model) => model.id !== id),
    keys: part.keys.filter(({ item }) => item !== id),
    texts: without(part.texts),
    reasons: without(part.reasons),
  }))
}

/** A further item of the same shape, with the same words to be written over. Nobody has confirmed its key yet. */
export function duplicated(
  bank: BankData,
  skill: SkillId,
  id: string,
): { readonly bank: BankData; readonly id: string } {
  const copy = freeId(bank, (n) => {
    const ending = `-${n + 1}`
    return id.slice(0, LONGEST_ID - ending.length) + ending
  })
  const copied = (words: CheckedPart['texts']) =>
    mapWords(words, (entries) => [
      ...entries,
      ...entries.flatMap(([key, text]) =>
        key.startsWith(`${id}.`) ? [[`${copy}${key.slice(id.length)}`, text] as const] : [],
      ),
    ])
  const changed = withPart(bank, skill, (part) => ({
    ...part,
    items: part.items.flatMap((item) => (item.id === id ? [item, { ...item, id: copy }] : [item])),
    models: part.models.flatMap((model) => (model.id === id ? [model, { ...model, id: copy }] : [model])),
    keys: part.keys.flatMap((key) =>
      key.item === id ? [key, { ...key, item: copy, status: 'author' as const, ratings: undefined }] : [key],
    ),
    texts: copied(part.texts),
    reasons: copied(part.reasons),
  }))
  return { bank: changed, id: copy }
}

/** The first id that neither an item nor what is read before one has, nor a text that was left over. @param nth counted from 1 */
export function freeId(bank: BankData, nth: (n: number) => string): string {
  const taken = new Set(
    bank.parts.flatMap(({ items, models, stimuli, texts, reasons }) => [
      ...[...items, ...models, ...stimuli].map(({ id }) => id),
      ...[texts, reasons].flatMap((words) => Object.values(words).flatMap((each) => Object.keys(each).map(itemIn))),
    ]),
  )
  let n = 1
  while (taken.has(nth(n))) n += 1
  return nth(n)
}
const itemIn = (key: string) => key.split('.', 1)[0] ?? key

/** A bank's name, cut to what fits. */
export const withTitle = (bank: BankData, title: string): BankData => ({ ...bank, title: title.slice(0, 120) })

/** One skill changed, everything else as it was. */
export function withPart(bank: BankData, skill: SkillId, change: (part: CheckedPart) => CheckedPart): BankData {
  return { ...bank, parts: bank.parts.map((part) => (part.skill === skill ? change(part) : part)) }
}

type KeyedText = readonly [string, string]
function mapWords(
  words: CheckedPart['texts'],
  change: (entries: KeyedText[]) => readonly KeyedText[],
): CheckedPart['texts'] {
  return Object.fromEntries(
    Object.entries(words).map(([language, texts]) => [language, Object.fromEntries(change(Object.entries(texts)))]),
  )
}
