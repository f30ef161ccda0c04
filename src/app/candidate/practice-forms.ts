import type { Bank } from '../../domain/bank/bank'
import type { Blueprint } from '../../domain/form/blueprint'
import type { Form } from '../../domain/form/form'
import { lengthOf, type Length } from '../../domain/form/length'
import { PRACTICE } from '../../domain/form/practice'

/** The forms of practice, and how long a person has; arrives beside the bank. */
export { PRACTICE }

/** @param asked by a campaign; practice begins with the short form, and may go on to the longer one */
export const lengthsOf = (bank: Bank, asked: Blueprint | undefined) => ({
  short: lengthOf(bank, asked ?? PRACTICE.short),
  core: lengthOf(bank, PRACTICE.core),
})

/** What is left of the longer form after the short one. @returns undefined after every other form */
export function restAfter(bank: Bank, { blueprint }: Form): Length | undefined {
  if (blueprint !== PRACTICE.short.id) return undefined
  const [short, core] = [lengthOf(bank, PRACTICE.short), lengthOf(bank, PRACTICE.core)]
  return { minutes: core.minutes - short.minutes, count: core.count - short.count }
}
