import { readClock, readNumber } from '../../../domain/kinds/number/entry'
import { LONGEST_ENTRY, type NumberResponse } from '../../../domain/kinds/number/answer'
import type { Language } from '../../../domain/ground/language'

/** Some on-screen keyboards type past the length of a field; a longer text could not be taken up again. */
export function numberResponse(typed: string, unit: string, language: Language): NumberResponse {
  const text = typed.slice(0, LONGEST_ENTRY)
  const entry = unit === 'clock' ? readClock(text) : readNumber(text, language === 'de')
  return { type: 'number', text, value: entry.type === 'Number' ? entry.value : undefined }
}
