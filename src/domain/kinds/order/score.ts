import { mean } from '../../ground/mean'
import { OMITTED, type Mark } from '../mark'
import type { ScoreFace } from '../score-face'
import type { OrderItem } from './item'
import type { OrderResponse } from './answer'
import type { OrderKey, Pair } from './key'
import { caps, type Cap } from './plan'

export interface OrderParts {
  readonly type: 'order'
  readonly right: readonly Pair[]
  readonly wrong: readonly Pair[]
  readonly unplaced: readonly string[]
  /** Why the item is capped at one half; empty when it is not. */
  readonly caps: readonly Cap[]
}

/** The share of pairs that is left of an order that breaks a hard constraint: half of the points. */
const CAP = 0.75

export const ORDER: ScoreFace<OrderItem, OrderKey, OrderResponse, OrderParts> = {
  mark: ({ item, key }, response) => (response ? scoreOrder(item, key, response) : OMITTED),
  /** At most 7! = 5,040 orders. */
  guess: (item, key) =>
    mean(permutations(item.things).map((things) => scoreOrder(item, key, { type: 'order', things }).points)),
  units: (things) => (things >= 6 ? 2 : things >= 4 ? 1.5 : 1),
  explain: ({ wrong }) =>
    wrong.map(([first, second]) => ({ kind: 'wrong', reason: `${first}-before-${second}`, about: [first, second] })),
  solution: () => [],
  modelAnswer: ({ key }) => ({ type: 'order', things: key.order }),
}

/**
 * S5: 2q − 1 for the share q of critical pairs in the right order, so that chance earns nothing. A pair can only be right
 * when both its things are placed. A hard pair the wrong way round, a missed deadline or a double booking leaves a q of at
 * most three quarters.
 */
export function scoreOrder(item: OrderItem, key: OrderKey, response: OrderResponse): Mark<OrderParts> {
  const placed = [...new Set(response.things)].filter((thing) => item.things.includes(thing))
  if (placed.length === 0) return OMITTED
  const place = new Map(placed.map((thing, index) => [thing, index]))
  const right = key.pairs.filter((pair) => isKept(pair, place))
  const broken = caps(key, placed)
  const share = right.length / key.pairs.length
  return {
    rule: 'S5',
    points: Math.max(0, 2 * (broken.length > 0 ? Math.min(share, CAP) : share) - 1),
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

function permutations(things: readonly string[]): (readonly string[])[] {
  if (things.length <= 1) return [things]
  return things.flatMap((first) =>
    permutations(things.filter((thing) => thing !== first)).map((rest) => [first, ...rest]),
  )
}
