import * as v from 'valibot'
import { distinct, Id } from '../../ground/id'
import { aboutKey } from '../key-about'

/** `targets`: the wrong spots. */
export const SpotKey = v.object({
  type: v.literal('spot'),
  ...aboutKey,
  targets: v.pipe(v.array(Id), v.minLength(1), distinct(), v.readonly()),
})
export type SpotKey = v.InferOutput<typeof SpotKey>
