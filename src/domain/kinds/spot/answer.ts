import * as v from 'valibot'
import { Id } from '../../ground/id'
import { isDistinct, isWithin, type AnswerFace } from '../answer-face'
import type { SpotItem } from './item'

export const SpotResponse = v.object({
  type: v.literal('spot'),
  spots: v.pipe(v.array(Id), v.maxLength(16), v.readonly()),
})
export type SpotResponse = v.InferOutput<typeof SpotResponse>

/** The spots of a text stay where they stand. */
export const SPOT: AnswerFace<SpotItem, SpotResponse> = {
  pieces: ({ spots }) => spots,
  draw: ({ spots }) => spots,
  fits: ({ spots }, shown) => isWithin(spots, shown) && isDistinct(spots),
  missing: ({ spots }) => ({ type: spots.length === 0 ? 'Answer' : 'Nothing' }),
  isAnswered: ({ spots }) => spots.length > 0,
  meaning: ({ spots }) => [...spots].sort(),
}
