import { expect, it } from 'vitest'
import { answeredOf } from '../../../src/domain/attempt/answered'
import { attemptAt, placeOf, smallForm } from '../../support/small-form'

it('[S1] what is handed in is counted by question: half an answer counts, an empty one does not', () => {
  const [first = '', second = '', third = ''] = smallForm.sections.flatMap(({ questions }) =>
    questions.map(({ item }) => item),
  )
  const attempt = attemptAt(placeOf('hand-in'), {
    responses: {
      [first]: { type: 'choice', option: 'b' },
      [second]: { type: 'best-worst', best: 'a' },
      [third]: { type: 'number', text: 'abc' },
    },
  })
  // Listening 4, conflict 2, numeracy 1, organization 3.
  expect(answeredOf(attempt)).toEqual({ answered: 2, all: 10 })
})
