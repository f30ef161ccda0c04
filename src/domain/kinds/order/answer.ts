import * as v from 'valibot'
import { Id } from '../../ground/id'
import { isDistinct, isWithin, type AnswerFace } from '../answer-face'
import { left } from '../missing'
import type { OrderItem } from './item'

export const OrderResponse = v.object({
  type: v.literal('order'),
  things: v.pipe(v.array(Id), v.maxLength(7), v.readonly()),
})
export type OrderResponse = v.InferOutput<typeof OrderResponse>

export const ORDER: AnswerFace<OrderItem, OrderResponse> = {
  pieces: ({ things }) => things,
  draw: ({ things }, random) => random.shuffle(things),
  fits: ({ things }, shown) => isWithin(things, shown) && isDistinct(things),
  missing: ({ things }, all) => left(all - things.length, 'Things'),
  isAnswered: ({ things }) => things.length > 0,
}
