import * as v from 'valibot'
import { aboutItem, Ids } from '../item-about'

/** Things into two to five places. */
export const SortItem = v.object({
  type: v.literal('sort'),
  ...aboutItem,
  things: Ids(3, 12),
  places: Ids(2, 5),
})
export type SortItem = v.InferOutput<typeof SortItem>
