import { describe, expect, it } from 'vitest'
import { mean, sum } from '../../../src/domain/ground/mean'

describe('sum and mean', () => {
  it('of some values', () => expect([sum([1, 2, 6]), mean([1, 2, 6])]).toEqual([9, 3]))
  it('of none are 0', () => expect([sum([]), mean([])]).toEqual([0, 0]))
})
