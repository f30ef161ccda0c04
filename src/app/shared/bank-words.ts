import { withWholeTexts } from '../../domain/bank/families'
import { wordsFrom } from '../../domain/bank/frozen-bank'
import type { CheckedPart } from '../../domain/bank/whole-bank'
import type { BankRef } from '../../domain/bank/writing'
import { LANGUAGES } from '../../domain/ground/language'
import { addWords } from '../../ui/i18n'

/** Puts words of an own bank among those of the page, in every language. */

type ItemPart = Pick<CheckedPart, 'skill' | 'items' | 'stimuli' | 'texts'>
export function addItemWords(ref: BankRef, parts: readonly ItemPart[]): void {
  for (const { skill, texts } of parts.map(withWholeTexts)) add('bank', ref, skill, texts)
}

/** Reasons of its keys, which never go where candidates are. */
export function addKeyWords(ref: BankRef, parts: readonly Pick<CheckedPart, 'skill' | 'reasons'>[]): void {
  for (const { skill, reasons } of parts) add('key', ref, skill, reasons)
}

function add(kind: 'bank' | 'key', ref: BankRef, skill: string, words: Parameters<typeof wordsFrom>[1]) {
  for (const language of LANGUAGES) addWords(language, kind, skill, wordsFrom(ref, words, language))
}
