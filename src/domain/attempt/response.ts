import * as v from 'valibot'
import { Id } from '../ground/id'

/** What was answered to one item. An omitted item has no response at all (S1). */

export const ChoiceResponse = v.object({ type: v.literal('choice'), option: Id })
/** One of the two may still be missing while the person is choosing; scoring gives each half on its own (S3). */
export const BestWorstResponse = v.object({
  type: v.literal('best-worst'),
  best: v.optional(Id),
  worst: v.optional(Id),
})
/** `text` is what was typed, `value` what it means; unreadable text has no value and stays on the screen. */
export const LONGEST_ENTRY = 40
export const NumberResponse = v.object({
  type: v.literal('number'),
  text: v.pipe(v.string(), v.maxLength(LONGEST_ENTRY)),
  value: v.optional(v.pipe(v.number(), v.finite())),
})
export const OrderResponse = v.object({
  type: v.literal('order'),
  things: v.pipe(v.array(Id), v.maxLength(7), v.readonly()),
})
/** Thing → place; things that lie nowhere yet are absent. */
export const SortResponse = v.object({ type: v.literal('sort'), places: v.record(Id, Id) })
export const SpotResponse = v.object({
  type: v.literal('spot'),
  spots: v.pipe(v.array(Id), v.maxLength(16), v.readonly()),
})
/** Row → what the person says about it; rows not reached are absent. */
export const CheckResponse = v.object({
  type: v.literal('check'),
  rows: v.record(Id, v.picklist(['same', 'different'])),
})

export const Response = v.variant('type', [
  ChoiceResponse,
  BestWorstResponse,
  NumberResponse,
  OrderResponse,
  SortResponse,
  SpotResponse,
  CheckResponse,
])
export type ChoiceResponse = v.InferOutput<typeof ChoiceResponse>
export type BestWorstResponse = v.InferOutput<typeof BestWorstResponse>
export type NumberResponse = v.InferOutput<typeof NumberResponse>
export type OrderResponse = v.InferOutput<typeof OrderResponse>
export type SortResponse = v.InferOutput<typeof SortResponse>
export type SpotResponse = v.InferOutput<typeof SpotResponse>
export type CheckResponse = v.InferOutput<typeof CheckResponse>
export type Response = v.InferOutput<typeof Response>
