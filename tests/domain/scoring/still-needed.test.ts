import { describe, expect, it } from 'vitest'
import type { Form } from '../../../src/domain/form/form'
import type { SkillId } from '../../../src/domain/ground/skill'
import type { Response } from '../../../src/domain/kinds/answers'
import { bankOf } from '../../../src/domain/bank/bank'
import type { FixedItem } from '../../../src/domain/kinds/items'
import { neededFor } from '../../../src/domain/scoring/still-needed'

const about = { difficulty: 1, seconds: 30, roles: ['receptionist'], facet: 'fact' } as const
const B: Response = { type: 'choice', option: 'b' }

/** A form of choices, so many of each skill; answered are the first of each. */
function given(asked: Partial<Record<SkillId, number>>, answered: Partial<Record<SkillId, number>> = {}) {
  const items: FixedItem[] = []
  const sections: Form['sections'][number][] = []
  const responses: Record<string, Response> = {}
  for (const [skill, count] of Object.entries(asked) as [SkillId, number][]) {
    const ids = Array.from({ length: count }, (_, n) => `${skill}-${n}`)
    items.push(...ids.map((id) => ({ ...about, type: 'choice', id, skill, options: ['a', 'b'] }) as const))
    sections.push({ skill, questions: ids.map((item) => ({ type: 'fixed', item, shown: ['a', 'b'] }) as const) })
    for (const id of ids.slice(0, answered[skill] ?? 0)) responses[id] = B
  }
  const form: Form = { id: '', bank: '1', blueprint: '', seed: '', sections }
  return [bankOf('1', [{ items }]), form, responses] as const
}

describe('[F1a] [B4] answers until an office has a score', () => {
  const CORE = { listening: 6, conflict: 4, numeracy: 5, organization: 4 } as const

  it('are half of what was asked in each of two leading skills', () => {
    expect(neededFor('front', ...given(CORE))).toBe(3 + 2)
    expect(neededFor('back', ...given(CORE))).toBe(3 + 2)
    expect(neededFor('back', ...given(CORE, { numeracy: 2, organization: 2 }))).toBe(1)
    expect(neededFor('front', ...given(CORE, { listening: 6, conflict: 4 }))).toBe(0)
  })
  it('go to the skills that are nearest, where more than two lead', () => {
    const asked = { listening: 6, conflict: 6, patience: 6 }
    expect(neededFor('front', ...given(asked, { conflict: 2, patience: 3 }))).toBe(1)
  })
  it('do not count into the other office', () => {
    expect(neededFor('back', ...given(CORE, { listening: 6, conflict: 4 }))).toBe(5)
  })
  it('would not do where a form asks too little', () => {
    expect(neededFor('front', ...given({ listening: 6, numeracy: 6 }))).toBeUndefined()
    expect(neededFor('front', ...given({ listening: 2, conflict: 2 }))).toBeUndefined()
  })
})
