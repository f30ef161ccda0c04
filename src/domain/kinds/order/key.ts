import * as v from 'valibot'
import { Id } from '../../ground/id'
import { aboutKey } from '../key-about'

const Minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))

/**
 * A day worked off in the given order: the clock starts at `start`, each thing takes its `minutes`. A thing with an
 * `at` is an appointment: too late is a double booking, too early means waiting. A thing with a `by` must be finished
 * by then. All times in minutes since midnight.
 */
export const Plan = v.object({
  start: Minute,
  minutes: v.record(Id, Minute),
  at: v.optional(v.record(Id, Minute)),
  by: v.optional(v.record(Id, Minute)),
})
export type Plan = v.InferOutput<typeof Plan>
const Pair = v.pipe(v.tuple([Id, Id]), v.readonly())
/** First before second. */
export type Pair = v.InferOutput<typeof Pair>

/** `order` is a model solution, `pairs` the critical pairs (first before second), `hard` those that break the item (S5). */
export const OrderKey = v.object({
  type: v.literal('order'),
  ...aboutKey,
  order: v.pipe(v.array(Id), v.readonly()),
  pairs: v.pipe(v.array(Pair), v.minLength(1), v.readonly()),
  hard: v.optional(v.pipe(v.array(Pair), v.readonly())),
  plan: v.optional(Plan),
})
export type OrderKey = v.InferOutput<typeof OrderKey>
