import { itemOf, type Bank } from '../bank/bank'
import { isDistinct, isWithin } from '../kinds/answer-face'
import { ANSWER, type Response } from '../kinds/answers'
import type { Item, Kind } from '../kinds/items'
import { isOf, type Of } from '../kinds/kind'
import { shownIn, type Question } from '../kinds/question'

/** Whether what was stored still fits the bank: items are renamed and options dropped, and files can be forged. */

/** Whether the bank has the item and everything that is shown of it. */
export function isKnown(bank: Bank, question: Question): boolean {
  const [item, shown] = [itemOf(bank, question), shownIn(question)]
  return item !== undefined && isWithin(shown, shownOf(item)) && isDistinct(shown)
}

/** Whether a response could have been given to this question. */
export function isAnswerTo(bank: Bank, question: Question | undefined, response: Response): boolean {
  if (question === undefined) return false
  const item = itemOf(bank, question)
  return item !== undefined && fits(item, shownIn(question), response)
}

function fits<K extends Kind>(item: Of<Item, K>, shown: readonly string[], response: Response): boolean {
  const kind: K = item.type
  return isOf(kind, response) && ANSWER[kind].fits(response, shown, item)
}

/** Everything that can be shown of an item, in the order of the bank. */
export function shownOf<K extends Kind>(item: Of<Item, K>): readonly string[] {
  const kind: K = item.type
  return ANSWER[kind].pieces(item)
}
