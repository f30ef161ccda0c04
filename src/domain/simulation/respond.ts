import type { Response } from '../kinds/answers'
import type { Bank, Keys } from '../bank/bank'
import { solve } from '../kinds/number/solve'
import type { Question } from '../kinds/question'
import type { Random } from '../ground/random'

/**
 * What somebody answers who knows what is right with a certain chance, and otherwise picks anything else. What they are
 * worth on an item follows from the chance, so that a scoring rule can be held against a truth that is known.
 * @param chance 0 (never knows) to 1 (always knows)
 * @returns undefined when bank and keys do not hold the question
 */
export function respond(
  bank: Bank,
  keys: Keys,
  question: Question,
  chance: number,
  random: Random,
): Response | undefined {
  const key = keys.get(question.item)
  const knows = (of = chance) => random.between(0, 9999) < of * 10_000
  const other = <T>(all: readonly T[], but: T) => random.pick(all.filter((each) => each !== but))
  const oneOf = (options: readonly string[], right: string) => (knows() ? right : (other(options, right) ?? right))
  /** Of two ways, without any knowledge, the right one is taken in half of the cases. */
  const ofTwo = () => knows(0.5 + chance / 2)
  const shown = question.type === 'fixed' ? question.shown : []
  switch (key?.type) {
    case 'choice':
      return { type: 'choice', option: oneOf(shown, shown.find((id) => key.credit[id] === 1) ?? '') }
    case 'best-worst': {
      const best = oneOf(shown, shown.find((id) => key.ranks[id] === 1) ?? '')
      const worst = oneOf(shown, shown.find((id) => key.ranks[id] === 4) ?? '')
      return { type: 'best-worst', best, worst: worst === best ? (other(shown, best) ?? worst) : worst }
    }
    case 'order': {
      const noise = new Map(
        key.order.map((id, at) => [
          id,
          at + (random.between(0, 999) / 999 - 0.5) * 2 * (1 - chance) * key.order.length,
        ]),
      )
      return { type: 'order', things: key.order.toSorted((a, b) => (noise.get(a) ?? 0) - (noise.get(b) ?? 0)) }
    }
    case 'sort': {
      const places = [...new Set(Object.values(key.places))]
      const placed = Object.entries(key.places).map(([thing, place]) => [thing, oneOf(places, place)])
      return { type: 'sort', places: Object.fromEntries(placed) as Record<string, string> }
    }
    case 'spot':
      return { type: 'spot', spots: shown.filter((id) => key.targets.includes(id) === ofTwo()) }
    case 'check': {
      const said = (id: string) => (key.different.includes(id) === ofTwo() ? 'different' : 'same')
      return { type: 'check', rows: Object.fromEntries(shown.map((id) => [id, said(id)] as const)) }
    }
    case 'number': {
      const model = bank.models.get(question.item)
      if (model === undefined || question.type !== 'number') return undefined
      const right = solve(model, key, question.difficulty, question.values)?.value ?? 0
      const value = right + (knows() ? 0 : WIDE_OF_THE_MARK)
      return { type: 'number', text: String(value), value }
    }
    case undefined:
      return undefined
  }
}

/** No named wrong path leads there. */
const WIDE_OF_THE_MARK = 7777
