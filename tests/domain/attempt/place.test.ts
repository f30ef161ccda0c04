import { describe, expect, it } from 'vitest'
import { dialogueOf } from '../../../src/domain/bank/bank'
import { isOnTheWay, itinerary, kindOf, placeAfter, placeBefore, questionAt } from '../../../src/domain/attempt/place'
import type { Form } from '../../../src/domain/form/form'
import type { FixedItem } from '../../../src/domain/kinds/items'
import { nameOf, placeOf, smallBank, smallForm } from '../../support/small-form'

/** Written by hand from rules C1 and C3. */
const WAY = [
  'notice',
  'practice 0.0',
  'dialogue 0.0',
  'question 0.0',
  'question 0.1',
  'dialogue 0.2',
  'question 0.2',
  'practice 0.3',
  'question 0.3',
  'check 0',
  'practice 1.0',
  'question 1.0',
  'question 1.1',
  'check 1',
  'practice 2.0',
  'question 2.0',
  'check 2',
  'practice 3.0',
  'question 3.0',
  'practice 3.1',
  'question 3.1',
  'question 3.2',
  'check 3',
  'hand-in',
  'feedback',
]
const way = itinerary(smallForm, smallBank)
const fromCheck = { at: 'question', section: 0, question: 1, from: 'check' } as const

describe('the way', () => {
  it('[C3] explains and practises each kind once, lets a dialogue be heard before its first question, ends each section with a check', () => {
    expect(way.map(nameOf)).toEqual(WAY)
  })

  it('[M4] leads past what was answered in a shorter form, and explains none of its kinds again', () => {
    const longer = itinerary(smallForm, smallBank, ['li1', 'li2', 'co1', 'nu1'])
    expect(longer.map(nameOf)).toEqual([
      'notice',
      'dialogue 0.2',
      'question 0.2',
      'practice 0.3',
      'question 0.3',
      'check 0',
      'question 1.1',
      'check 1',
      'practice 3.0',
      'question 3.0',
      'practice 3.1',
      'question 3.1',
      'question 3.2',
      'check 3',
      'hand-in',
      'feedback',
    ])
  })

  it('names every place once', () => {
    expect(new Set(WAY).size).toBe(WAY.length)
    expect(new Set(way.map((place) => JSON.stringify(place))).size).toBe(way.length)
  })

  it('gives a dialogue again when questions about another one stand between', () => {
    const [first, second, third, ...rest] = smallForm.sections[0]?.questions ?? []
    if (!first || !second || !third) throw new Error('the small form has lost its questions')
    const mixed: Form = { ...smallForm, sections: [{ skill: 'listening', questions: [first, third, second, ...rest] }] }
    expect(
      itinerary(mixed, smallBank)
        .map(nameOf)
        .filter((name) => name.startsWith('dialogue')),
    ).toEqual(['dialogue 0.0', 'dialogue 0.1', 'dialogue 0.2'])
  })

  it('[C3] explains what is to be sorted after a conversation before it, so that nothing comes between', () => {
    const sort = { ...smallBank.items.get('so1'), id: 'li5', skill: 'listening', stimulus: 'call-1' } as FixedItem
    const bank = { ...smallBank, items: new Map(smallBank.items).set('li5', sort) }
    const [first, , , last] = smallForm.sections[0]?.questions ?? []
    if (!first || !last) throw new Error('the small form has lost its questions')
    const said = { type: 'fixed', item: 'li5', shown: ['x', 'y', 'z'] } as const
    const form: Form = { ...smallForm, sections: [{ skill: 'listening', questions: [first, said, last] }] }
    expect(kindOf(bank, said)).toBe('sort')
    expect(itinerary(form, bank).map(nameOf).slice(1, -3)).toEqual([
      'practice 0.0',
      'practice 0.1',
      'dialogue 0.0',
      'question 0.0',
      'question 0.1',
      'practice 0.2',
      'question 0.2',
    ])
  })

  it('leads through an empty form to the feedback', () => {
    const names = itinerary({ ...smallForm, sections: [] }, smallBank).map(nameOf)
    expect(names).toEqual(['notice', 'hand-in', 'feedback'])
  })
})

describe('a step', () => {
  it('forward leads from each place to the next, and stays at the end', () => {
    expect(WAY.map((name) => nameOf(placeAfter(way, placeOf(name))))).toEqual([...WAY.slice(1), 'feedback'])
  })

  it('back leads the same way, but not out of the first page and not out of the feedback', () => {
    const before = WAY.map((name) => placeBefore(way, placeOf(name)))
    expect(before.map((place) => place && nameOf(place))).toEqual([undefined, ...WAY.slice(0, -2), undefined])
  })

  it('[C3] from an answer that is being changed leads to the check page, forward and back', () => {
    expect(placeAfter(way, fromCheck)).toEqual({ at: 'check', section: 0 })
    expect(placeBefore(way, fromCheck)).toEqual({ at: 'check', section: 0 })
  })
})

describe('a stored place', () => {
  it.each(WAY)('%s is on the way', (name) => {
    expect(isOnTheWay(way, placeOf(name))).toBe(true)
  })

  it.each(['practice 1.1', 'dialogue 0.1', 'question 0.4', 'question 4.0', 'check 4', 'dialogue 1.0'])(
    '%s is not',
    (name) => {
      expect(isOnTheWay(way, placeOf(name))).toBe(false)
    },
  )

  it('may be a question that is being changed', () => {
    expect(isOnTheWay(way, fromCheck)).toBe(true)
  })
})

describe('a question', () => {
  const kinds = smallForm.sections.map(({ questions }) => questions.map((question) => kindOf(smallBank, question)))

  it('is explained by what has to be done, a choice about a dialogue together with it', () => {
    expect(kinds).toEqual([
      ['dialogue', 'dialogue', 'dialogue', 'choice'],
      ['best-worst', 'best-worst'],
      ['number'],
      ['order', 'sort', 'order'],
    ])
  })

  it('of an unknown item has no kind and no dialogue', () => {
    const unknown = { type: 'fixed', item: 'renamed', shown: [] } as const
    expect(kindOf(smallBank, unknown)).toBeUndefined()
    expect(dialogueOf(smallBank, unknown)).toBeUndefined()
  })

  it.each([
    [0, 4],
    [4, 0],
    [-1, 0],
    [0, -1],
    [0, 0.5],
  ])('at %s.%s does not exist', (section, question) => {
    expect(questionAt(smallForm, { section, question })).toBeUndefined()
  })
})
