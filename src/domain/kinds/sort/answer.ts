import * as v from 'valibot'
import { Id } from '../../ground/id'
import { isWithin, type AnswerFace } from '../answer-face'
import { left } from '../missing'
import type { SortItem } from './item'

/** Thing → place; things that lie nowhere yet are absent. */
export const SortResponse = v.object({ type: v.literal('sort'), places: v.record(Id, Id) })
export type SortResponse = v.InferOutput<typeof SortResponse>

export const SORT: AnswerFace<SortItem, SortResponse> = {
  pieces: ({ things }) => things,
  draw: ({ things }, random) => random.shuffle(things),
  fits: ({ places }, shown, item) =>
    isWithin(Object.keys(places), shown) && isWithin(Object.values(places), item.places),
  missing: ({ places }, all) => left(all - Object.keys(places).length, 'Places'),
  isAnswered: ({ places }) => Object.keys(places).length > 0,
}
