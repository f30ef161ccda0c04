import { mean } from '../ground/mean'
import { itemOf, type Bank, type Keys } from '../bank/bank'
import type { Form } from '../form/form'
import type { SkillId } from '../ground/skill'
import type { Item, Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import type { Question } from '../kinds/question'
import { SCORE } from '../kinds/scores'

/**
 * S10: what pure guessing scores, exactly and without chance. Pure guessing answers everything and knows nothing: every
 * option, every ordered pair of best and worst, every order, every place is as likely as any other; one spot is marked,
 * whichever, which pays best for who cannot see the wrong ones. A number is not guessed. A cleverer blind strategy (always
 * the longest) is what the bank checker looks for (W3).
 */
export interface SectionGuess {
  readonly skill: SkillId
  /** Expected skill score, 0 to 100 (S9). */
  readonly score: number
  readonly items: readonly { readonly item: string; readonly points: number }[]
}

/** One entry per section; questions that bank and keys cannot score are left out, as in the score itself. */
export function guessScore(bank: Bank, keys: Keys, form: Form): readonly SectionGuess[] {
  return form.sections.map(({ skill, questions }) => {
    const items = questions.flatMap((question) => {
      const points = guessPoints(bank, keys, question)
      return points === undefined ? [] : [{ item: question.item, points }]
    })
    return { skill, score: mean(items.map(({ points }) => points)) * 100, items }
  })
}

/** S10: expected points, 0 to 1; undefined when the question has no item or no fitting key. */
export function guessPoints(bank: Bank, keys: Keys, question: Question): number | undefined {
  const item = itemOf(bank, question)
  return item && guessOf(item, keys.get(question.item))
}

/** An order of seven things is guessed in 5,040 ways: each item is counted through once, for everybody. */
const counted = new WeakMap<Item, { readonly key: Key; readonly points: number }>()

/** Expected points, 0 to 1; undefined when the key is of another kind. */
export function guessOf<K extends Kind>(item: Of<Item, K>, key: Key | undefined): number | undefined {
  const kind: K = item.type
  if (!isOf(kind, key)) return undefined
  const before = counted.get(item)
  if (before?.key === key) return before.points
  const points = SCORE[kind].guess(item, key)
  counted.set(item, { key, points })
  return points
}
