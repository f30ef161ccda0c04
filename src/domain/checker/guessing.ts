import { mean } from '../ground/mean'
import type { Form } from '../form/form'
import type { Question } from '../kinds/question'
import { randomFor } from '../ground/random'
import { guessPoints } from '../scoring/guess'
import { itemOf, type Bank, type Keys } from '../bank/bank'
import { isScore, scoreItem } from '../scoring/item'
import { STRATEGIES, type Strategy } from '../kinds/blind'
import { blindResponse } from '../simulation/blind-strategy'
import { itemsIn, keysIn, textIn, type CheckedBank } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'

/** W3: a blind strategy scores no better than guessing, give or take eight points of a hundred. */
const MARGIN = 8

/** Means of a skill's score over all forms, 0 to 100. */
export interface GuessScore {
  readonly skill: string
  readonly strategy: Strategy
  /** Only for strategies that look at the texts. */
  readonly language?: string
  readonly score: number
  /** What pure guessing is expected to score. */
  readonly chance: number
}

/** S10: answers all forms blindly, in several ways, and scores them by the rules. */
export function checkGuessing(
  bank: CheckedBank,
  forms: readonly Form[],
): { findings: readonly Finding[]; figures: readonly GuessScore[] } {
  const [items, keys] = [itemsIn(bank), keysIn(bank)]
  const chance = meansBySkill(forms, chances(items, keys))
  const figures = STRATEGIES.flatMap((strategy) =>
    (looksAtTexts(strategy) ? bank.languages : [undefined]).flatMap((language) => {
      const scores = meansBySkill(forms, blindPoints(items, keys, strategy, lengthsIn(bank, language)))
      return [...scores].map(([skill, score]) => ({ skill, strategy, language, score, chance: chance.get(skill) ?? 0 }))
    }),
  )
  return { figures, findings: figures.flatMap(judge) }
}

const looksAtTexts = (strategy: Strategy) => ['longest', 'medium', 'shortest'].includes(strategy)

type PointsOf = (question: Question) => number

/** S9: the mean of the items, then the mean of the forms. */
function meansBySkill(forms: readonly Form[], pointsOf: PointsOf): ReadonlyMap<string, number> {
  const scores = new Map<string, number[]>()
  for (const { sections } of forms) {
    for (const { skill, questions } of sections) {
      const own = scores.get(skill) ?? []
      own.push(mean(questions.map(pointsOf)) * 100)
      scores.set(skill, own)
    }
  }
  return new Map([...scores].map(([skill, own]) => [skill, mean(own)]))
}

/** What is expected of an item does not depend on how it was shuffled, so it is worked out once. */
function chances(items: Bank, keys: Keys): PointsOf {
  const known = new Map<string, number>()
  return (question) => {
    const points = known.get(question.item) ?? guessPoints(items, keys, question) ?? 0
    known.set(question.item, points)
    return points
  }
}

function blindPoints(items: Bank, keys: Keys, strategy: Strategy, length: (key: string) => number): PointsOf {
  const random = randomFor('bank check', strategy)
  return (question) => {
    const [item, key] = [itemOf(items, question), keys.get(question.item)]
    if (item === undefined || key === undefined) return 0
    const sight = { random, length: (what: string) => length(`${item.id}.${what}`) }
    const scored = scoreItem(items, keys, question, blindResponse(strategy, question, item, key, sight))
    return isScore(scored) ? scored.points : 0
  }
}

function lengthsIn(bank: CheckedBank, language: string | undefined): (key: string) => number {
  if (language === undefined) return () => 0
  const lengths = new Map(
    bank.parts.flatMap((part) =>
      Object.keys(part.texts[language] ?? {}).map((key) => [key, textIn(part.texts, language, key).length] as const),
    ),
  )
  return (key) => lengths.get(key) ?? 0
}

function judge({ skill, strategy, language, score, chance }: GuessScore): Finding[] {
  const path = [skill, strategy, ...(language === undefined ? [] : [language])]
  const details = { score: Math.round(score), chance: Math.round(chance), margin: MARGIN }
  if (score > chance + MARGIN) return [found('guessing-pays', path, details)]
  return score < chance - MARGIN ? [found('guessing-costs', path, details)] : []
}
