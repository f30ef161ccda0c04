import * as v from 'valibot'
import { Id } from '../../ground/id'
import { isWithin, type AnswerFace } from '../answer-face'
import type { BestWorstItem } from './item'

/** One of the two may still be missing while the person is choosing; scoring gives each half on its own (S3). */
export const BestWorstResponse = v.object({
  type: v.literal('best-worst'),
  best: v.optional(Id),
  worst: v.optional(Id),
})
export type BestWorstResponse = v.InferOutput<typeof BestWorstResponse>

export const BEST_WORST: AnswerFace<BestWorstItem, BestWorstResponse> = {
  pieces: ({ options }) => options,
  draw: ({ options }, random) => random.shuffle(options),
  fits: ({ best, worst }, shown) => isWithin([best, worst], [...shown, undefined]),
  missing: ({ best, worst }) =>
    best === undefined ? { type: 'Best' } : { type: worst === undefined ? 'Worst' : 'Nothing' },
  isAnswered: ({ best, worst }) => best !== undefined || worst !== undefined,
}
