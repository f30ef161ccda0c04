import type { SortResponse } from '../../../domain/kinds/sort/answer'
import type { SortItem } from '../../../domain/kinds/sort/item'
import type { Word } from '../../bank-words'
import { labelled, type Labelled, type Words } from '../shown'

export interface SortView {
  readonly things: readonly Labelled[]
  readonly places: readonly Labelled[]
}

/** The things are shuffled, the places never. */
export function sortView({ id, places }: SortItem, shown: readonly string[], word: Word): SortView {
  return { things: labelled(word, id, 'thing', shown), places: labelled(word, id, 'place', places) }
}

export const sortWords: Words<SortView, SortResponse> = {
  lines: ({ things, places }, response) =>
    places.flatMap(({ id, text }) => {
      const here = things.filter((thing) => response.places[thing.id] === id)
      return here.length === 0 ? [] : [`${text}: ${here.map((thing) => thing.text).join('; ')}`]
    }),
  named: ({ things, places }) => [...things, ...places],
  things: ({ things }) => things.length,
  problems: () => ({ Places: 'question.sort.error' }),
}
