import { questionsOf, textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { textsOf } from './needed-texts'
import { sentencesIn, wordsIn } from './prose'

/**
 * How hard the texts are to read, as figures for the author. No bound: the formulas were made for pages of prose, and an
 * item is three sentences.
 */
export interface Readability {
  readonly skill: string
  readonly language: string
  readonly formula: Formula
  /** Medians over the pieces (questions and stimuli) of the skill. */
  readonly median: number
  readonly hardest: { readonly piece: string; readonly value: number }
}
type Formula = 'wiener-1' | 'lix' | 'flesch'

interface ProseMeasure {
  readonly formula: Formula
  readonly of: (text: TextCounts) => number
  readonly harder: 'higher' | 'lower'
}

interface TextCounts {
  readonly words: readonly string[]
  readonly sentences: number
}

/** Björnsson 1968: below 40 easy, above 60 very hard. */
const LIX: ProseMeasure = { formula: 'lix', of: lix, harder: 'higher' }
const MEASURES: Readonly<Record<string, readonly ProseMeasure[]>> = {
  de: [{ formula: 'wiener-1', of: wiener, harder: 'higher' }, LIX],
  en: [{ formula: 'flesch', of: flesch, harder: 'lower' }, LIX],
}

export function readability(bank: CheckedBank): readonly Readability[] {
  return bank.parts.flatMap((part) =>
    bank.languages.flatMap((language) => {
      const pieces = piecesOf(part, language)
      return pieces.length === 0
        ? []
        : (MEASURES[language] ?? [LIX]).map((measure) => measured(part, language, measure, pieces))
    }),
  )
}

interface Piece {
  readonly id: string
  readonly counts: TextCounts
}

function piecesOf(part: CheckedPart, language: string): Piece[] {
  return [...questionsOf(part), ...part.stimuli].map((piece) => {
    const { required, optional } = textsOf(piece)
    return {
      id: piece.id,
      counts: countsOf([...required, ...optional].map((key) => textIn(part.texts, language, key))),
    }
  })
}

/** Every text ends a sentence, also an option without a full stop. */
export function countsOf(texts: readonly string[]): TextCounts {
  return { words: texts.flatMap(wordsIn), sentences: texts.flatMap(sentencesIn).length }
}

function measured(part: CheckedPart, language: string, measure: ProseMeasure, pieces: readonly Piece[]): Readability {
  const values = pieces
    .map(({ id, counts }) => ({ piece: id, value: measure.of(counts) }))
    .sort((a, b) => a.value - b.value)
  const [easyEnd, hardEnd] = measure.harder === 'higher' ? [values[0], values.at(-1)] : [values.at(-1), values[0]]
  return {
    skill: part.skill,
    language,
    formula: measure.formula,
    median: values[Math.floor(values.length / 2)]?.value ?? Number.NaN,
    hardest: hardEnd ?? easyEnd ?? { piece: '', value: Number.NaN },
  }
}

/** First Wiener Sachtextformel (Bamberger and Vanecek 1984): about the school grade, 4 easy to 15 very hard. */
export function wiener({ words, sentences }: TextCounts): number {
  const share = (test: (word: string) => boolean) => (words.filter(test).length / words.length) * 100
  const long = share((word) => syllablesDe(word) >= 3)
  const letters = share((word) => lettersIn(word) > 6)
  const short = share((word) => syllablesDe(word) === 1)
  return 0.1935 * long + 0.1672 * (words.length / sentences) + 0.1297 * letters - 0.0327 * short - 0.875
}

/** Words per sentence plus the percentage of words of more than six letters. */
export function lix({ words, sentences }: TextCounts): number {
  return words.length / sentences + (words.filter((word) => lettersIn(word) > 6).length / words.length) * 100
}

/** Flesch Reading Ease (1948): 60 to 70 plain, above 80 easy. */
export function flesch({ words, sentences }: TextCounts): number {
  const syllables = words.reduce((sum, word) => sum + syllablesEn(word), 0)
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length)
}

const lettersIn = (word: string) => word.match(/\p{L}/gu)?.length ?? 0

/** Vowels that stand together are one syllable only where German speaks them as one. */
export function syllablesDe(word: string): number {
  return Math.max(1, word.toLowerCase().match(/aa|ai|au|äu|ee|ei|eu|ie|oo|[aeiouyäöü]/g)?.length ?? 1)
}

/** The usual rule of thumb: groups of at most two vowels, without a silent e, es or ed at the end. */
export function syllablesEn(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
