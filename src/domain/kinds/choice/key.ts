import * as v from 'valibot'
import { Id } from '../../ground/id'
import { aboutKey } from '../key-about'

const Credit = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

export const ChoiceKey = v.object({ type: v.literal('choice'), ...aboutKey, credit: v.record(Id, Credit) })
export type ChoiceKey = v.InferOutput<typeof ChoiceKey>
