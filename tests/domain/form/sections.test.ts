// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/full'
import type { Bank } from '../../../src/domain/bank/bank'
import type { FixedItem } from '../../../src/domain/kinds/items'
import { SKILLS } from '../../../src/domain/ground/skill'
import { CORE, FULL, SHORT, type Blueprint } from '../../../src/domain/form/blueprint'
import { drawForm } from '../../../src/domain/form/draw'
import { breaksIn, expectedMinutes, questionCount } from '../../../src/domain/form/length'
import { blueprintFor, extentsFor } from '../../../src/domain/form/sections'
import { unitsOf } from '../../../src/domain/scoring/units'

const CORE_FOUR = ['listening', 'conflict', 'numeracy', 'organization'] as const

/** A smaller bank, whose items all stand alone. */
const only = (keep: (item: FixedItem) => boolean): Bank => ({
  ...bank,
  items: new Map([...bank.items].flatMap(([id, item]) => (keep(item) ? [[id, { ...item, family: id }]] : []))),
  models: new Map(),
})

describe('the test about some skills', () => {
  it('is the usual one where the bank can fill it', () => {
    expect(blueprintFor(bank, SKILLS)).toBe(FULL)
    expect(blueprintFor(bank, CORE_FOUR, 'compact')).toBe(CORE)
    expect(blueprintFor(bank, CORE_FOUR, 'short')).toBe(SHORT)
    expect(blueprintFor(bank, CORE_FOUR)?.sections).toEqual(FULL.sections.slice(0, 4))
    expect(blueprintFor(bank, ['computer', 'listening'])?.sections).toEqual(
      FULL.sections.filter(({ skill }) => skill === 'listening' || skill === 'computer'),
    )
  })
  it('[M4] is short only about all of the core four, and of middle length otherwise', () => {
    expect(extentsFor(CORE_FOUR)).toEqual(['short', 'compact', 'thorough'])
    expect(extentsFor(['listening', 'computer'])).toEqual(['compact', 'thorough'])
    expect(blueprintFor(bank, ['listening', 'computer'], 'short')).toEqual(
      blueprintFor(bank, ['listening', 'computer'], 'compact'),
    )
  })
  it('is half of it where less is wanted, and still enough for a score of every skill', () => {
    const compact = blueprintFor(bank, SKILLS, 'compact')
    if (compact === undefined) throw new Error('nothing')
    expect(compact.sections.map(({ skill }) => skill)).toEqual(FULL.sections.map(({ skill }) => skill))
    expect(questionCount(compact)).toBeLessThan(0.75 * questionCount(FULL))
    expect(expectedMinutes(bank, compact)).toBeLessThan(0.75 * expectedMinutes(bank, FULL))
    for (let n = 0; n < 50; n += 1) {
      const drawn = drawForm(bank, compact, `compact-${n}`)
      if (drawn.type !== 'Form') throw new Error(JSON.stringify(drawn))
      for (const { skill, questions } of drawn.form.sections) {
        // B4: five units and more, whatever was drawn.
        const units = questions.map(({ item }) => {
          const found = bank.items.get(item) ?? bank.models.get(item)
          return found ? unitsOf(found) : 1
        })
        expect(units.length ** 2 / units.reduce((total, each) => total + 1 / each, 0), skill).toBeGreaterThanOrEqual(5)
      }
    }
  })
  it('asks everything of a small bank, and can always be drawn', () => {
    const few = new Set(
      [...bank.items.values()]
        .filter(({ skill, pool }) => skill === 'conflict' && pool === undefined)
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
    const easy = only(({ skill, difficulty, pool }) => skill === 'conflict' && difficulty === 1 && pool === undefined)
    const blueprint = blueprintFor(easy, ['conflict'])
    expect(blueprint && questionCount(blueprint)).toBe(Math.min(10, easy.items.size))
  })
  it('asks whole conversations', () => {
    const one = only(({ stimulus }) => stimulus === 'li01')
    const blueprint = blueprintFor(one, ['listening'])
    expect(blueprint?.sections[0]?.cells).toEqual([
      { type: 'choice', difficulty: 1, together: one.items.size, exactly: true, count: 1 },
    ])
  })
  it('never asks twice of an item model', () => {
    const asked = [...bank.models].filter(([, { pool }]) => pool === undefined)
    const five: Bank = { ...bank, items: new Map(), models: new Map(asked.slice(0, 5)) }
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

describe('breaks', () => {
  const formOf = (blueprint: Blueprint) => {
    const drawn = drawForm(bank, blueprint, '0123456789abcdef')
    if (drawn.type !== 'Form') throw new Error('too small')
    return drawn.form
  }
  it('are suggested a few times in the whole test, and never after its last section', () => {
    const breaks = breaksIn(bank, formOf(FULL))
    expect(breaks.size).toBeGreaterThanOrEqual(3)
    expect(breaks.size).toBeLessThanOrEqual(5)
    expect(breaks.has(FULL.sections.length - 1)).toBe(false)
  })
  it('are not suggested in a test of a quarter of an hour', () => {
    expect(breaksIn(bank, formOf({ id: 'x', sections: FULL.sections.slice(4, 6) })).size).toBe(0)
  })
})
