import * as v from 'valibot'
import { Id } from '../../ground/id'
import { isWithin, type AnswerFace } from '../answer-face'
import { left } from '../missing'
import type { CompareItem } from './item'

/** Row → what the person says about it; rows not reached are absent. */
export const CompareResponse = v.object({
  type: v.literal('compare'),
  rows: v.record(Id, v.picklist(['same', 'different'])),
})
export type CompareResponse = v.InferOutput<typeof CompareResponse>

const rowsOf = ({ rows }: CompareItem) => rows.map(({ id }) => id)

export const COMPARE: AnswerFace<CompareItem, CompareResponse> = {
  pieces: rowsOf,
  draw: (item, random) => random.shuffle(rowsOf(item)),
  fits: ({ rows }, shown) => isWithin(Object.keys(rows), shown),
  missing: ({ rows }, all) => left(all - Object.keys(rows).length, 'Rows'),
  isAnswered: ({ rows }) => Object.keys(rows).length > 0,
}
