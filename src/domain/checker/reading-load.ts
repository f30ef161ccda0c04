import { questionsOf, textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import type { Item } from '../kinds/items'
import { found, type Finding } from '../kinds/finding'
import { textsOf } from './needed-texts'
import { sentencesIn, wordsIn } from './prose'
import { textPath } from './texts'

/** W5: words of stem and situation together. */
const MOST_WORDS = 80
/** Longer sentences are hard at B1. */
const LONG_SENTENCE = 22
/** More than one breath: a spoken line that is heard once. */
const LONG_LINE = 45

export interface ReadingLoad {
  readonly skill: string
  readonly language: string
  /** Words of stem and situation: the middle question and the longest one. */
  readonly median: number
  readonly most: number
  readonly longest: string
}

export function checkReadingLoad(bank: CheckedBank): { findings: readonly Finding[]; figures: readonly ReadingLoad[] } {
  const loads = bank.parts.flatMap((part) =>
    bank.languages.map((language) => ({ part, language, loads: loadsOf(part, language) })),
  )
  const tooMany = loads.flatMap(({ part, language, loads }) =>
    loads
      .filter(({ words }) => words > MOST_WORDS)
      .map(({ stem, words }) => found('too-many-words', textPath(part, stem, language), { words, most: MOST_WORDS })),
  )
  const texts = loads.flatMap(({ part, language }) =>
    Object.entries(part.texts[language] ?? {}).flatMap(([key, text]) =>
      ofText(text, key, textPath(part, key, language)),
    ),
  )
  const figures = loads.flatMap(({ part, language, loads }) => figuresOf(part, language, loads))
  return { findings: [...tooMany, ...texts], figures }
}

interface PieceLoad {
  readonly stem: string
  readonly words: number
}

function loadsOf(part: CheckedPart, language: string): PieceLoad[] {
  return questionsOf(part).flatMap((question) =>
    stemsOf(question).map((stem) => {
      const read = [stem, `${question.id}.situation`].map((key) => textIn(part.texts, language, key))
      return { stem, words: wordsIn(read.join(' ')).length }
    }),
  )
}

/** A model may have a stem for each of its settings. */
const stemsOf = (item: Item) => textsOf(item).required.filter((key) => key.split('.')[1] === 'stem')

function ofText(text: string, key: string, path: readonly string[]): Finding[] {
  const words = wordsIn(text).length
  const long = sentencesIn(text)
    .map((sentence) => wordsIn(sentence).length)
    .filter((length) => length > LONG_SENTENCE)
  return [
    ...long.map((length) => found('sentence-long', path, { words: length, most: LONG_SENTENCE })),
    ...(/\.line\.\d+$/.test(key) && words > LONG_LINE ? [found('line-long', path, { words, most: LONG_LINE })] : []),
  ]
}

function figuresOf({ skill }: CheckedPart, language: string, loads: readonly PieceLoad[]): ReadingLoad[] {
  const sorted = [...loads].sort((a, b) => a.words - b.words)
  const [middle, last] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return middle && last ? [{ skill, language, median: middle.words, most: last.words, longest: last.stem }] : []
}
