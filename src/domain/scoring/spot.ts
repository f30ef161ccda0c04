import type { SpotResponse } from '../attempt/response'
import type { SpotItem } from '../bank/item'
import type { SpotKey } from '../bank/key'
import { OMITTED, type Mark } from './trace'

/** S7: hits less false alarms, as a share of the targets. Every text has a target, so nothing marked is no answer. */
export function scoreSpot(item: SpotItem, key: SpotKey, response: SpotResponse): Mark {
  const marked = item.spots.filter((spot) => response.spots.includes(spot))
  if (marked.length === 0) return OMITTED
  const hits = marked.filter((spot) => key.targets.includes(spot))
  const falseAlarms = marked.filter((spot) => !key.targets.includes(spot))
  return {
    rule: 'S7',
    points: spotPoints(hits.length, falseAlarms.length, key.targets.length),
    parts: { type: 'spot', hits, falseAlarms, missed: key.targets.filter((target) => !marked.includes(target)) },
  }
}

function spotPoints(hits: number, falseAlarms: number, targets: number): number {
  return Math.max(0, (hits - falseAlarms) / targets)
}
