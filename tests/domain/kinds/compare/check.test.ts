import { describe, expect, it } from 'vitest'
import { blockKeys } from '../../../../src/bank/accuracy/block-keys'
import { blocks } from '../../../../src/bank/accuracy/blocks'
import { checkKeys } from '../../../../src/domain/checker/key-fits'
import { bankOf, SOUND, told } from '../../../fixtures/broken-banks'

/** A block whose first rows differ, and a key that says so. */
function blockOf(id: string, differing: number, rows = 40) {
  const ids = Array.from({ length: rows }, (_, index) => `r${index + 1}`)
  return {
    item: {
      type: 'compare',
      id,
      skill: 'accuracy',
      facet: 'comparing',
      difficulty: 2,
      seconds: 120,
      roles: ['data-entry'],
      limit: 120,
      rows: ids.map((row, index) => ({ id: row, left: 'A 1', right: index < differing ? 'A 7' : 'A 1' })),
    },
    key: {
      type: 'compare',
      item: id,
      author: 'A',
      date: '2026-11-01',
      status: 'author',
      different: ids.slice(0, differing),
    },
  }
}

function findings(...made: readonly ReturnType<typeof blockOf>[]) {
  const [items, keys] = [made.map(({ item }) => item), made.map(({ key }) => key)]
  return checkKeys(bankOf({ ...SOUND, parts: [{ skill: 'accuracy', items, keys, texts: {}, reasons: {} }] }))
}

describe('[S8] blocks to compare', () => {
  it.each([14, 20, 26])('may differ in %i rows of 40', (differing) => {
    expect(findings(blockOf('ck1', differing))).toEqual([])
  })

  it.each([13, 27])('may not differ in %i rows of 40: always saying the same would pay', (differing) => {
    expect(findings(blockOf('ck1', differing))).toEqual([
      {
        rule: 'S8',
        severity: 'error',
        path: 'accuracy/ck1/key/different',
        code: 'compare-lopsided',
        values: { different: differing, rows: 40 },
      },
    ])
  })

  it('are held to the same share when they are shorter', () => {
    // 35 to 65 per cent of ten rows
    expect(told(findings(blockOf('ck1', 3, 10)))).toEqual(['accuracy/ck1/key/different compare-lopsided'])
    expect(told(findings(blockOf('ck1', 4, 10)))).toEqual([])
    expect(told(findings(blockOf('ck1', 6, 10)))).toEqual([])
    expect(told(findings(blockOf('ck1', 7, 10)))).toEqual(['accuracy/ck1/key/different compare-lopsided'])
  })

  it('should not all differ in the same number of rows, or people count along', () => {
    expect(findings(blockOf('ck1', 20), blockOf('ck2', 20), blockOf('ck3', 20))).toEqual([
      {
        rule: 'S8',
        severity: 'warning',
        path: 'accuracy/ck3/key/different',
        code: 'compare-all-alike',
        values: { count: 20 },
      },
    ])
    expect(findings(blockOf('ck1', 20), blockOf('ck2', 20), blockOf('ck3', 21))).toEqual([])
  })

  it('of the built-in bank are no two alike, and no side is the better bet', () => {
    const counts = blockKeys.map((key) => (key.type === 'compare' ? key.different.length : 0))
    expect(counts).toHaveLength(blocks.length)
    expect(new Set(counts).size).toBe(counts.length)
    // 40 rows each: twenty on average.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20 * counts.length)
  })
})
