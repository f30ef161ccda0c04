import { OMITTED, type Mark } from '../mark'
import { reasonAbout } from '../reason'
import type { ScoreFace } from '../score-face'
import type { SpotItem } from './item'
import type { SpotResponse } from './answer'
import type { SpotKey } from './key'

export interface SpotParts {
  readonly type: 'spot'
  readonly hits: readonly string[]
  readonly falseAlarms: readonly string[]
  readonly missed: readonly string[]
}

export const SPOT: ScoreFace<SpotItem, SpotKey, SpotResponse, SpotParts> = {
  mark: ({ item, key }, response) => (response ? scoreSpot(item, key, response) : OMITTED),
  /** One mark hits with targets / spots, and is then worth 1 / targets. Two marks or more are worth less. */
  guess: ({ spots }) => 1 / spots.length,
  units: () => 1.5,
  explain: ({ hits, falseAlarms, missed }) => [
    ...hits.map((spot) => reasonAbout('right', spot)),
    ...falseAlarms.map((spot) => reasonAbout('wrong', spot)),
    ...missed.map((spot) => reasonAbout('best', spot)),
  ],
  solution: ({ targets }) => targets.map((spot) => reasonAbout('best', spot)),
  modelAnswer: ({ key }) => ({ type: 'spot', spots: key.targets }),
}

/** S7: hits less false alarms, as a share of the targets. Every text has a target, so nothing marked is no answer. */
export function scoreSpot(item: SpotItem, key: SpotKey, response: SpotResponse): Mark<SpotParts> {
  const marked = item.spots.filter((spot) => response.spots.includes(spot))
  if (marked.length === 0) return OMITTED
  const hits = marked.filter((spot) => key.targets.includes(spot))
  const falseAlarms = marked.filter((spot) => !key.targets.includes(spot))
  return {
    rule: 'S7',
    points: Math.max(0, (hits.length - falseAlarms.length) / key.targets.length),
    parts: { type: 'spot', hits, falseAlarms, missed: key.targets.filter((target) => !marked.includes(target)) },
  }
}
