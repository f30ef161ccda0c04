import * as v from 'valibot'
import { Id } from '../../ground/id'
import { aboutKey } from '../key-about'

/** Effectiveness ranks 1 (most helpful) to 4 (least). `polite` names the politest-sounding option, for the cue check (W3). */
export const BestWorstKey = v.object({
  type: v.literal('best-worst'),
  ...aboutKey,
  ranks: v.record(Id, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
  polite: Id,
})
export type BestWorstKey = v.InferOutput<typeof BestWorstKey>
