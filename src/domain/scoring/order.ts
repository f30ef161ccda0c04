import type { OrderResponse } from '../attempt/response'
import type { OrderItem } from '../bank/item'
import type { OrderKey } from '../bank/key'
import { caps } from './plan'
import { OMITTED, type Mark, type Pair } from './trace'

/** What is left of an order that breaks a hard constraint. */
const CAP = 0.5

/**
 * S5: the share of critical pairs in the right order. A pair can only be right when both its things are placed. A hard
 * pair the wrong way round, a missed deadline or a double booking leaves at most one half.
 */
export function scoreOrder(item: OrderItem, key: OrderKey, response: OrderResponse): Mark {
  const placed = [...new Set(response.things)].filter((thing) => item.things.includes(thing))
  if (placed.length === 0) return OMITTED
  const place = new Map(placed.map((thing, index) => [thing, index]))
  const right = key.pairs.filter((pair) => isKept(pair, place))
  const broken = caps(key, placed)
  const share = right.length / key.pairs.length
  return {
    rule: 'S5',
    points: broken.length > 0 ? Math.min(share, CAP) : share,
    parts: {
      type: 'order',
      right,
      wrong: key.pairs.filter((pair) => !right.includes(pair)),
      unplaced: item.things.filter((thing) => !place.has(thing)),
      caps: broken,
    },
  }
}

function isKept([first, second]: Pair, place: ReadonlyMap<string, number>): boolean {
  const [before, after] = [place.get(first), place.get(second)]
  return before !== undefined && after !== undefined && before < after
}
