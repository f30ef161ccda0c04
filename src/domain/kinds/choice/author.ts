import { FOUR, without, type AuthorFace, type Blank } from '../author-face'
import type { ChoiceItem } from './item'
import type { ChoiceKey } from './key'

export const CHOICE: AuthorFace<ChoiceItem, ChoiceKey> = {
  pieces: ({ options }) => [{ kind: 'option', ids: options, least: 3, most: 5 }],
  withIds: (item, _, options) => ({ ...item, options }),
  keyWith: (key, _, __, id) => ({ ...key, credit: { ...key.credit, [id]: 0 } }),
  keyWithout: (key, _, id) => ({ ...key, credit: without(key.credit, id) }),
}

export const BLANK_CHOICE: Blank<ChoiceItem, ChoiceKey> = {
  item: { type: 'choice', options: FOUR },
  key: { type: 'choice', credit: { a: 1, b: 0, c: 0, d: 0 } },
}
