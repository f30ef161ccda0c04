import { describe, expect, it } from 'vitest'
import de from '../../../locales/de/feedback.json'
import en from '../../../locales/en/feedback.json'
import { SKILLS, type SkillId } from '../../../src/domain/ground/skill'
import { observed } from '../../../src/ui/candidate/observed'
import { scored } from '../../fixtures/skill-scores'

const item = (skill: SkillId, points: number) => ({ skill, points })

describe('[C9] the sentence about a skill', () => {
  it('says that all was right only where it was', () => {
    const skill = scored('numeracy', 10)
    expect(observed({ items: [item('numeracy', 1), item('numeracy', 1), item('listening', 0)] }, skill)).toBe('all')
    expect(observed({ items: [item('numeracy', 1), item('numeracy', 0.5)] }, skill)).toBe('most')
    expect(observed({ items: [] }, skill)).toBe('most')
  })

  it.each([
    [8, 'most'],
    [5, 'some'],
    [2, 'few'],
  ])('with %d of 10 it says %s', (right, step) => {
    expect(observed({ items: [item('numeracy', 0)] }, scored('numeracy', right))).toBe(step)
  })

  it.each([
    ['de', de],
    ['en', en],
  ])('has words for every step of every skill (%s)', (_, texts) => {
    const wanted = SKILLS.flatMap((skill) =>
      ['all', 'most', 'some', 'few'].map((step) => `feedback.${skill}.${step}.message`),
    )
    expect(wanted.filter((key) => !(key in texts))).toEqual([])
  })
})
