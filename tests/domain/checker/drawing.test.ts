import { describe, expect, it } from 'vitest'
import type { CheckedBank } from '../../../src/domain/bank/whole-bank'
import { checkDepth } from '../../../src/domain/checker/depth'
import { checkDrawnForms } from '../../../src/domain/checker/drawn-forms'
import type { ChoiceItem } from '../../../src/domain/kinds/choice/item'
import type { Difficulty } from '../../../src/domain/ground/skill'
import type { Blueprint, Cell } from '../../../src/domain/form/blueprint'
import { told } from '../../fixtures/broken-banks'
import { SUM } from '../../support/small-form'

const about = {
  type: 'choice',
  skill: 'questioning',
  facet: 'open',
  seconds: 30,
  roles: ['cashier'],
  options: ['a', 'b', 'c'],
} as const
const items = (counts: readonly [number, number, number], more: Partial<ChoiceItem> = {}): ChoiceItem[] =>
  ([1, 2, 3] as const).flatMap((difficulty) =>
    Array.from({ length: counts[difficulty - 1] ?? 0 }, (_, n) => ({
      ...about,
      id: `q${difficulty}${n}`,
      difficulty,
      ...more,
    })),
  )
const part = { models: [], stimuli: [], keys: [], texts: {}, reasons: {} }
const bankOf = (own: readonly ChoiceItem[]): CheckedBank => ({
  version: '1',
  languages: ['de', 'en'],
  parts: [{ ...part, skill: 'questioning', items: own }],
})
const asks = (...cells: readonly (Partial<Cell> & { difficulty: Difficulty; count: number })[]): Blueprint => ({
  id: 'b',
  sections: [{ skill: 'questioning', cells: cells.map((cell) => ({ type: 'choice', ...cell })) }],
})

describe('[W6] difficulties', () => {
  const found = (counts: readonly [number, number, number]) =>
    told(checkDepth(bankOf(items(counts)), { id: 'none', sections: [] }).findings)

  it.each<[readonly [number, number, number], readonly string[]]>([
    [[5, 5, 5], []],
    [[5, 5, 0], ['questioning/difficulty/3 difficulty-missing']],
    // 15 % of 20 are three.
    [[3, 8, 9], []],
    [[2, 9, 9], ['questioning/difficulty/1 difficulty-thin']],
  ])('%o', (counts, expected) => {
    expect(found(counts)).toEqual(expected)
  })
})

