import * as v from 'valibot'
import { aboutItem, Ids } from '../item-about'

/** The most and the least helpful of four actions. */
export const BestWorstItem = v.object({ type: v.literal('best-worst'), ...aboutItem, options: Ids(4, 4) })
export type BestWorstItem = v.InferOutput<typeof BestWorstItem>
