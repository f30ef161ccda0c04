import { describe, expect, it } from 'vitest'
import { lengthsOf } from '../../../src/app/candidate/practice-forms'
import { bank } from '../../../src/bank/core'

describe('[M4] the lengths of practice', () => {
  it('promise twelve minutes at most for the short form, and twenty to twenty-five for the core', () => {
    const { short, core } = lengthsOf(bank, undefined)
    expect(short.minutes).toBeLessThanOrEqual(12)
    expect(short.count).toBeGreaterThanOrEqual(9)
    expect(short.count).toBeLessThanOrEqual(12)
    expect(core.minutes).toBeGreaterThanOrEqual(20)
    expect(core.minutes).toBeLessThanOrEqual(25)
  })
})
