import * as v from 'valibot'
import { aboutItem, Ids } from '../item-about'

/** Wrong spots in a text or record: `spots` are the marked stretches of the text, some wrong, some right. */
export const SpotItem = v.object({ type: v.literal('spot'), ...aboutItem, spots: Ids(3, 16) })
export type SpotItem = v.InferOutput<typeof SpotItem>
