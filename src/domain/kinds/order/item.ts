import * as v from 'valibot'
import { aboutItem, Ids } from '../item-about'

/** Three to seven things into the right order. */
export const OrderItem = v.object({ type: v.literal('order'), ...aboutItem, things: Ids(3, 7) })
export type OrderItem = v.InferOutput<typeof OrderItem>
