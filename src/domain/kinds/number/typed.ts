import { given, UNREADABLE, type ReadTyped } from '../typed-face'
import { LONGEST_ENTRY, type NumberResponse } from './answer'
import { readClock, readNumber } from './entry'
import type { NumberModel } from './model'

export const readTypedNumber: ReadTyped<NumberModel, NumberResponse> = ({ text, decimalComma }, _, { unit }) => {
  const entry = unit === 'clock' ? readClock(text) : readNumber(text, decimalComma, unit)
  if (entry.type !== 'Number' || text.length > LONGEST_ENTRY) return UNREADABLE
  return given({ type: 'number', text, value: entry.value })
}
