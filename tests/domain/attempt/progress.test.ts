import { describe, expect, it } from 'vitest'
import { progressOf, sectionAfter } from '../../../src/domain/attempt/progress'
import { attemptAt, placeOf, smallBank } from '../../support/small-form'

/**
 * The small form by hand: listening 4 × 30 s, conflict 2 × 30, numeracy 60, organization 3 × 30; five kinds to practise at
 * 25 s, and a twentieth of the questions' time for looking through: 330 s · 1.05 + 125 s.
 */
const at = (place: string, change = {}) => progressOf(attemptAt(placeOf(place), change), smallBank)

describe('[C2] how far a person has come', () => {
  it('begins with every section ahead and the minutes of all of them', () => {
    // Kinds: conversation, choice, best and worst, number, order, sort: 6 · 25 = 150; 330 · 1.05 = 346.5; 496.5 s.
    expect(at('notice')).toEqual({
      sections: [
        { skill: 'listening', seconds: 120, done: 0 },
        { skill: 'conflict', seconds: 60, done: 0 },
        { skill: 'numeracy', seconds: 60, done: 0 },
        { skill: 'organization', seconds: 90, done: 0 },
      ],
      minutes: 9,
    })
  })

  it('counts what lies behind, whether it was answered or not', () => {
    expect(at('question 0.2').sections.map(({ done }) => done)).toEqual([0.5, 0, 0, 0])
    expect(at('check 0').sections.map(({ done }) => done)).toEqual([1, 0, 0, 0])
    // 90 · 1.05 + two practices of 25 s: 144.5 s.
    expect(at('practice 3.0').minutes).toBe(3)
  })

  it('has nothing left where nothing is asked any more', () => {
    expect(at('hand-in')).toMatchObject({ minutes: 0, sections: [{ done: 1 }, { done: 1 }, { done: 1 }, { done: 1 }] })
  })

  it('does not go back while an answer is being changed', () => {
    const changing = attemptAt({ at: 'question', section: 0, question: 0, from: 'check' })
    expect(progressOf(changing, smallBank).sections[0]?.done).toBe(1)
  })

  it('[M4] leaves out what was answered in a shorter form', () => {
    const longer = at('notice', { begun: ['co1', 'co2', 'li1', 'li2'] })
    expect(longer.sections.map(({ skill, seconds }) => [skill, seconds])).toEqual([
      ['listening', 60],
      ['numeracy', 60],
      ['organization', 90],
    ])
  })

  it('says after a section what comes next, and for how long', () => {
    const progress = at('check 0')
    expect(sectionAfter(progress, 'listening')).toEqual({ skill: 'conflict', minutes: 1 })
    expect(sectionAfter(progress, 'numeracy')).toEqual({ skill: 'organization', minutes: 2 })
    expect(sectionAfter(progress, 'organization')).toBeUndefined()
  })
})
