import { FOUR, without, type AuthorFace, type Blank } from '../author-face'
import type { OrderItem } from './item'
import type { OrderKey } from './key'

export const ORDER: AuthorFace<OrderItem, OrderKey> = {
  pieces: ({ things }) => [{ kind: 'thing', ids: things, least: 3, most: 7 }],
  withIds: (item, _, things) => ({ ...item, things }),
  keyWith: (key, _, __, id) => ({ ...key, order: [...key.order, id] }),
  keyWithout,
}

function keyWithout(key: OrderKey, _: unknown, id: string): OrderKey {
  const pairs = key.pairs.filter((pair) => !pair.includes(id))
  const hard = key.hard?.filter((pair) => !pair.includes(id))
  const plan = key.plan && {
    ...key.plan,
    minutes: without(key.plan.minutes, id),
    ...(key.plan.at && { at: without(key.plan.at, id) }),
    ...(key.plan.by && { by: without(key.plan.by, id) }),
  }
  const order = key.order.filter((each) => each !== id)
  const [first = '', second = ''] = order
  return {
    ...key,
    order,
    pairs: pairs.length > 0 ? pairs : [[first, second]],
    ...(hard && { hard }),
    ...(plan && { plan }),
  }
}

export const BLANK_ORDER: Blank<OrderItem, OrderKey> = {
  item: { type: 'order', things: FOUR },
  key: {
    type: 'order',
    order: FOUR,
    pairs: [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ],
  },
}
