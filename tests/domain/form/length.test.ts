import { describe, expect, it } from 'vitest'
import { bankOf } from '../../../src/domain/bank/bank'
import type { ChoiceItem } from '../../../src/domain/kinds/choice/item'
import type { Blueprint, Cell } from '../../../src/domain/form/blueprint'
import { expectedMinutes, lengthOf } from '../../../src/domain/form/length'
import { SUM } from '../../support/small-form'

const item = (id: string, seconds: number, change: Partial<ChoiceItem> = {}): ChoiceItem => ({
  type: 'choice',
  id,
  skill: 'questioning',
  facet: 'open',
  difficulty: 1,
  seconds,
  roles: ['receptionist'],
  options: ['a', 'b', 'c'],
  ...change,
})
const blueprint = (...cells: Cell[]): Blueprint => ({ id: 'b', sections: [{ skill: 'questioning', cells }] })
const choices = (count: number): Cell => ({ type: 'choice', difficulty: 1, count })

describe('[C2] the honest length', () => {
  it('is the mean of what may be drawn, times how often, with explaining and looking through', () => {
    const bank = bankOf('1', [{ items: [item('a', 20), item('b', 60), item('c', 100)] }])
    // 10 × 60 s = 600 s; × 1.05 + 25 s for the one kind = 655 s = 10.9 min
    expect(expectedMinutes(bank, blueprint(choices(10)))).toBe(11)
    // 9 × 60 s × 1.05 + 25 s = 592 s = 9.9 min
    expect(expectedMinutes(bank, blueprint(choices(9)))).toBe(10)
  })

  it('says whether something of it runs against the clock, also in a way that is drawn instead', () => {
    const bank = bankOf('1', [{ items: [item('a', 60)] }])
    const compare: Cell = { type: 'compare', difficulty: 1, count: 1 }
    expect(lengthOf(bank, blueprint(choices(1))).clock).toBe('none')
    expect(lengthOf(bank, blueprint(choices(1), compare)).clock).toBe('some')
    const either: Blueprint = {
      id: 'b',
      sections: [{ skill: 'accuracy', cells: [choices(1)], alternatives: [[compare]] }],
    }
    expect(lengthOf(bank, either).clock).toBe('some')
  })

  it('adds up over cells and sections', () => {
    const bank = bankOf('1', [
      { items: [item('a', 60), item('b', 120, { difficulty: 2 }), item('c', 300, { skill: 'spoken' })] },
    ])
    const all: Blueprint = {
      id: 'b',
      sections: [
        { skill: 'questioning', cells: [choices(2), { type: 'choice', difficulty: 2, count: 3 }] },
        { skill: 'spoken', cells: [choices(1)] },
      ],
    }
    // 120 + 360 + 300 = 780 s; × 1.05 + 25 s = 844 s = 14.1 min
    expect(expectedMinutes(bank, all)).toBe(14)
  })

  it('counts only what the cell can draw', () => {
    const others = [
      item('b', 600, { difficulty: 3 }),
      item('c', 600, { facet: 'narrowing' }),
      item('d', 600, { skill: 'spoken' }),
    ]
    const bank = bankOf('1', [{ items: [item('a', 60), ...others] }])
    // 10 × 60 s × 1.05 + 25 s = 655 s = 10.9 min
    expect(expectedMinutes(bank, blueprint({ ...choices(10), facet: 'open' }))).toBe(11)
  })

  it('takes a conversation together with its questions', () => {
    const call = {
      type: 'dialogue',
      id: 'call',
      skill: 'questioning',
      difficulty: 1,
      seconds: 100,
      lines: ['customer'],
    } as const
    const bank = bankOf('1', [
      {
        items: [item('a', 70, { stimulus: 'call' }), item('b', 90, { stimulus: 'call' }), item('c', 600)],
        stimuli: [call],
      },
    ])
    // 100 + 70 + 90 = 260 s, twice; × 1.05 + 25 s = 571 s = 9.5 min
    expect(expectedMinutes(bank, blueprint({ ...choices(2), together: 2 }))).toBe(10)
  })

  it('takes the time of the setting that is drawn', () => {
    const settings = { ...SUM.settings, 2: { ...SUM.settings[2], seconds: 180 } }
    const bank = bankOf('1', [{ models: [{ ...SUM, skill: 'questioning', settings }] }])
    // 60 s × 4 × 1.05 + 25 s = 277 s = 4.6 min; 180 s × 4 × 1.05 + 25 s = 781 s = 13.0 min
    expect(expectedMinutes(bank, blueprint({ type: 'number', difficulty: 1, count: 4 }))).toBe(5)
    expect(expectedMinutes(bank, blueprint({ type: 'number', difficulty: 2, count: 4 }))).toBe(13)
  })

  it('explains every kind once, and conversations apart from other choices', () => {
    const call = { type: 'dialogue', id: 'call', skill: 'questioning', difficulty: 1, seconds: 30, lines: ['customer'] }
    const bank = bankOf('1', [
      { items: [item('a', 30), item('b', 30, { stimulus: 'call' })], stimuli: [call as never] },
    ])
    // 2 × 30 + 60 = 120 s; × 1.05 + 50 s = 176 s = 2.9 min; with one kind it would be 2.5
    expect(expectedMinutes(bank, blueprint(choices(2), { ...choices(1), together: 1 }))).toBe(3)
  })

  it('is the mean of the ways in which a section may be put together', () => {
    const bank = bankOf('1', [{ items: [item('a', 60), item('b', 240, { difficulty: 3 })] }])
    const ways: Blueprint = {
      id: 'b',
      sections: [
        {
          skill: 'questioning',
          cells: [choices(2)],
          alternatives: [[{ type: 'choice', difficulty: 3, count: 2 }]],
        },
      ],
    }
    // (120 + 480) / 2 = 300 s; × 1.05 + 25 s = 340 s = 5.7 min
    expect(expectedMinutes(bank, ways)).toBe(6)
  })

  it('of an empty bank is nothing, not a mistake', () => {
    expect(expectedMinutes(bankOf('1', []), blueprint(choices(3)))).toBe(0)
  })
})
