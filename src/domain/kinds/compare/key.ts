import * as v from 'valibot'
import { distinct, Id } from '../../ground/id'
import { aboutKey } from '../key-about'

/** `different`: the rows whose two sides differ. It follows from the rows; the checker holds both against each other. */
export const CompareKey = v.object({
  type: v.literal('compare'),
  ...aboutKey,
  different: v.pipe(v.array(Id), v.minLength(1), distinct(), v.readonly()),
})
export type CompareKey = v.InferOutput<typeof CompareKey>
