import type { Bank } from '../bank/bank'
import type { FixedItem } from '../bank/item'
import type { Question } from '../form/form'
import { itemOf } from './place'
import type { Response } from './response'

/** Whether what was stored still fits the bank: items are renamed and options dropped, and files can be forged. */

/** Whether the bank has the item and everything that is shown of it. */
export function isKnown(bank: Bank, question: Question): boolean {
  if (question.type === 'number') return bank.models.has(question.item)
  const item = itemOf(bank, question)
  return item !== undefined && isWithin(question.shown, shownOf(item)) && isDistinct(question.shown)
}

/** Whether a response could have been given to this question. */
export function isAnswerTo(bank: Bank, question: Question | undefined, response: Response): boolean {
  if (question === undefined) return false
  if (question.type === 'number') return response.type === 'number'
  const item = itemOf(bank, question)
  if (item?.type !== response.type) return false
  switch (response.type) {
    case 'choice':
      return question.shown.includes(response.option)
    case 'best-worst':
      return isWithin([response.best, response.worst], [...question.shown, undefined])
    case 'order':
      return isWithin(response.things, question.shown) && isDistinct(response.things)
    case 'sort':
      return (
        isWithin(Object.keys(response.places), question.shown) &&
        isWithin(Object.values(response.places), placesOf(item))
      )
    case 'check':
      return isWithin(Object.keys(response.rows), question.shown)
    case 'spot':
      return isWithin(response.spots, question.shown) && isDistinct(response.spots)
  }
}

/** Everything that can be shown of an item, in the order of the bank. */
export const shownOf = (item: FixedItem): readonly string[] => {
  switch (item.type) {
    case 'choice':
    case 'best-worst':
      return item.options
    case 'order':
    case 'sort':
      return item.things
    case 'spot':
      return item.spots
    case 'check':
      return item.rows.map(({ id }) => id)
  }
}

const placesOf = (item: FixedItem | undefined) => (item?.type === 'sort' ? item.places : [])
const isWithin = <T>(some: readonly T[], all: readonly T[]) => some.every((one) => all.includes(one))
const isDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length
