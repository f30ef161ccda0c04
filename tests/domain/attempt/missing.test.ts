import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAnswered, missingFrom } from '../../../src/domain/attempt/missing'
import type { Missing } from '../../../src/domain/kinds/missing'
import type { Response } from '../../../src/domain/kinds/answers'
import { anyResponseTo } from '../../support/small-form'

const TABLE: readonly [string, Response | undefined, number, Missing, boolean][] = [
  ['nothing at all', undefined, 0, { type: 'Answer' }, false],
  ['a choice', { type: 'choice', option: 'a' }, 0, { type: 'Nothing' }, true],
  ['best and worst', { type: 'best-worst', best: 'a', worst: 'b' }, 0, { type: 'Nothing' }, true],
  ['only the best', { type: 'best-worst', best: 'a' }, 0, { type: 'Worst' }, true],
  ['only the worst', { type: 'best-worst', worst: 'a' }, 0, { type: 'Best' }, true],
  ['neither', { type: 'best-worst' }, 0, { type: 'Best' }, false],
  ['a number', { type: 'number', text: '12,50', value: 12.5 }, 0, { type: 'Nothing' }, true],
  ['zero', { type: 'number', text: '0', value: 0 }, 0, { type: 'Nothing' }, true],
  ['an empty field', { type: 'number', text: '' }, 0, { type: 'Number' }, false],
  ['only blanks', { type: 'number', text: '  ' }, 0, { type: 'Number' }, false],
  ['letters', { type: 'number', text: 'abc' }, 0, { type: 'Readable' }, false],
  ['a number that can be read in two ways', { type: 'number', text: '1.23.4' }, 0, { type: 'Clear' }, false],
  ['all things in order', { type: 'order', things: ['x', 'y', 'z'] }, 3, { type: 'Nothing' }, true],
  ['one of three in order', { type: 'order', things: ['y'] }, 3, { type: 'Things', n: 2 }, true],
  ['an empty order', { type: 'order', things: [] }, 3, { type: 'Things', n: 3 }, false],
  ['everything sorted', { type: 'sort', places: { x: 'p', y: 'p' } }, 2, { type: 'Nothing' }, true],
  ['one of two sorted', { type: 'sort', places: { x: 'p' } }, 2, { type: 'Places', n: 1 }, true],
  ['nothing sorted', { type: 'sort', places: {} }, 2, { type: 'Places', n: 2 }, false],
  ['a spot', { type: 'spot', spots: ['s1'] }, 0, { type: 'Nothing' }, true],
  ['a row', { type: 'compare', rows: { r1: 'same' } }, 4, { type: 'Rows', n: 3 }, true],
  ['all rows', { type: 'compare', rows: { r1: 'same', r2: 'different' } }, 2, { type: 'Nothing' }, true],
  ['no row', { type: 'compare', rows: {} }, 4, { type: 'Rows', n: 4 }, false],
  ['no spot', { type: 'spot', spots: [] }, 0, { type: 'Answer' }, false],
]

describe('[C6] what is missing', () => {
  it.each(TABLE)('from %s', (_, response, things, missing) => {
    expect(missingFrom(response, things)).toEqual(missing)
  })
})

describe('[S1] whether there is anything to score', () => {
  it.each(TABLE)('with %s', (_, response, __, missing, answered) => {
    expect(isAnswered(response)).toBe(answered)
  })

  it('there always is where nothing is missing', () => {
    const any = fc.oneof(...['li1', 'co1', 'nu1', 'or1', 'so1', 'sp1'].map(anyResponseTo))
    fc.assert(
      fc.property(any, (response) => {
        fc.pre(missingFrom(response, 3).type === 'Nothing')
        expect(isAnswered(response)).toBe(true)
      }),
    )
  })
})
