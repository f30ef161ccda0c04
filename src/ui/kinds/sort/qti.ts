import { pairs, type AskedInQti } from '../qti-interaction'
import type { Labelled, Shown } from '../shown'
import type { SortView } from './words'

export function sortQti({ stem, things, places }: Shown & SortView): AskedInQti {
  const most = things.length
  return pairs(stem, things.map(wordsOf), places.map(wordsOf), { most, associations: most, shuffle: true })
}

const wordsOf = ({ text }: Labelled) => text