describe('[M1a] depth', () => {
  it('is two and a half times the form, in every skill', () => {
    const blueprint = asks({ difficulty: 1, count: 2 })
    expect(told(checkDepth(bankOf(items([5, 5, 5])), blueprint).findings)).toEqual([])
    expect(told(checkDepth(bankOf(items([4, 5, 5])), blueprint).findings)).toEqual([
      'questioning/choice/any/1 cell-too-shallow',
      'questioning skill-too-shallow',
    ])
  })

  it('does not count what no cell can draw', () => {
    const { figures } = checkDepth(bankOf(items([5, 5, 5])), asks({ difficulty: 1, count: 1 }))
    expect(figures).toEqual([{ skill: 'questioning', difficulties: [5, 5, 5], bank: 5, form: 1 }])
  })

  it('is that of all cells that ask for the same', () => {
    const twice = asks({ difficulty: 1, count: 1 }, { difficulty: 1, count: 1 })
    expect(told(checkDepth(bankOf(items([4, 5, 5])), twice).findings)).toContain(
      'questioning/choice/any/1 cell-too-shallow',
    )
  })

  it('finds a thin cell even where the skill is deep enough', () => {
    const blueprint = asks({ difficulty: 1, count: 1 }, { difficulty: 2, count: 1 })
    const { findings } = checkDepth(bankOf(items([2, 3, 3])), blueprint)
    expect(findings).toMatchObject([
      {
        path: 'questioning/choice/any/1',
        code: 'cell-too-shallow',
        severity: 'error',
        values: { there: 2, asked: 1 },
      },
    ])
  })

  it('is that of all ways in which a section may be put together', () => {
    const [one, two]: Cell[] = [
      { type: 'choice', difficulty: 1, count: 1 },
      { type: 'choice', difficulty: 2, count: 1 },
    ]
    const ways: Blueprint = {
      id: 'b',
      sections: [{ skill: 'questioning', cells: one ? [one] : [], alternatives: two ? [[two]] : [] }],
    }
    const { findings, figures } = checkDepth(bankOf(items([3, 3, 3])), ways)
    // Every way has one cell with three candidates; a form asks one of the six that it may draw.
    expect([findings, figures[0]?.bank, figures[0]?.form]).toEqual([[], 6, 1])
    expect(told(checkDepth(bankOf(items([3, 2, 3])), ways).findings)).toEqual([
      'questioning/choice/any/2 cell-too-shallow',
    ])
  })

  it('keeps facets apart', () => {
    const blueprint = asks({ difficulty: 1, count: 1, facet: 'narrowing' })
    expect(told(checkDepth(bankOf(items([5, 5, 5])), blueprint).findings)).toEqual([
      'questioning/choice/narrowing/1 cell-too-shallow',
      'questioning skill-too-shallow',
    ])
  })

  it('counts conversations, not their questions', () => {
    const talks = ['t1', 't2'].map(
      (id) =>
        ({ type: 'dialogue', id, skill: 'questioning', difficulty: 1, seconds: 30, lines: ['customer'] }) as const,
    )
    const asked = talks.flatMap(({ id }) =>
      ['a', 'b'].map((n): ChoiceItem => ({ ...about, id: `${id}${n}`, difficulty: 1, stimulus: id })),
    )
    const bank: CheckedBank = {
      ...bankOf([]),
      parts: [{ ...part, skill: 'questioning', stimuli: talks, items: asked }],
    }
    const { figures } = checkDepth(bank, asks({ difficulty: 1, count: 1, together: 2 }))
    expect(figures).toMatchObject([{ bank: 2, form: 1 }])
  })

  it('counts a model once for every setting that is asked for', () => {
    const bank: CheckedBank = { ...bankOf([]), parts: [{ ...part, skill: 'numeracy', items: [], models: [SUM] }] }
    const cell = { type: 'number', count: 1 } as const
    const blueprint: Blueprint = {
      id: 'b',
      sections: [
        {
          skill: 'numeracy',
          cells: [
            { ...cell, difficulty: 1 },
            { ...cell, difficulty: 3 },
          ],
        },
      ],
    }
    expect(checkDepth(bank, blueprint).figures).toMatchObject([{ difficulties: [1, 1, 1], bank: 2, form: 2 }])
  })
})

describe('[M1] drawn forms', () => {
  it('reach every question', () => {
    const blueprint = asks({ difficulty: 1, count: 1 }, { difficulty: 2, count: 1 }, { difficulty: 3, count: 1 })
    const { findings, forms } = checkDrawnForms(bankOf(items([3, 3, 3])), blueprint, 200)
    expect(findings).toEqual([])
    expect(new Set(forms.map(({ seed }) => seed)).size).toBe(200)
  })

  it('show what no form can reach', () => {
    const { findings } = checkDrawnForms(bankOf(items([3, 1, 0])), asks({ difficulty: 1, count: 2 }), 50)
    expect(told(findings)).toEqual(['questioning/q20 never-drawn'])
  })

  it('say nothing about skills that the blueprint does not ask for', () => {
    const bank = bankOf(items([2, 0, 0]))
    const { findings } = checkDrawnForms(
      { ...bank, parts: [...bank.parts, { ...part, skill: 'spoken', items: [] }] },
      asks({ difficulty: 1, count: 1 }),
      50,
    )
    expect(findings).toEqual([])
  })

  it('tell how often the rarest and the most frequent question come up', () => {
    const blueprint = asks({ difficulty: 1, count: 1 }, { difficulty: 2, count: 1 })
    // One of one at difficulty 1: always.
    const { figures } = checkDrawnForms(bankOf(items([1, 4, 0])), blueprint, 400)
    expect(figures).toMatchObject([{ skill: 'questioning', mostFrequent: { item: 'q10', share: 1 } }])
    expect(figures[0]?.rarest.share).toBeGreaterThan(0.15)
  })

  it('cannot be drawn from a bank that is too small', () => {
    const { findings, forms } = checkDrawnForms(bankOf(items([1, 0, 0])), asks({ difficulty: 1, count: 2 }), 50)
    expect(findings).toMatchObject([
      { path: 'questioning', code: 'form-not-drawn', values: { type: 'choice', difficulty: 1 } },
    ])
    expect(forms).toEqual([])
  })
})
