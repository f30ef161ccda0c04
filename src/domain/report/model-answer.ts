import { itemOf, type Bank, type Keys } from '../bank/bank'
import type { Response } from '../kinds/answers'
import type { Item, Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import { isQuestionOf, type Question } from '../kinds/question'
import { SCORE } from '../kinds/scores'

/** What would have brought the whole point, as an answer. @returns undefined where bank and keys do not say */
export function modelAnswer(bank: Bank, keys: Keys, question: Question): Response | undefined {
  const [item, key] = [itemOf(bank, question), keys.get(question.item)]
  return item && key && answerOf(item, key, question)
}

function answerOf<K extends Kind>(item: Of<Item, K>, key: Key, question: Question): Response | undefined {
  const kind: K = item.type
  return isOf(kind, key) && isQuestionOf(kind, question) ? SCORE[kind].modelAnswer({ item, key, question }) : undefined
}
