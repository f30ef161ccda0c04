import type { CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { textPath } from './texts'

/** How long a text may be, measured by the same text in the source language (W7). */
const [LEAST, MOST] = [0.6, 1.7]
/** Below this many characters a single word decides: “Personal” and “Staff”. */
const WORTH_COMPARING = 40

export interface LengthRatio {
  readonly skill: string
  readonly languages: string
  /** Of all texts of the skill together. */
  readonly ratio: number
}

/** W7: no language asks its readers to read much more than another. */
export function checkLengthRatio({ languages, parts }: CheckedBank): {
  findings: readonly Finding[]
  figures: readonly LengthRatio[]
} {
  const [source = '', ...others] = languages
  const compared = parts.flatMap((part) => others.map((language) => ({ part, language })))
  const findings = compared.flatMap(({ part, language }) => {
    const theirs = new Map(Object.entries(part.texts[language] ?? {}))
    return Object.entries(part.texts[source] ?? {}).flatMap(([key, text]) => {
      const other = theirs.get(key) ?? ''
      const ratio = text.length / other.length
      const worth = other !== '' && Math.max(text.length, other.length) >= WORTH_COMPARING
      return worth && (ratio < LEAST || ratio > MOST)
        ? [found('lengths-differ', textPath(part, key, language), { [source]: text.length, [language]: other.length })]
        : []
    })
  })
  const figures = compared.map(({ part, language }) => ({
    skill: part.skill,
    languages: `${source}/${language}`,
    ratio: lengthOf(part.texts[source]) / lengthOf(part.texts[language]),
  }))
  return { findings, figures }
}

const lengthOf = (texts: Readonly<Record<string, string>> = {}) =>
  Object.values(texts).reduce((sum, text) => sum + text.length, 0)
