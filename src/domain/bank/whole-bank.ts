import { bankOf, keysOf, type Bank, type Keys } from './bank'
import type { FixedItem, Item } from '../kinds/items'
import type { Key } from '../kinds/keys'
import type { NumberModel } from '../kinds/number/model'
import type { SkillId } from '../ground/skill'
import type { Stimulus } from './stimulus'

/** A bank with everything that belongs to it, as an author writes it. */
export interface CheckedBank {
  readonly version: string
  /** Every text exists in each of them. The first is the source. */
  readonly languages: readonly string[]
  readonly parts: readonly CheckedPart[]
}

/** What one skill brings. */
export interface CheckedPart {
  readonly skill: SkillId
  readonly items: readonly FixedItem[]
  readonly models: readonly NumberModel[]
  readonly stimuli: readonly Stimulus[]
  readonly keys: readonly Key[]
  /** Language → what candidates read: `co01.stem` → ICU message. */
  readonly texts: ByLanguage
  /** Language → why a key is as it is: `co01.a` → sentence. */
  readonly reasons: ByLanguage
}
export type TextsByKey = Readonly<Record<string, string>>
type ByLanguage = Readonly<Record<string, TextsByKey>>

export const questionsOf = (part: CheckedPart): readonly Item[] => [...part.items, ...part.models]

export function itemsIn(bank: CheckedBank): Bank {
  return bankOf(bank.version, bank.parts)
}

export function keysIn(bank: CheckedBank): Keys {
  return keysOf(bank.parts.flatMap((part) => part.keys))
}

/** Empty where the language has no such text; that it is missing is the finding of another check. */
export function textIn(texts: ByLanguage, language: string, key: string): string {
  const own = texts[language]
  return own !== undefined && Object.hasOwn(own, key) ? (own[key] ?? '') : ''
}
