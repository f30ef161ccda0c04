import { readClock, readNumber } from '../kinds/number/entry'
import { LONGEST_ENTRY } from '../kinds/number/answer'
import type { Response } from '../kinds/answers'
import type { Bank } from '../bank/bank'
import type { Question } from '../kinds/question'

/**
 * Answers as they stand on paper: a letter for what was ticked, two for best and worst, the letters in the order given,
 * a digit for the place of each thing in the order printed, and for rows to compare = or X, one after the other. Typed back, each becomes the response a screen would have given.
 */

export const letterOf = (index: number) => String.fromCharCode(65 + index)

export type TypedAnswer =
  | { readonly type: 'Empty' }
  | { readonly type: 'Response'; readonly response: Response }
  | { readonly type: 'Unreadable' }

const UNREADABLE: TypedAnswer = { type: 'Unreadable' }
const given = (response: Response): TypedAnswer => ({ type: 'Response', response })

/** @param decimalComma as the person wrote: 1.234,50 */
export function typedAnswer(bank: Bank, question: Question, typed: string, decimalComma: boolean): TypedAnswer {
  const text = typed.trim()
  if (text === '' || text === '-') return { type: 'Empty' }
  if (question.type === 'number') return numberFrom(bank, question.item, text, decimalComma)
  const item = bank.items.get(question.item)
  if (item === undefined) return UNREADABLE
  const signs = text.toUpperCase().replaceAll(/[\s,;/]/g, '')
  if (item.type === 'check') return checkFrom(question.shown, signs)
  if (item.type === 'sort') return sortFrom(question.shown, item.places, signs)
  const picked = [...signs].map((sign) => question.shown[sign.charCodeAt(0) - 65])
  if (picked.includes(undefined) || new Set(picked).size < picked.length) return UNREADABLE
  const ids = picked.flatMap((id) => id ?? [])
  const [first = '', second = ''] = ids
  switch (item.type) {
    case 'choice':
      return ids.length === 1 ? given({ type: 'choice', option: first }) : UNREADABLE
    case 'best-worst':
      return ids.length === 2 ? given({ type: 'best-worst', best: first, worst: second }) : UNREADABLE
    case 'order':
      return given({ type: 'order', things: ids })
    case 'spot':
      return given({ type: 'spot', spots: ids })
  }
}

function numberFrom(bank: Bank, item: string, text: string, decimalComma: boolean): TypedAnswer {
  const isClock = bank.models.get(item)?.unit === 'clock'
  const entry = isClock ? readClock(text) : readNumber(text, decimalComma)
  if (entry.type !== 'Number' || text.length > LONGEST_ENTRY) return UNREADABLE
  return given({ type: 'number', text, value: entry.value })
}

/** `=` for the same, `X` for different, `-` for a row left open; rows that were not reached may be left out. */
function checkFrom(rows: readonly string[], signs: string): TypedAnswer {
  if (signs.length > rows.length || !/^[-=X]+$/.test(signs)) return UNREADABLE
  const said = rows.flatMap((row, index) => {
    const sign = signs[index] ?? '-'
    return sign === '-' ? [] : [[row, sign === '=' ? 'same' : 'different'] as const]
  })
  return said.length === 0 ? { type: 'Empty' } : given({ type: 'check', rows: Object.fromEntries(said) })
}

/** A digit for each thing; `-` or `0` for one that was put nowhere. */
function sortFrom(things: readonly string[], places: readonly string[], signs: string): TypedAnswer {
  if (signs.length !== things.length || !/^[-\d]+$/.test(signs)) return UNREADABLE
  const found = [...signs].map((sign) => (sign === '-' || sign === '0' ? '' : places[Number(sign) - 1]))
  if (found.includes(undefined)) return UNREADABLE
  const placed = things.flatMap((thing, index) => (found[index] ? [[thing, found[index]] as const] : []))
  return given({ type: 'sort', places: Object.fromEntries(placed) })
}
