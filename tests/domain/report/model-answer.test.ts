import { describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/full'
import { keys } from '../../../src/bank/full-keys'
import { FULL } from '../../../src/domain/form/blueprint'
import { drawForm } from '../../../src/domain/form/draw'
import { PRACTICE } from '../../../src/domain/form/practice'
import { modelAnswer } from '../../../src/domain/report/model-answer'
import { isScore, scoreItem } from '../../../src/domain/scoring/item'

describe('[C14] the better answer that practice shows', () => {
  it.each([
    ['practice', PRACTICE.core],
    ['every kind of question', FULL],
  ])('brings the whole point, in %s', (_, blueprint) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const drawn = drawForm(bank, blueprint, `model-${seed}`)
      if (drawn.type !== 'Form') throw new Error('The bank is too small')
      for (const question of drawn.form.sections.flatMap(({ questions }) => questions)) {
        const score = scoreItem(bank, keys, question, modelAnswer(bank, keys, question))
        expect([question.item, isScore(score) && score.points]).toEqual([question.item, 1])
      }
    }
  })
  it('is none where there is no key', () => {
    expect(modelAnswer(bank, new Map(), { type: 'fixed', item: 'co01', shown: [] })).toBeUndefined()
  })
})
