import { itemOf, type Bank } from '../bank/bank'
import type { Form } from '../form/form'
import type { Response } from '../kinds/answers'
import type { Adjustments } from './adjustments'
import { isAnswered } from './missing'

/** A question by its place in the form. */
export interface OpenQuestion {
  readonly section: number
  readonly question: number
}

interface Answers {
  readonly form: Form
  /** Answered, or left out, before the form became longer: what was shown of it since is not asked again. */
  readonly begun?: readonly string[] | undefined
  readonly responses: Readonly<Record<string, Response>>
  readonly adjustments: Adjustments
}

/** What can still be answered: everything that was left out, except blocks whose clock has run. In the order of the form. */
export function openQuestions(answers: Answers, bank: Bank): readonly OpenQuestion[] {
  const { form, begun = [], responses, adjustments } = answers
  return form.sections.flatMap(({ questions }, section) =>
    questions.flatMap((asked, question) => {
      const item = itemOf(bank, asked)
      const isClosed = item === undefined || ('limit' in item && adjustments.time !== 'untimed')
      return isClosed || begun.includes(asked.item) || isAnswered(responses[asked.item]) ? [] : [{ section, question }]
    }),
  )
}
