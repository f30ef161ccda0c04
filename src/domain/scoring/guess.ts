import { mean } from '../ground/mean'
import type { Bank, Keys } from '../bank/bank'
import type { BestWorstItem, CheckItem, ChoiceItem, OrderItem, SortItem, SpotItem } from '../bank/item'
import type { BestWorstKey, ChoiceKey, OrderKey } from '../bank/key'
import type { SkillId } from '../ground/skill'
import type { Form, Question } from '../form/form'
import { scoreBestWorst } from './best-worst'
import { checkPoints } from './check'
import { choiceCredit } from './choice'
import { itemOf } from './item'
import { scoreOrder } from './order'
import { sortPoints } from './sort'

/**
 * S10: what pure guessing scores, exactly and without chance. Pure guessing answers everything and knows nothing: every
 * option, every ordered pair of best and worst, every order, every place is as likely as any other; one spot is marked,
 * whichever, which pays best for who cannot see the wrong ones. A number is not guessed. A cleverer blind strategy (always the longest) is what the bank checker looks for (W3).
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

/** Expected points, 0 to 1; undefined when the question has no item or no fitting key. */
export function guessPoints(bank: Bank, keys: Keys, question: Question): number | undefined {
  const item = itemOf(bank, question)
  const key = keys.get(question.item)
  switch (item?.type) {
    case undefined:
      return undefined
    case 'choice':
      return key?.type === 'choice' ? guessChoice(item, key) : undefined
    case 'best-worst':
      return key?.type === 'best-worst' ? guessBestWorst(item, key) : undefined
    case 'order':
      return key?.type === 'order' ? guessOrder(item, key) : undefined
    case 'sort':
      return key?.type === 'sort' ? guessSort(item) : undefined
    case 'spot':
      return key?.type === 'spot' ? guessSpot(item) : undefined
    case 'check':
      return key?.type === 'check' ? guessCheck(item) : undefined
    case 'number':
      return key?.type === 'number' ? 0 : undefined
  }
}

function guessChoice(item: ChoiceItem, key: ChoiceKey): number {
  return mean(item.options.map((option) => choiceCredit(key, option)))
}

function guessBestWorst(item: BestWorstItem, key: BestWorstKey): number {
  const picks = item.options.flatMap((best) =>
    item.options.filter((worst) => worst !== best).map((worst) => ({ best, worst })),
  )
  return mean(picks.map((pick) => scoreBestWorst(item, key, { type: 'best-worst', ...pick }).points))
}

/** At most 7! = 5,040 orders. */
function guessOrder(item: OrderItem, key: OrderKey): number {
  return mean(permutations(item.things).map((things) => scoreOrder(item, key, { type: 'order', things }).points))
}

/** Things are placed independently of each other, so the number of right ones is binomial. */
function guessSort(item: SortItem): number {
  const [things, places] = [item.things.length, item.places.length]
  return expected(things, 1 / places, (right) => sortPoints(right, things - right, things, places))
}

/** One mark hits with targets / spots, and is then worth 1 / targets. Two marks or more are worth less. */
function guessSpot({ spots }: SpotItem): number {
  return 1 / spots.length
}

/** Who guesses, guesses every row: each is right with the same chance as wrong. */
function guessCheck({ rows }: CheckItem): number {
  return expected(rows.length, 0.5, (right) => checkPoints(right, rows.length - right, rows.length))
}

/** The mean of `value(k)` for a binomial k out of n. */
function expected(n: number, chance: number, value: (k: number) => number): number {
  let [sum, ways] = [0, 1]
  for (let k = 0; k <= n; k += 1) {
    sum += ways * chance ** k * (1 - chance) ** (n - k) * value(k)
    ways = (ways * (n - k)) / (k + 1)
  }
  return sum
}

function permutations(things: readonly string[]): (readonly string[])[] {
  if (things.length <= 1) return [things]
  return things.flatMap((first) =>
    permutations(things.filter((thing) => thing !== first)).map((rest) => [first, ...rest]),
  )
}
