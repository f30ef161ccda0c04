import { rankBlindly } from '../blind'
import { pickOne, type SimulateFace } from '../simulate-face'
import type { SortResponse } from './answer'
import type { SortItem } from './item'
import type { SortKey } from './key'

export const SORT: SimulateFace<SortItem, SortKey, SortResponse> = {
  respond: ({ key }, chance, random) => {
    const places = [...new Set(Object.values(key.places))]
    const placed = Object.entries(key.places).map(
      ([thing, place]) => [thing, pickOne(places, place, chance, random)] as const,
    )
    return { type: 'sort', places: Object.fromEntries(placed) }
  },
  guess: (strategy, { item, question }, sight) => {
    const place = () => rankBlindly(strategy, item.places, 'place', sight)[0] ?? ''
    return { type: 'sort', places: Object.fromEntries(question.shown.map((thing) => [thing, place()])) }
  },
  always: ({ things }, keys) => placements(things, keys).map((places) => ({ type: 'sort', places })),
}

type Places = SortKey['places']

/** Where a thing lies in no situation, it earns nothing. */
function placements(things: readonly string[], keys: readonly SortKey[]): readonly Places[] {
  return things.reduce<readonly Places[]>(
    (all, thing) =>
      [...new Set(keys.flatMap(({ places }) => places[thing] ?? []))].flatMap((place) =>
        all.map((places) => ({ ...places, [thing]: place })),
      ),
    [{}],
  )
}
