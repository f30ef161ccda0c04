import { describe, expect, it } from 'vitest'
import { scoreFacets, scoreSkill } from '../../../src/domain/scoring/skill'
import { OMITTED } from '../../../src/domain/kinds/mark'
import type { ItemScore } from '../../../src/domain/scoring/trace'

/** An item that has scored so many points; `undefined` for one that was omitted. */
function item(points: number | undefined, units = 1, facet = 'fact'): ItemScore {
  return {
    ...(points === undefined
      ? OMITTED
      : { rule: 'S2', points, parts: { type: 'choice', option: 'a', credit: points } }),
    item: 'x',
    skill: 'listening',
    facet,
    units,
    guess: 0.25,
    response: undefined,
    key: { author: 'A. Autor', date: '2026-11-01', status: 'author' },
  }
}
const score = (...items: ItemScore[]) => scoreSkill('listening', items)

describe('a skill score', () => {
  it('[S9] is the mean of the item scores × 100, omitted items as 0', () => {
    const skill = score(item(1), item(1), item(0.5), item(0), item(undefined))
    expect(skill).toMatchObject({ status: 'scored', score: 50, asked: 5, answered: 4 })
  })

  it('[B1] has a band around its score, of as many units as the mean is worth', () => {
    // k = 7 items, five of one unit and two of two: n = 49 / (5 + 2 / 2) = 49 / 6. Their mean is 4.5 / 7.
    const skill = score(item(1), item(1), item(1), item(0), item(0), item(0.5, 2), item(1, 2))
    expect(skill.units).toBeCloseTo(49 / 6, 12)
    expect(skill.sum).toBeCloseTo((49 / 6) * (4.5 / 7), 12)
    // Mean of Beta(s + ½, n − s + ½): (s + ½) / (n + 1), in points.
    const mean = ((49 / 6) * (4.5 / 7) + 0.5) / (49 / 6 + 1)
    expect(skill.status === 'scored' && skill.band.mean).toBeCloseTo(100 * mean, 10)
    // Alike items count one by one.
    expect(score(item(1, 3), item(0, 3)).units).toBeCloseTo(6, 12)
  })

  it('[B4] does not exist below five units', () => {
    expect(score(item(1), item(1), item(1), item(1))).toEqual({
      status: 'too-few',
      skill: 'listening',
      asked: 4,
      answered: 4,
      units: 4,
      sum: 4,
      guess: 25,
    })
    expect(score(item(1, 2), item(1, 2), item(1, 2)).status).toBe('scored')
  })

  it('[B4] does not exist for two sorts, which are worth four units', () => {
    expect(score(item(1, 2), item(1, 2)).status).toBe('too-few')
  })

  it('[B4] does not exist when less than half of the items were answered', () => {
    const none = item(undefined)
    expect(score(item(1), item(1), none, none, none).status).toBe('too-few')
    expect(score(item(1), item(1), item(1), none, none, none).status).toBe('scored')
  })

  it('[B4] does not exist when nothing was asked', () => {
    expect(score()).toMatchObject({ status: 'too-few', asked: 0, units: 0 })
  })

  it('takes only the items of its skill', () => {
    expect(scoreSkill('conflict', [item(1), item(1)])).toMatchObject({ asked: 0 })
  })
})

describe('the sides of a skill', () => {
  it('are counted one by one', () => {
    expect(scoreFacets([item(1), item(0.5, 1, 'concern'), item(undefined), item(1, 1, 'concern')])).toEqual([
      { skill: 'listening', facet: 'fact', points: 1, asked: 2, answered: 1 },
      { skill: 'listening', facet: 'concern', points: 1.5, asked: 2, answered: 2 },
    ])
  })
})
