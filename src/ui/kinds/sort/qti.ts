import { pairs, type Asked } from '../qti-interaction'
import type { Labelled, Shown } from '../shown'
import type { SortView } from './words'

export function sortQti({ stem, things, places }: Shown & SortView): Asked {
  const most = things.length
  return pairs(stem, things.map(wordsOf), places.map(wordsOf), { most, associations: most, shuffle: true })
}

const wordsOf = ({ text }: Labelled) => text
