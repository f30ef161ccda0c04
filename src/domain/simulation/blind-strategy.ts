import type { Response } from '../kinds/answers'
import type { Sight, Strategy } from '../kinds/blind'
import type { Item, Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import { isQuestionOf, type Question } from '../kinds/question'
import { SIMULATE } from '../kinds/simulations'

/** @returns undefined when the strategy has nothing to go by; the question then stays open */
export function blindResponse<K extends Kind>(
  strategy: Strategy,
  question: Question,
  item: Of<Item, K>,
  key: Key,
  sight: Sight,
): Response | undefined {
  const kind: K = item.type
  if (!isOf(kind, key) || !isQuestionOf(kind, question)) return undefined
  return SIMULATE[kind].guess(strategy, { item, key, question }, sight)
}
