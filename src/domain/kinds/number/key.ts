import * as v from 'valibot'
import { Id } from '../../ground/id'
import { aboutKey } from '../key-about'
import { Expression } from './model'

const PartialCredit = v.pipe(v.number(), v.minValue(0), v.maxValue(0.5))

/** Answer and named wrong paths as expressions over the model's values, in the model's own units (money in cents). */
export const Answer = v.object({
  answer: Expression,
  /** Half-width of what counts as right, in the unit of the answer as it is entered (euros for money). */
  tolerance: v.pipe(v.number(), v.finite(), v.minValue(0)),
  wrong: v.pipe(v.array(v.object({ id: Id, value: Expression, credit: PartialCredit })), v.maxLength(24), v.readonly()),
})
export type Answer = v.InferOutput<typeof Answer>

/** `common` for all settings, or one per setting. */
export const NumberKey = v.object({
  type: v.literal('number'),
  ...aboutKey,
  answers: v.union([v.object({ common: Answer }), v.object({ 1: Answer, 2: Answer, 3: Answer })]),
})
export type NumberKey = v.InferOutput<typeof NumberKey>
