import { describe, expect, it } from 'vitest'
import { checkCampaignForms, checkSettings } from '../../../src/domain/checker/campaign-forms'
import type { CheckedBank } from '../../../src/domain/bank/whole-bank'
import type { Blueprint, Cell } from '../../../src/domain/form/blueprint'
import type { FixedItem } from '../../../src/domain/kinds/items'
import { SUM } from '../../support/small-form'

const item = (id: string, difficulty: 1 | 2): FixedItem => ({
  type: 'best-worst',
  id,
  skill: 'conflict',
  facet: 'calming',
  difficulty,
  seconds: 60,
  roles: ['receptionist'],
  options: ['a', 'b', 'c', 'd'],
})
function bankOf(easy: number, hard = easy): CheckedBank {
  const items = [
    ...Array.from({ length: easy }, (_, n) => item(`e${n}`, 1)),
    ...Array.from({ length: hard }, (_, n) => item(`h${n}`, 2)),
  ]
  const none = { models: [], stimuli: [], keys: [], texts: {}, reasons: {} }
  return { version: '1', languages: ['de'], parts: [{ skill: 'conflict', items, ...none }] }
}
const cell = (difficulty: 1 | 2, count: number): Cell => ({ type: 'best-worst', difficulty, count })
const blueprint = (...ways: readonly (readonly Cell[])[]): Blueprint => {
  const [cells = [], ...alternatives] = ways
  return { id: 'x', sections: [{ skill: 'conflict', cells, alternatives }] }
}
const codes = (bank: CheckedBank, asked: Blueprint) =>
  checkCampaignForms(bank, asked, 20, 50).findings.map(({ code }) => code)

describe('[M1a] the forms of a campaign', () => {
  it('have nothing to be found where the bank is deep', () => {
    expect(codes(bankOf(20), blueprint([cell(1, 3), cell(2, 2)]))).toEqual([])
  })
  it('share one of five units, which is a fifth', () => {
    const [figure] = checkCampaignForms(bankOf(20), blueprint([cell(1, 3), cell(2, 2)]), 20, 50).figures
    expect(figure?.anchors).toBeCloseTo(0.2, 9)
  })
  it('ask some situations too often, and are too alike, where it is shallow', () => {
    expect(codes(bankOf(5), blueprint([cell(1, 3), cell(2, 2)]))).toEqual(['asked-too-often', 'forms-too-alike'])
  })
  it('lack anchors where the ways have nothing in common', () => {
    expect(codes(bankOf(30), blueprint([cell(1, 4)], [cell(2, 4)]))).toEqual(['ways-differ', 'anchors-out-of-share'])
  })
  it('need none in a section of three units', () => {
    expect(codes(bankOf(30), blueprint([cell(1, 3)]))).toEqual([])
  })
})

describe('[M1a] the settings of a model', () => {
  it('are all asked in some form', () => {
    const none = { items: [], stimuli: [], keys: [], texts: {}, reasons: {} }
    const bank: CheckedBank = {
      version: '1',
      languages: ['de'],
      parts: [{ skill: 'numeracy', models: [SUM], ...none }],
    }
    const asking = (...difficulties: readonly (1 | 2 | 3)[]): Blueprint => ({
      id: 'x',
      sections: [
        { skill: 'numeracy', cells: difficulties.map((difficulty) => ({ type: 'number', difficulty, count: 1 })) },
      ],
    })
    expect(checkSettings(bank, [asking(1, 2), asking(3)])).toEqual([])
    expect(checkSettings(bank, [asking(1, 2)]).map(({ path }) => path)).toEqual(['numeracy/nu1/settings/3'])
  })
})
