import { describe, expect, it } from 'vitest'
import { collectionCode } from '../../../src/domain/submission/collection'

const sealed = (rid: string, text = rid) => ({ rid, bytes: new TextEncoder().encode(text) })

/** Python, independently: SHA-256, 29 signs, check sign (see the receipt’s own test). */
const RECEIPT_OF_ONE = 'VTFR-CZMY-N'
const RECEIPT_OF_A_AND_B = '3NW4-ZP6N-8'

describe('the code of a pile', () => {
  it('of one submission is its receipt', () => {
    expect(collectionCode([sealed('x', 'one')])).toBe(RECEIPT_OF_ONE)
  })
  it('of several is the same in any order, and with one that came twice', () => {
    for (const pile of [
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'a', 'b'],
    ])
      expect(collectionCode(pile.map((rid) => sealed(rid)))).toBe(RECEIPT_OF_A_AND_B)
  })
  it('changes with every one that is missing', () => {
    expect(collectionCode([])).toBe('RRVB-SQ77-Y')
    expect(collectionCode(['a', 'b', 'c'].map((rid) => sealed(rid)))).not.toBe(RECEIPT_OF_A_AND_B)
  })
})
