import type { AuthorFace, Blank } from './author-face'
import { BEST_WORST, BLANK_BEST_WORST } from './best-worst/author'
import { BLANK_CHOICE, CHOICE } from './choice/author'
import { COMPARE } from './compare/author'
import type { FixedItem, FixedKind } from './items'
import type { Key } from './keys'
import type { Of } from './kind'
import { BLANK_ORDER, ORDER } from './order/author'
import { BLANK_SORT, SORT } from './sort/author'
import { BLANK_SPOT, SPOT } from './spot/author'

/** Item models are written as formulas, not out of pieces. */
export const AUTHOR: { readonly [K in FixedKind]: AuthorFace<Of<FixedItem, K>, Of<Key, K>> } = {
  choice: CHOICE,
  'best-worst': BEST_WORST,
  order: ORDER,
  sort: SORT,
  spot: SPOT,
  compare: COMPARE,
}

/** Kinds that can be written from nothing; blocks against the clock and item models begin as a copy. */
export const BLANK_TYPES = ['choice', 'best-worst', 'order', 'sort', 'spot'] as const
export type BlankType = (typeof BLANK_TYPES)[number]

export const BLANK: { readonly [K in BlankType]: Blank<Of<FixedItem, K>, Of<Key, K>> } = {
  choice: BLANK_CHOICE,
  'best-worst': BLANK_BEST_WORST,
  order: BLANK_ORDER,
  sort: BLANK_SORT,
  spot: BLANK_SPOT,
}
