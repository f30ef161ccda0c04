import { FOUR, type AuthorFace, type Blank } from '../author-face'
import type { BestWorstItem } from './item'
import type { BestWorstKey } from './key'

/** There are always four options, so that the key never changes with them. */
export const BEST_WORST: AuthorFace<BestWorstItem, BestWorstKey> = {
  pieces: ({ options }) => [{ kind: 'option', ids: options, least: 4, most: 4 }],
  withIds: (item, _, options) => ({ ...item, options }),
  keyWith: (key) => key,
  keyWithout: (key) => key,
}

export const BLANK_BEST_WORST: Blank<BestWorstItem, BestWorstKey> = {
  item: { type: 'best-worst', options: FOUR },
  key: { type: 'best-worst', ranks: { a: 1, b: 2, c: 3, d: 4 }, polite: 'b' },
}
