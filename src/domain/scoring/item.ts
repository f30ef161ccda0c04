import type { Response } from '../attempt/response'
import type { Bank, Keys } from '../bank/bank'
import { solve } from '../form/generate'
import type { FixedItem } from '../bank/item'
import type { Key } from '../bank/key'
import type { NumberModel } from '../bank/model'
import type { Question } from '../form/form'
import { scoreBestWorst } from './best-worst'
import { scoreCheck } from './check'
import { scoreChoice } from './choice'
import { scoreNumber } from './number'
import { scoreOrder } from './order'
import { scoreSort } from './sort'
import { scoreSpot } from './spot'
import { OMITTED, type ItemScore, type Mark, type Unscorable } from './trace'
import { unitsOf } from './units'

/**
 * The points of one question, 0 to 1, with their trace (S1 to S8, S12). No response, or one of another type, is an
 * omission. Unscorable when bank and keys do not hold what the question was drawn from.
 */
export function scoreItem(
  bank: Bank,
  keys: Keys,
  question: Question,
  response: Response | undefined,
): ItemScore | Unscorable {
  const id = question.item
  const item = itemOf(bank, question)
  const key = keys.get(id)
  if (item === undefined) return { type: 'Unscorable', item: id, missing: 'item' }
  if (key === undefined) return { type: 'Unscorable', item: id, missing: 'key' }
  const mark = markOf(item, key, question, response)
  if (typeof mark === 'string') return { type: 'Unscorable', item: id, missing: mark }
  const { author, date, status } = key
  const { skill, facet } = item
  return { ...mark, item: id, skill, facet, units: unitsOf(item), response, key: { author, date, status } }
}

export function isScore(score: ItemScore | Unscorable): score is ItemScore {
  return 'points' in score
}

export function itemOf(bank: Bank, question: Question): FixedItem | NumberModel | undefined {
  return question.type === 'number' ? bank.models.get(question.item) : bank.items.get(question.item)
}

function markOf(
  item: FixedItem | NumberModel,
  key: Key,
  question: Question,
  response: Response | undefined,
): Mark | Unscorable['missing'] {
  switch (item.type) {
    case 'choice':
      if (key.type !== 'choice') return 'key'
      return response?.type === 'choice' ? scoreChoice(item, key, response) : OMITTED
    case 'best-worst':
      if (key.type !== 'best-worst') return 'key'
      return response?.type === 'best-worst' ? scoreBestWorst(item, key, response) : OMITTED
    case 'order':
      if (key.type !== 'order') return 'key'
      return response?.type === 'order' ? scoreOrder(item, key, response) : OMITTED
    case 'sort':
      if (key.type !== 'sort') return 'key'
      return response?.type === 'sort' ? scoreSort(item, key, response) : OMITTED
    case 'spot':
      if (key.type !== 'spot') return 'key'
      return response?.type === 'spot' ? scoreSpot(item, key, response) : OMITTED
    case 'check':
      if (key.type !== 'check') return 'key'
      return response?.type === 'check' ? scoreCheck(item, key, response) : OMITTED
    case 'number': {
      if (key.type !== 'number' || question.type !== 'number') return 'key'
      const solution = solve(item, key, question.difficulty, question.values)
      if (solution === undefined) return 'answer'
      return response?.type === 'number' ? scoreNumber(solution, response) : OMITTED
    }
  }
}
