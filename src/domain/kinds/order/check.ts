import { nothingPicked, type CheckFace, type Where } from '../check-face'
import { found, type Details, type Finding } from '../finding'
import { named } from '../needed-texts'
import type { OrderItem } from './item'
import type { OrderKey, Pair } from './key'
import { scoreOrder } from './score'

export const ORDER: CheckFace<OrderItem, OrderKey> = {
  key: checkOrderKey,
  texts: ({ things }) => ({ required: ['stem', 'situation', ...named('thing', things)], optional: [] }),
  reasons: (_, key) => [...new Set([...key.pairs, ...(key.hard ?? [])].map(nameOf)), ...(key.plan ? ['plan'] : [])],
  picked: nothingPicked,
  says: ({ pairs }) => pairs.map(nameOf),
  thinking: 25,
}

/** S5: pairs that can be kept together, and a model solution that earns the whole point. */
function checkOrderKey(where: Where, item: OrderItem, key: OrderKey): readonly Finding[] {
  const at = [...where, 'key']
  const structure = [...things(at, item, key), ...pairs(at, item, key), ...plan(at, item, key)]
  // A model solution for other things, or in a circle, would only repeat what has been found already.
  return structure.length > 0 ? structure : solution(at, item, key)
}

function things(at: Where, item: OrderItem, key: OrderKey): Finding[] {
  const once = key.order.length === item.things.length && new Set(key.order).size === key.order.length
  const same = once && key.order.every((thing) => item.things.includes(thing))
  return same ? [] : [found('order-of-other-things', [...at, 'order'], { order: key.order.join(', ') })]
}

function pairs(at: Where, item: OrderItem, key: OrderKey): Finding[] {
  const lists: readonly (readonly [string, readonly Pair[]])[] = [
    ['pairs', key.pairs],
    ['hard', key.hard ?? []],
  ]
  const single = lists.flatMap(([list, own]) =>
    own.flatMap((pair, n) => [
      ...pair
        .filter((thing) => !item.things.includes(thing))
        .map((thing) => found('pair-unknown', [...at, list, String(n)], { thing })),
      ...(own.findIndex((other) => nameOf(other) === nameOf(pair)) < n
        ? [found('pair-twice', [...at, list, String(n)], { pair: nameOf(pair) })]
        : []),
    ]),
  )
  const circle = inACircle(lists.flatMap(([, own]) => own))
  return circle.length === 0
    ? single
    : [...single, found('pairs-in-a-circle', [...at, 'pairs'], { things: circle.join(', ') })]
}

function nameOf([first, second]: Pair): string {
  return `${first}-before-${second}`
}

/** Takes away, again and again, what nothing has to come before; what stays is caught in a circle. */
function inACircle(pairs: readonly Pair[]): readonly string[] {
  let left = [...new Set(pairs.flat())]
  for (;;) {
    const free = left.filter((thing) => !pairs.some(([first, second]) => second === thing && left.includes(first)))
    if (free.length === 0) return left
    left = left.filter((thing) => !free.includes(thing))
  }
}

function plan(at: Where, item: OrderItem, { plan }: OrderKey): Finding[] {
  if (plan === undefined) return []
  const timed = (['minutes', 'at', 'by'] as const).flatMap((list) =>
    Object.keys(plan[list] ?? {}).map((thing) => ({ list, thing })),
  )
  return [
    ...timed
      .filter(({ thing }) => !item.things.includes(thing))
      .map(({ list, thing }) => found('plan-thing-unknown', [...at, 'plan', list, thing])),
    ...item.things
      .filter((thing) => !Object.hasOwn(plan.minutes, thing))
      .map((thing) => found('plan-minutes-missing', [...at, 'plan', 'minutes', thing])),
  ]
}

/** Asks the scoring rule itself, so that checker and score can never disagree. */
function solution(at: Where, item: OrderItem, key: OrderKey): Finding[] {
  const { parts } = scoreOrder(item, key, { type: 'order', things: key.order })
  if (parts.type !== 'order') return []
  return [
    ...parts.wrong.map((pair) => found('order-breaks-pair', [...at, 'order'], { pair: nameOf(pair) })),
    ...parts.caps.map((cap) => found('order-breaks-constraint', [...at, 'order'], detailsOf(cap))),
  ]
}

const detailsOf = (cap: Readonly<Record<string, string | number>>): Details => ({ ...cap })
