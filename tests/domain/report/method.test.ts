// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/full'
import { keys } from '../../../src/bank/full-keys'
import { CORE, FULL } from '../../../src/domain/form/blueprint'
import { methodFigures } from '../../../src/domain/report/method'

describe('the figures of a method sheet', () => {
  it('[M4] name each section with its questions and its kinds', () => {
    const { sections, questions } = methodFigures(bank, keys, CORE)
    expect(sections.map(({ skill, questions: count, types }) => [skill, count, types])).toEqual([
      ['listening', 6, ['choice']],
      ['conflict', 4, ['best-worst']],
      ['numeracy', 5, ['number']],
      ['organization', 3, ['sort', 'order']],
    ])
    expect(questions).toBe(18)
  })
  it('name both kinds where a task is of the one or the other', () => {
    const { sections } = methodFigures(bank, keys, FULL)
    expect(sections.find(({ skill }) => skill === 'computer')?.types).toEqual(['choice', 'order', 'sort'])
  })
  it('[S10] say what guessing brings: 3/8 of a best-worst item, nothing of a number', () => {
    const guessOf = (skill: string) =>
      methodFigures(bank, keys, CORE).sections.find((each) => each.skill === skill)?.guess
    expect(guessOf('conflict')).toBeCloseTo(37.5, 9)
    expect(guessOf('numeracy')).toBe(0)
  })
  it('[W2] count the keys that a panel has confirmed', () => {
    const { all, confirmed } = methodFigures(bank, keys, FULL).keys
    expect(all).toBe(bank.items.size + bank.models.size)
    expect(confirmed).toBe(0)
    const [first, ...others] = [...keys.values()]
    if (first === undefined) throw new Error('no keys')
    const reviewed = new Map([...others, { ...first, status: 'panel' as const }].map((key) => [key.item, key]))
    expect(methodFigures(bank, reviewed, FULL).keys.confirmed).toBe(1)
  })
})
