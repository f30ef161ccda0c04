import * as v from 'valibot'
import { distinct, Id } from '../../ground/id'
import { aboutItem } from '../item-about'

/** Two notes of the same thing, side by side. Names, numbers and codes read alike in every language. */
const Writing = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const Row = v.object({ id: Id, left: Writing, right: Writing })
/**
 * Rows to compare against the clock: same or different. `limit` in seconds of active time. `parallel` names the block that
 * is asked instead when this one was broken off (M5); a block without one is only ever asked in this way.
 */
export const CompareItem = v.object({
  type: v.literal('compare'),
  ...aboutItem,
  rows: v.pipe(v.array(Row), v.minLength(4), v.maxLength(40), distinct(), v.readonly()),
  limit: v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(1200)),
  parallel: v.optional(Id),
})
export type CompareItem = v.InferOutput<typeof CompareItem>
