import { FOUR, without, type AuthorFace, type Blank } from '../author-face'
import type { SortItem } from './item'
import type { SortKey } from './key'

export const SORT: AuthorFace<SortItem, SortKey> = {
  pieces: ({ things, places }) => [
    { kind: 'thing', ids: things, least: 3, most: 12 },
    { kind: 'place', ids: places, least: 2, most: 5 },
  ],
  withIds: (item, kind, ids) => (kind === 'place' ? { ...item, places: ids } : { ...item, things: ids }),
  keyWith: (key, { places: [first = ''] }, kind, id) =>
    kind === 'thing' ? { ...key, places: { ...key.places, [id]: first } } : key,
  keyWithout: (key, kind, id, [first = '']) => {
    const moved = Object.entries(key.places).map(([thing, place]) => [thing, place === id ? first : place] as const)
    return { ...key, places: kind === 'place' ? Object.fromEntries(moved) : without(key.places, id) }
  },
}

export const BLANK_SORT: Blank<SortItem, SortKey> = {
  item: { type: 'sort', things: FOUR, places: ['x', 'y'] },
  key: { type: 'sort', places: { a: 'x', b: 'x', c: 'y', d: 'y' } },
}
