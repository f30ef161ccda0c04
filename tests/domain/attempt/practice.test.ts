import { describe, expect, it } from 'vitest'
import { isSolution } from '../../../src/domain/attempt/practice'
import type { Response } from '../../../src/domain/kinds/answers'

const number: Response = { type: 'number', text: '7,50', value: 7.5 }
const order: Response = { type: 'order', things: ['x', 'y', 'z'] }
const sort: Response = { type: 'sort', places: { x: 'p', y: 'q' } }
const spots: Response = { type: 'spot', spots: ['s1', 's3'] }
const picks: Response = { type: 'best-worst', best: 'a', worst: 'd' }

describe('[C3] a practice answer', () => {
  it.each<[string, Response, Response]>([
    ['the same choice', { type: 'choice', option: 'a' }, { type: 'choice', option: 'a' }],
    ['the same number written otherwise', { type: 'number', text: '7.5', value: 7.5 }, number],
    ['picks made in the other order', { type: 'best-worst', worst: 'd', best: 'a' }, picks],
    ['things sorted in another order', { type: 'sort', places: { y: 'q', x: 'p' } }, sort],
    ['spots marked in another order', { type: 'spot', spots: ['s3', 's1'] }, spots],
    ['the same order', { type: 'order', things: ['x', 'y', 'z'] }, order],
  ])('is right: %s', (_, response, solution) => {
    expect(isSolution(response, solution)).toBe(true)
  })

  it.each<[string, Response, Response]>([
    ['another choice', { type: 'choice', option: 'b' }, { type: 'choice', option: 'a' }],
    ['another number', { type: 'number', text: '7', value: 7 }, number],
    ['an unreadable number', { type: 'number', text: '7,50 oder so' }, number],
    ['half the picks', { type: 'best-worst', best: 'a' }, picks],
    ['best and worst exchanged', { type: 'best-worst', best: 'd', worst: 'a' }, picks],
    ['one thing in the wrong place', { type: 'sort', places: { x: 'p', y: 'p' } }, sort],
    ['one thing left over', { type: 'sort', places: { x: 'p' } }, sort],
    ['one spot too few', { type: 'spot', spots: ['s1'] }, spots],
    ['another order', { type: 'order', things: ['x', 'z', 'y'] }, order],
    ['another type', { type: 'spot', spots: ['x', 'y', 'z'] }, order],
  ])('is wrong: %s', (_, response, solution) => {
    expect(isSolution(response, solution)).toBe(false)
  })

  it('does not disturb the answer on the screen', () => {
    const marked: Response = { type: 'spot', spots: ['s3', 's1'] }
    isSolution(marked, spots)
    expect(marked).toEqual({ type: 'spot', spots: ['s3', 's1'] })
  })
})
