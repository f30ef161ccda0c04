import { familyOf } from '../bank/families'
import { questionsOf, textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import type { Item } from '../kinds/items'
import { found, type Finding } from '../kinds/finding'
import { textsOf } from './needed-texts'

/** Two questions that share more than this of their words are one question. */
const COPY = 0.8

export interface ClosestPair {
  readonly skill: string
  readonly language: string
  readonly items: readonly [string, string]
  /** Jaccard index of the sets of words, 0 to 1. */
  readonly similarity: number
}

/**
 * No question occurs twice, neither word for word nor nearly so. Compared is all that the question itself says: stem,
 * situation and options. What the items of one conversation share is not theirs. Of members of a family only the
 * situations are compared; where it is a conversation, it is another one for each of them.
 */
export function checkNearCopies(bank: CheckedBank): { findings: readonly Finding[]; figures: readonly ClosestPair[] } {
  const pairs = bank.parts.flatMap((part) => bank.languages.flatMap((language) => pairsIn(part, language)))
  const copies = pairs.filter(({ similarity }) => similarity > COPY)
  const findings = copies.map(({ skill, language, items: [first, second], similarity }) =>
    found('near-copy', [skill, second, language], { of: first, similarity: Math.round(similarity * 100) }),
  )
  return { findings, figures: bank.parts.flatMap(({ skill }) => closest(pairs.filter((pair) => pair.skill === skill))) }
}

function pairsIn(part: CheckedPart, language: string): ClosestPair[] {
  const dialogues = new Set(part.stimuli.filter(({ type }) => type === 'dialogue').map(({ id }) => id))
  const questions = questionsOf(part).map((question) => ({
    id: question.id,
    family: familyOf(question),
    words: wordsOf(part, question, language),
    situation: dialogues.has(('stimulus' in question && question.stimulus) || '')
      ? new Set<string>()
      : wordsIn(textIn(part.texts, language, `${question.id}.situation`)),
  }))
  return questions.flatMap((first, n) =>
    questions.slice(n + 1).map((second) => ({
      skill: part.skill,
      language,
      items: [first.id, second.id] as const,
      similarity:
        first.family === second.family
          ? jaccard(first.situation, second.situation)
          : jaccard(first.words, second.words),
    })),
  )
}

function wordsOf(part: CheckedPart, question: Item, language: string): ReadonlySet<string> {
  const { required, optional } = textsOf(question)
  const rows = 'rows' in question ? question.rows.flatMap(({ left, right }) => [left, right]) : []
  const text = [...required, ...optional]
    .map((key) => textIn(part.texts, language, key))
    .concat(rows)
    .join(' ')
  return wordsIn(text)
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

function closest(pairs: readonly ClosestPair[]): ClosestPair[] {
  const [first, ...others] = pairs
  if (first === undefined) return []
  return [others.reduce((best, pair) => (pair.similarity > best.similarity ? pair : best), first)]
}
