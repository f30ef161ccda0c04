import { entryOf } from '../../ground/entry'
import { OMITTED, type Mark } from '../mark'
import { reasonAbout } from '../reason'
import { expectedOf, type ScoreFace } from '../score-face'
import type { SortItem } from './item'
import type { SortResponse } from './answer'
import type { SortKey } from './key'

export interface SortParts {
  readonly type: 'sort'
  readonly right: readonly string[]
  readonly wrong: readonly string[]
  readonly unplaced: readonly string[]
  readonly places: number
}

export const SORT: ScoreFace<SortItem, SortKey, SortResponse, SortParts> = {
  mark: ({ item, key }, response) => (response ? scoreSort(item, key, response) : OMITTED),
  guess,
  units: (things) => (things >= 4 ? 2 : 1),
  explain: ({ wrong, unplaced }, key) =>
    [...wrong, ...unplaced].map((thing) => {
      const place = entryOf(key.places, thing)
      return { ...reasonAbout('wrong', thing), ...(place === undefined ? {} : { place }) }
    }),
  solution: ({ places }) => Object.entries(places).map(([thing, place]) => ({ ...reasonAbout('best', thing), place })),
  modelAnswer: ({ key }) => ({ type: 'sort', places: key.places }),
}

/** S6: right places corrected for guessing. A thing that lies nowhere is neither right nor wrong. */
export function scoreSort(item: SortItem, key: SortKey, response: SortResponse): Mark<SortParts> {
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
function sortPoints(right: number, wrong: number, things: number, places: number): number {
  return Math.max(0, (right - wrong / (places - 1)) / things)
}

/** Things are placed independently of each other, so the number of right ones is binomial. */
function guess(item: SortItem): number {
  const [things, places] = [item.things.length, item.places.length]
  return expectedOf(things, 1 / places, (right) => sortPoints(right, things - right, things, places))
}
