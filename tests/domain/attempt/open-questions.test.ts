import { describe, expect, it } from 'vitest'
import { NO_ADJUSTMENTS } from '../../../src/domain/attempt/adjustments'
import { goBack, goForward, goToOpen } from '../../../src/domain/attempt/attempt'
import { openQuestions } from '../../../src/domain/attempt/open-questions'
import type { Response } from '../../../src/domain/kinds/answers'
import { bankOf } from '../../../src/domain/bank/bank'
import { attemptAt, NOW, placeOf, smallBank, smallForm } from '../../support/small-form'

const B: Response = { type: 'choice', option: 'b' }
const all = smallForm.sections.flatMap(({ questions }) => questions.map(({ item }) => item))
const answered = (...open: number[]) =>
  Object.fromEntries(all.filter((_, index) => !open.includes(index)).map((item) => [item, B]))
const places = (open: readonly { section: number; question: number }[]) =>
  open.map(({ section, question }) => smallForm.sections[section]?.questions[question]?.item)

describe('[C13] what can still be answered', () => {
  it('is everything that was left out, in the order of the form', () => {
    const attempt = attemptAt(placeOf('hand-in'), { responses: answered(0, 3) })
    expect(places(openQuestions(attempt, smallBank))).toEqual([all[0], all[3]])
  })
  it('is nothing of the shorter form that a longer one goes on from', () => {
    const attempt = attemptAt(placeOf('hand-in'), { responses: answered(0, 3), begun: [all[0] ?? ''] })
    expect(places(openQuestions(attempt, smallBank))).toEqual([all[3]])
  })
  it('is no block whose clock has run, unless the person asked for no clock', () => {
    const rows = [{ id: 'r1', left: 'a', right: 'b' }]
    const about = { difficulty: 1, seconds: 30, roles: ['receptionist'], skill: 'accuracy', facet: 'pairs' } as const
    const bank = bankOf('1', [{ items: [{ ...about, type: 'compare', id: 'ac1', rows, limit: 60 }] }])
    const question = { type: 'fixed', item: 'ac1', shown: ['r1'] } as const
    const form = { ...smallForm, sections: [{ skill: 'accuracy', questions: [question] }] } as const
    const timed = { form, responses: {}, adjustments: NO_ADJUSTMENTS }
    expect(openQuestions(timed, bank)).toEqual([])
    const untimed = { ...timed, adjustments: { ...NO_ADJUSTMENTS, time: 'untimed' } } as const
    expect(openQuestions(untimed, bank)).toEqual([{ section: 0, question: 0 }])
  })
})

describe('[C13] from the page before handing in', () => {
  it('one open question leads to the next, also when it is left open again, and the last one back', () => {
    const before = attemptAt(placeOf('hand-in'), { responses: answered(0, 1) })
    const first = goToOpen(before, smallBank, NOW)
    expect(first.place).toEqual({ at: 'question', section: 0, question: 0, from: 'hand-in' })
    const second = goForward(first, smallBank, NOW)
    expect(second.place).toEqual({ at: 'question', section: 0, question: 1, from: 'hand-in' })
    expect(goForward(second, smallBank, NOW).place).toEqual({ at: 'hand-in' })
    expect(goBack(second, smallBank, NOW).place).toEqual({ at: 'hand-in' })
  })
  it('with nothing open it leads nowhere', () => {
    const before = attemptAt(placeOf('hand-in'), { responses: answered() })
    expect(goToOpen(before, smallBank, NOW)).toBe(before)
  })
})
