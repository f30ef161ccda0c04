import * as v from 'valibot'
import { aboutItem, Ids } from '../item-about'

/** One best answer of three to five. `fixed`: the order of the options carries meaning and is never shuffled (M2). */
export const ChoiceItem = v.object({
  type: v.literal('choice'),
  ...aboutItem,
  options: Ids(3, 5),
  fixed: v.optional(v.boolean()),
})
export type ChoiceItem = v.InferOutput<typeof ChoiceItem>
