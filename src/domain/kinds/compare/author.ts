import type { AuthorFace } from '../author-face'
import type { CompareItem } from './item'
import type { CompareKey } from './key'

/** Rows are written in the item's own structure; a block begins as a copy of another one. */
export const COMPARE: AuthorFace<CompareItem, CompareKey> = {
  pieces: () => [],
  withIds: (item) => item,
  keyWith: (key) => key,
  keyWithout: (key) => key,
}
