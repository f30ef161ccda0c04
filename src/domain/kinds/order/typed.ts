import { given, lettered, UNREADABLE, type ReadTyped } from '../typed-face'
import type { OrderResponse } from './answer'
import type { OrderItem } from './item'

export const readOrder: ReadTyped<OrderItem, OrderResponse> = ({ signs }, shown) => {
  const things = lettered(signs, shown)
  return things === undefined ? UNREADABLE : given({ type: 'order', things })
}
