import * as v from 'valibot'
import { Id } from '../../ground/id'
import { aboutKey } from '../key-about'

/** Thing → the place where it belongs. */
export const SortKey = v.object({ type: v.literal('sort'), ...aboutKey, places: v.record(Id, Id) })
export type SortKey = v.InferOutput<typeof SortKey>
