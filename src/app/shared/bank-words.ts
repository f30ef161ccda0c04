import { wordsFrom } from '../../domain/bank/frozen-bank'
import type { BankRef } from '../../domain/bank/writing'
import { LANGUAGES } from '../../domain/ground/language'
import { addWords } from '../../ui/i18n'

interface PartWords {
  readonly skill: string
  readonly words: Parameters<typeof wordsFrom>[1]
}

/**
 * Puts words of an own bank among those of the page, in every language.
 * @param kind `bank`: texts of its items; `key`: reasons of its keys, which never go where candidates are
 */
export function addBankWords(kind: 'bank' | 'key', ref: BankRef, parts: readonly PartWords[]): void {
  for (const { skill, words } of parts)
    for (const language of LANGUAGES) addWords(language, kind, skill, wordsFrom(ref, words, language))
}
