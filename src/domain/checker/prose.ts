/** Words and sentences of a text, as the reading rules count them. */

/** A plural with all its branches, or a bare placeholder, reads as one word. */
const PLACEHOLDER = /\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g

/** Anything between blanks with a letter, a digit or a placeholder in it: `8:30`, `1.200`, `E-Mail`, `%` not. */
export function wordsIn(text: string): readonly string[] {
  return text
    .replace(PLACEHOLDER, 'x')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** How often a sign stands in a text. @param sign global */
export const countIn = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/** A full stop, question mark or exclamation mark ends a sentence; the stop behind a small number is that of an ordinal (`10. Mai`). */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=(?<!(?:^|\s)\d{1,2})[.!?][“”"’)]{0,4})\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0)
}
