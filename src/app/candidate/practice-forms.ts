import type { Bank } from '../../domain/bank/bank'
import type { Blueprint } from '../../domain/form/blueprint'
import { lengthOf } from '../../domain/form/length'
import { PRACTICE } from '../../domain/form/practice'

/** The forms of practice, and how long a person has; arrives beside the bank. */
export { PRACTICE }

/** @param asked by a campaign; practice begins with the short form, and may go on to the longer one */
export const lengthsOf = (bank: Bank, asked: Blueprint | undefined) => ({
  short: lengthOf(bank, asked ?? PRACTICE.short),
  core: lengthOf(bank, PRACTICE.core),
})
