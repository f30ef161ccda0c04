import { questionsIn } from '../form/form'
import type { Attempt } from './attempt'
import { isAnswered } from './missing'

/** How many questions of the form are answered, and how many there are. */
export function answeredOf({ form, responses }: Pick<Attempt, 'form' | 'responses'>): {
  readonly answered: number
  readonly all: number
} {
  const questions = questionsIn(form)
  return { answered: questions.filter(({ item }) => isAnswered(responses[item])).length, all: questions.length }
}
