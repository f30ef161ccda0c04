import { given, UNREADABLE, type ReadTyped } from '../typed-face'
import type { CompareResponse } from './answer'
import type { CompareItem } from './item'

/** `=` for the same, `X` for different, `-` for a row left open; rows that were not reached may be left out. */
export const readCompare: ReadTyped<CompareItem, CompareResponse> = ({ signs }, rows) => {
  if (signs.length > rows.length || !/^[-=X]+$/.test(signs)) return UNREADABLE
  const said = rows.flatMap((row, index) => {
    const sign = signs[index] ?? '-'
    return sign === '-' ? [] : [[row, sign === '=' ? 'same' : 'different'] as const]
  })
  return said.length === 0 ? { type: 'Empty' } : given({ type: 'compare', rows: Object.fromEntries(said) })
}
