import * as v from 'valibot'
import type { AnswerFace } from '../answer-face'
import type { NumberModel } from './model'

/** How many signs an entry may have. */
export const LONGEST_ENTRY = 40

/** `text` is what was typed, `value` what it means; unreadable text has no value and stays on the screen. */
export const NumberResponse = v.object({
  type: v.literal('number'),
  text: v.pipe(v.string(), v.maxLength(LONGEST_ENTRY)),
  value: v.optional(v.pipe(v.number(), v.finite())),
})
export type NumberResponse = v.InferOutput<typeof NumberResponse>

/** Nothing of a written item is shown in pieces. */
export const NUMBER: AnswerFace<NumberModel, NumberResponse> = {
  pieces: () => [],
  draw: () => [],
  fits: () => true,
  missing: ({ text, value }) => ({ type: value === undefined ? unread(text) : 'Nothing' }),
  isAnswered: ({ value }) => value !== undefined,
  meaning: ({ value }) => value,
}

/** Figures and marks between them mean some number; what they do not say is which one. */
const FIGURES_ONLY = /^[\p{Nd}\s.,'’]+$/u

/** What is wrong with a text that gave no number; that is the same in every language. */
function unread(text: string): 'Number' | 'Readable' | 'Clear' {
  if (text.trim() === '') return 'Number'
  return FIGURES_ONLY.test(text) ? 'Clear' : 'Readable'
}
