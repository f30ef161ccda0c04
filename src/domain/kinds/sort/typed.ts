import { given, UNREADABLE, type ReadTyped } from '../typed-face'
import type { SortResponse } from './answer'
import type { SortItem } from './item'

/** A digit for each thing; `-` or `0` for one that was put nowhere. */
export const readSort: ReadTyped<SortItem, SortResponse> = ({ signs }, things, { places }) => {
  if (signs.length !== things.length || !/^[-\d]+$/.test(signs)) return UNREADABLE
  const found = [...signs].map((sign) => (sign === '-' || sign === '0' ? '' : places[Number(sign) - 1]))
  if (found.includes(undefined)) return UNREADABLE
  const placed = things.flatMap((thing, index) => (found[index] ? [[thing, found[index]] as const] : []))
  return given({ type: 'sort', places: Object.fromEntries(placed) })
}
