import { describe, expect, it } from 'vitest'
import { movedBy } from '../../../../src/ui/kinds/order/sequence'

describe('a sequence', () => {
  it('stays as it is when a thing is moved over its edge', () => {
    expect(movedBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(movedBy(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  })

  it('stays as it is when the thing is not in it', () => {
    expect(movedBy(['a', 'b', 'c'], 'd', 1)).toEqual(['a', 'b', 'c'])
  })
})
