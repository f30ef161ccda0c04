import * as v from 'valibot'
import { Id } from '../../ground/id'
import type { AnswerFace } from '../answer-face'
import type { ChoiceItem } from './item'

export const ChoiceResponse = v.object({ type: v.literal('choice'), option: Id })
export type ChoiceResponse = v.InferOutput<typeof ChoiceResponse>

export const CHOICE: AnswerFace<ChoiceItem, ChoiceResponse> = {
  pieces: ({ options }) => options,
  draw: ({ options, fixed }, random) => (fixed ? options : random.shuffle(options)),
  fits: ({ option }, shown) => shown.includes(option),
  missing: () => ({ type: 'Nothing' }),
  isAnswered: () => true,
}
