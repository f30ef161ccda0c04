import { itemOf, type Bank, type Keys } from '../bank/bank'
import type { Item, Kind } from '../kinds/items'
import type { Response } from '../kinds/answers'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import type { Mark } from '../kinds/mark'
import { isQuestionOf, type Question } from '../kinds/question'
import { SCORE, type Parts } from '../kinds/scores'
import { guessOf } from './guess'
import type { ItemScore, Unscorable } from './trace'
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
  const guess = guessOf(item, key) ?? 0
  return { ...mark, item: id, skill, facet, units: unitsOf(item), guess, response, key: { author, date, status } }
}

export function isScore(score: ItemScore | Unscorable): score is ItemScore {
  return 'points' in score
}

function markOf<K extends Kind>(
  item: Of<Item, K>,
  key: Key,
  question: Question,
  response: Response | undefined,
): Mark<Parts> | Unscorable['missing'] {
  const kind: K = item.type
  if (!isOf(kind, key) || !isQuestionOf(kind, question)) return 'key'
  return SCORE[kind].mark({ item, key, question }, isOf(kind, response) ? response : undefined)
}
