import { isAnswered } from '../attempt/missing'
import { itemOf, type Bank } from '../bank/bank'
import type { Form } from '../form/form'
import { mean } from '../ground/mean'
import type { OfficeId } from '../ground/skill'
import type { Response } from '../kinds/answers'
import { LEADING } from './leading'
import { compositeUnits, hasOffice } from './statistics'
import { unitsOf, unitsOfMean } from './units'

interface Part {
  /** Answers until half of what was asked is answered. */
  readonly needed: number
  readonly units: number
}

/**
 * F1a, before anything is scored: how many further answers it takes until an office has a score, 0 when it has one.
 * @returns undefined where no number of answers to this form would do
 */
export function neededFor(
  office: OfficeId,
  bank: Bank,
  form: Form,
  responses: Readonly<Record<string, Response>>,
): number | undefined {
  const parts = form.sections
    .filter(({ skill }) => LEADING[office].includes(skill))
    .map(({ questions }): Part => {
      const answered = questions.filter(({ item }) => isAnswered(responses[item])).length
      const items = questions.flatMap((question) => itemOf(bank, question) ?? [])
      return { needed: Math.max(0, Math.ceil(questions.length / 2) - answered), units: unitsOfMean(items.map(unitsOf)) }
    })
  const enough = choicesOf(parts).filter((chosen) => hasOffice(chosen.length, worthOfMean(chosen)))
  const costs = enough.map((chosen) => chosen.reduce((total, { needed }) => total + needed, 0))
  return costs.length === 0 ? undefined : Math.min(...costs)
}

/** B2, all weights alike. */
const worthOfMean = (parts: readonly Part[]): number =>
  parts.length === 0 ? 0 : compositeUnits(mean(parts.map(({ units }) => 1 / units)) / parts.length)

/** Every choice of some of them; an office has at most five leading skills. */
function choicesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  return parts.reduce<readonly (readonly Part[])[]>(
    (choices, part) => [...choices, ...choices.map((chosen) => [...chosen, part])],
    [[]],
  )
}
