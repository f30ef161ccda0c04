import { wordsFrom } from '../../domain/bank/frozen-bank'
import { type BankRef } from '../../domain/bank/writing'
import { LANGUAGES } from '../../domain/ground/language'
import { addWords } from '../../ui/i18n'

type Parts<Kind extends string> = readonly ({ readonly skill: string } & Readonly<
  Record<Kind, Parameters<typeof wordsFrom>[1]>
>)[]

/** Puts the words of an own bank among those of the page, in every language. */
export function addTexts(ref: BankRef, parts: Parts<'texts'>): void {
  for (const { skill, texts } of parts)
    for (const language of LANGUAGES) addWords(language, 'bank', skill, wordsFrom(ref, texts, language))
}

/** The reasons of its keys: never where candidates are. */
export function addReasons(ref: BankRef, parts: Parts<'reasons'>): void {
  for (const { skill, reasons } of parts)
    for (const language of LANGUAGES) addWords(language, 'key', skill, wordsFrom(ref, reasons, language))
}
