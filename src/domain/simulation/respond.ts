import { itemOf, type Bank, type Keys } from '../bank/bank'
import type { Random } from '../ground/random'
import type { Response } from '../kinds/answers'
import type { Item, Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import { isQuestionOf, type Question } from '../kinds/question'
import { SIMULATE } from '../kinds/simulations'

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
  const item = itemOf(bank, question)
  return item && respondTo(item, keys.get(question.item), question, chance, random)
}

function respondTo<K extends Kind>(
  item: Of<Item, K>,
  key: Key | undefined,
  question: Question,
  chance: number,
  random: Random,
): Response | undefined {
  const kind: K = item.type
  if (!isOf(kind, key) || !isQuestionOf(kind, question)) return undefined
  return SIMULATE[kind].respond({ item, key, question }, chance, random)
}
