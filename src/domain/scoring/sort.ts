import type { SortResponse } from '../attempt/response'
import type { SortItem } from '../bank/item'
import type { SortKey } from '../bank/key'
import { OMITTED, type Mark } from './trace'
import { entryOf } from '../ground/entry'

/** S6: right places corrected for guessing. A thing that lies nowhere is neither right nor wrong. */
export function scoreSort(item: SortItem, key: SortKey, response: SortResponse): Mark {
  const placeOf = (thing: string) => {
    const place = entryOf(response.places, thing)
    return place !== undefined && item.places.includes(place) ? place : undefined
  }
  const placed = item.things.filter((thing) => placeOf(thing) !== undefined)
  if (placed.length === 0) return OMITTED
  const right = placed.filter((thing) => placeOf(thing) === entryOf(key.places, thing))
  return {
    rule: 'S6',
    points: sortPoints(right.length, placed.length - right.length, item.things.length, item.places.length),
    parts: {
      type: 'sort',
      right,
      wrong: placed.filter((thing) => !right.includes(thing)),
      unplaced: item.things.filter((thing) => !placed.includes(thing)),
      places: item.places.length,
    },
  }
}

/** max(0, (R − W/(k − 1)) / n) for n things and k places, at least two. */
export function sortPoints(right: number, wrong: number, things: number, places: number): number {
  return Math.max(0, (right - wrong / (places - 1)) / things)
}
