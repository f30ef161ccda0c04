import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Id } from '../../../src/domain/ground/id'

describe('an id of the bank', () => {
  it.each(['co01', 'a', 'nu-hours', '7-eggs', 'x'.repeat(40)])('may be %s', (id) => {
    expect(v.is(Id, id)).toBe(true)
  })

  it.each(['', '-a', 'Co01', 'co 01', 'x'.repeat(41), '__proto__', 'constructor'])('may not be "%s"', (id) => {
    expect(v.is(Id, id)).toBe(false)
  })
})
