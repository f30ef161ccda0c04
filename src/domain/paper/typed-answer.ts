import { itemOf, type Bank } from '../bank/bank'
import type { Response } from '../kinds/answers'
import type { Item, Kind } from '../kinds/items'
import type { Of } from '../kinds/kind'
import { shownIn, type Question } from '../kinds/question'
import { TYPED } from '../kinds/typed'
import { UNREADABLE, type Typed, type TypedAnswer } from '../kinds/typed-face'

/**
 * Answers as they stand on paper: a letter for what was ticked, two for best and worst, the letters in the order given,
 * a digit for the place of each thing in the order printed, and for rows to compare = or X, one after the other. Typed
 * back, each becomes the response a screen would have given.
 */

export const letterOf = (index: number) => String.fromCharCode(65 + index)

/** @param decimalComma as the person wrote: 1.234,50 */
export function typedAnswer(
  bank: Bank,
  question: Question,
  typed: string,
  decimalComma: boolean,
): TypedAnswer<Response> {
  const text = typed.trim()
  if (text === '' || text === '-') return { type: 'Empty' }
  const item = itemOf(bank, question)
  if (item === undefined) return UNREADABLE
  const signs = text.toUpperCase().replaceAll(/[\s,;/]/g, '')
  return readAs(item, shownIn(question), { text, signs, decimalComma })
}

function readAs<K extends Kind>(item: Of<Item, K>, shown: readonly string[], typed: Typed): TypedAnswer<Response> {
  const kind: K = item.type
  return TYPED[kind](typed, shown, item)
}
