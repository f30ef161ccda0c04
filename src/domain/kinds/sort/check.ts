import { missingFrom, nothingPicked, type CheckFace, type Where } from '../check-face'
import { found, type Finding } from '../finding'
import { named } from '../needed-texts'
import type { SortItem } from './item'
import type { SortKey } from './key'

export const SORT: CheckFace<SortItem, SortKey> = {
  key: checkSortKey,
  texts: ({ things, places }) => ({
    required: ['stem', 'situation', ...named('thing', things), ...named('place', places)],
    optional: [],
  }),
  reasons: ({ things }) => things,
  picked: nothingPicked,
  says: ({ places }) => Object.entries(places).map(([thing, place]) => `${thing} in ${place}`),
  thinking: 25,
}

function checkSortKey(where: Where, item: SortItem, key: SortKey): readonly Finding[] {
  const at = [...where, 'key', 'places']
  const entries = Object.entries(key.places)
  const filled = new Set(entries.map(([, place]) => place))
  return [
    ...missingFrom(item.things, Object.keys(key.places)).map((thing) => found('sort-thing-missing', [...at, thing])),
    ...missingFrom(Object.keys(key.places), item.things).map((thing) => found('sort-thing-unknown', [...at, thing])),
    ...entries
      .filter(([, place]) => !item.places.includes(place))
      .map(([thing, place]) => found('sort-place-unknown', [...at, thing], { place })),
    ...item.places
      .filter((place) => !filled.has(place))
      .map((place) => found('sort-place-empty', [...where, 'places', place])),
  ]
}
