import { describe, expect, it } from 'vitest'
import { lengthsOf, PRACTICE, restAfter } from '../../../src/app/candidate/practice-forms'
import { bank } from '../../../src/bank/core'
import { drawForm } from '../../../src/domain/form/draw'
import type { Blueprint } from '../../../src/domain/form/blueprint'

const formOf = (blueprint: Blueprint) => {
  const drawn = drawForm(bank, blueprint, '00112233445566ff')
  if (drawn.type !== 'Form') throw new Error(drawn.type)
  return drawn.form
}

describe('[M4] the lengths of practice', () => {
  it('promise twelve minutes at most for the short form, and twenty to twenty-five for the core', () => {
    const { short, core } = lengthsOf(bank, undefined)
    expect(short.minutes).toBeLessThanOrEqual(12)
    expect(short.count).toBeGreaterThanOrEqual(9)
    expect(short.count).toBeLessThanOrEqual(12)
    expect(core.minutes).toBeGreaterThanOrEqual(20)
    expect(core.minutes).toBeLessThanOrEqual(25)
  })
  it('offer after the short form what is left of the core, and nothing after the core', () => {
    const { short, core } = lengthsOf(bank, undefined)
    expect(restAfter(bank, formOf(PRACTICE.short))).toEqual({
      minutes: core.minutes - short.minutes,
      count: core.count - short.count,
    })
    expect(restAfter(bank, formOf(PRACTICE.core))).toBeUndefined()
  })
})
