import { readClock, readNumber } from '../../domain/attempt/number-entry'
import { LONGEST_ENTRY, type NumberResponse, type Response } from '../../domain/attempt/response'
import type { Language } from '../../domain/ground/language'
import type { QuestionView } from './question-view'

/** The response to this question so far, if it is of the question's own type. */
export function responseOf<Type extends Response['type']>(
  type: Type,
  response: Response | undefined,
): Extract<Response, { type: Type }> | undefined {
  return isOf(type, response) ? response : undefined
}

function isOf<Type extends Response['type']>(
  type: Type,
  response?: Response,
): response is Extract<Response, { type: Type }> {
  return response?.type === type
}

/** Some on-screen keyboards type past the length of a field; a longer text could not be taken up again. */
export function numberResponse(typed: string, unit: string, language: Language): NumberResponse {
  const text = typed.slice(0, LONGEST_ENTRY)
  const entry = unit === 'clock' ? readClock(text) : readNumber(text, language === 'de')
  return { type: 'number', text, value: entry.type === 'Number' ? entry.value : undefined }
}

/** How many things an answer has to place, or rows to compare. */
export function thingsIn(view: QuestionView): number {
  if (view.type === 'check') return view.rows.length
  return view.type === 'order' || view.type === 'sort' ? view.things.length : 0
}
