import type { DataTexts, TextValues } from './i18n'

/** Gives the text of `<item>.<what>`, or undefined where the bank has none. */
export type Word = (key: string, values?: TextValues) => string | undefined

/** The words of one part of the bank. @param part a skill, or `practice` */
export function bankWords(dataText: DataTexts, part: string): Word {
  return (key, values) => dataText(`bank.${part}.${key}`, values) || undefined
}
