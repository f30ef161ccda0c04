import { rankBlindly } from '../blind'
import type { SimulateFace } from '../simulate-face'
import type { OrderResponse } from './answer'
import type { OrderItem } from './item'
import type { OrderKey } from './key'

export const ORDER: SimulateFace<OrderItem, OrderKey, OrderResponse> = {
  /** The less somebody knows, the further things land from their place. */
  respond: ({ key: { order } }, chance, random) => {
    const noise = new Map(
      order.map((id, at) => [id, at + (random.between(0, 999) / 999 - 0.5) * 2 * (1 - chance) * order.length]),
    )
    return { type: 'order', things: order.toSorted((a, b) => (noise.get(a) ?? 0) - (noise.get(b) ?? 0)) }
  },
  guess: (strategy, { question }, sight) => ({
    type: 'order',
    things: rankBlindly(strategy, question.shown, 'thing', sight),
  }),
  always: ({ things }) => permutations(things).map((each) => ({ type: 'order', things: each })),
}

function permutations<T>(values: readonly T[]): readonly (readonly T[])[] {
  if (values.length < 2) return [values]
  return values.flatMap((value, at) => permutations(values.toSpliced(at, 1)).map((others) => [value, ...others]))
}
