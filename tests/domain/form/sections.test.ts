// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/full'
import type { Bank } from '../../../src/domain/bank/bank'
import type { FixedItem } from '../../../src/domain/bank/item'
import { SKILLS } from '../../../src/domain/bank/skill'
import { CORE, FULL } from '../../../src/domain/form/blueprint'
import { drawForm } from '../../../src/domain/form/draw'
import { questionCount } from '../../../src/domain/form/length'
import { blueprintFor } from '../../../src/domain/form/sections'

const only = (keep: (item: FixedItem) => boolean): Bank => ({
  ...bank,
  items: new Map([...bank.items].filter(([, item]) => keep(item))),
  models: new Map(),
})

describe('the test about some skills', () => {
  it('is the usual one where the bank can fill it', () => {
    expect(blueprintFor(bank, SKILLS)).toBe(FULL)
    expect(blueprintFor(bank, ['listening', 'conflict', 'numeracy', 'organization'])).toBe(CORE)
    expect(blueprintFor(bank, ['computer', 'listening'])?.sections).toEqual(
      FULL.sections.filter(({ skill }) => skill === 'listening' || skill === 'computer'),
    )
  })
  it('asks everything of a small bank, and can always be drawn', () => {
    const few = new Set(
      [...bank.items.values()]
        .filter(({ skill }) => skill === 'conflict')
        .map(({ id }) => id)
        .slice(0, 6),
    )
    const small = only(({ id }) => few.has(id))
    const blueprint = blueprintFor(small, SKILLS)
    if (blueprint === undefined) throw new Error('nothing')
    expect(blueprint.sections.map(({ skill }) => skill)).toEqual(['conflict'])
    expect(questionCount(blueprint)).toBe(6)
    const drawn = drawForm(small, blueprint, '0123456789abcdef')
    expect(drawn.type === 'Form' && drawn.form.sections[0]?.questions.map(({ item }) => item).sort()).toEqual(
      [...few].sort(),
    )
    expect(blueprint.id).not.toBe(blueprintFor(bank, ['conflict'])?.id)
  })
  it('stays a section of about a dozen where a bank has much of one kind', () => {
    const easy = only(({ skill, difficulty }) => skill === 'conflict' && difficulty === 1)
    const blueprint = blueprintFor(easy, ['conflict'])
    expect(blueprint && questionCount(blueprint)).toBe(Math.min(10, easy.items.size))
  })
  it('asks whole conversations', () => {
    const one = only(({ stimulus }) => stimulus === 'li01')
    const blueprint = blueprintFor(one, ['listening'])
    expect(blueprint?.sections[0]?.cells).toEqual([
      { type: 'choice', difficulty: 1, together: one.items.size, count: 1 },
    ])
  })
  it('never asks twice of an item model', () => {
    const five: Bank = { ...bank, items: new Map(), models: new Map([...bank.models].slice(0, 5)) }
    const blueprint = blueprintFor(five, ['numeracy'])
    if (blueprint === undefined) throw new Error('nothing')
    expect(questionCount(blueprint)).toBe(5)
    const drawn = drawForm(five, blueprint, '0123456789abcdef')
    expect(drawn.type).toBe('Form')
  })
  it('is none where the bank knows nothing of it', () => {
    expect(blueprintFor({ ...bank, items: new Map(), models: new Map() }, SKILLS)).toBeUndefined()
    expect(blueprintFor(bank, [])).toBeUndefined()
  })
})
