import type { Unit } from '../../../domain/kinds/number/model'
import { readClock, readNumber } from '../../../domain/kinds/number/entry'
import { LONGEST_ENTRY, type NumberResponse } from '../../../domain/kinds/number/answer'
import type { Language } from '../../../domain/ground/language'

/** Some on-screen keyboards type past the length of a field, or half a sign; such a text could not be taken up again, or sealed. */
export function numberResponse(typed: string, unit: Unit, language: Language): NumberResponse {
  const text = typed.slice(0, LONGEST_ENTRY).replace(/\p{Surrogate}/gu, '')
  const entry = unit === 'clock' ? readClock(text) : readNumber(text, language === 'de', unit)
  return { type: 'number', text, value: entry.type === 'Number' ? entry.value : undefined }
}
