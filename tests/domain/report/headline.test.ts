import { describe, expect, it } from 'vitest'
import { SKILLS, type SkillId } from '../../../src/domain/ground/skill'
import { exampleOf, headlineOf, talliesOf, tippedSkills } from '../../../src/domain/report/headline'
import { leaning } from '../../../src/domain/scoring/leaning'
import { officeScore } from '../../../src/domain/scoring/office'
import type { Result } from '../../../src/domain/scoring/result'
import type { SkillScore } from '../../../src/domain/scoring/skill'
import type { ItemScore } from '../../../src/domain/scoring/trace'
import { scored, tooFew } from '../../fixtures/skill-scores'

const item = (skill: SkillId, id: string, points: number, guess = 0.25): ItemScore => ({
  rule: 'S2',
  points,
  parts: { type: 'choice', option: 'a', credit: points },
  item: id,
  skill,
  facet: 'fact',
  units: 1,
  guess,
  response: { type: 'choice', option: 'a' },
  key: { author: '', date: '', status: 'author' },
})

/** What scoring would say about these skills and items. */
function resultOf(skills: readonly SkillScore[], items: readonly ItemScore[] = [item('listening', 'li1', 0)]): Result {
  return {
    form: '',
    versions: { rules: '', bank: '', drawnFrom: '', keys: '', profiles: '' },
    items,
    unscorable: [],
    skills,
    facets: [],
    roles: [],
    offices: { front: officeScore(skills, 'front'), back: officeScore(skills, 'back') },
    leaning: leaning(skills),
  }
}
const core = (listening: number, conflict: number, numeracy: number, organization: number, guess = 0) =>
  resultOf([
    scored('listening', listening, guess),
    scored('conflict', conflict, guess),
    scored('numeracy', numeracy),
    scored('organization', organization),
  ])

describe('[C14] the headline', () => {
  it('says that there were too few answers, and nothing else', () => {
    const skills = SKILLS.slice(0, 4).map((skill) => tooFew(skill, 0, 0))
    expect(headlineOf(resultOf(skills))).toEqual({ type: 'too-few' })
  })
  it('reads perfect answers as perfect', () => {
    const skills = [scored('listening', 10), scored('conflict', 10), scored('numeracy', 10), scored('organization', 10)]
    const right = skills.map(({ skill }) => item(skill, `${skill}-1`, 1))
    expect(headlineOf(resultOf(skills, right))).toEqual({ type: 'all-right' })
    const nearly = [...right, item('conflict', 'co2', 0.75)]
    expect(headlineOf(resultOf(skills, nearly)).type).not.toBe('all-right')
  })
  it('[F4] names a side only where the leaning does', () => {
    expect(headlineOf(core(10, 10, 1, 1))).toEqual({ type: 'leaning', office: 'front' })
    expect(headlineOf(core(1, 1, 10, 10))).toEqual({ type: 'leaning', office: 'back' })
    expect(headlineOf(core(7, 7, 6, 6)).type).not.toBe('leaning')
  })
  it('names the best skill where it is sure, and none where its band reaches below one half', () => {
    expect(headlineOf(core(9, 6, 8, 5))).toEqual({ type: 'skill', skill: 'listening' })
    expect(headlineOf(core(7.5, 7, 7, 6)).type).not.toBe('skill')
  })
  it('of a short form speaks of the offices: of one, or of both', () => {
    const short = (front: number, back: number) =>
      headlineOf(
        resultOf([
          tooFew('listening', front),
          tooFew('conflict', front),
          tooFew('numeracy', back),
          tooFew('organization', back),
        ]),
      )
    expect(short(2.5, 2.4)).toEqual({ type: 'office', office: 'both' })
    expect(short(2.5, 1.8)).toEqual({ type: 'office', office: 'front' })
    expect(short(1.8, 2.5)).toEqual({ type: 'office', office: 'back' })
    expect(short(1.5, 1.5)).toEqual({ type: 'some' })
    expect(short(0, 0)).toEqual({ type: 'practise' })
  })
  it('[S10] praises nothing that guessing could have brought', () => {
    const guessed = (['listening', 'conflict'] as const).map((skill) => ({ ...tooFew(skill, 1.5), guess: 45 }))
    expect(headlineOf(resultOf([...guessed, tooFew('numeracy', 0), tooFew('organization', 0)]))).toEqual({
      type: 'practise',
    })
  })
})

describe('[C14] below the headline', () => {
  const items = [
    item('listening', 'li1', 1, 0.33),
    item('listening', 'li2', 1, 0.25),
    item('listening', 'li3', 0.5),
    item('conflict', 'co1', 0),
    item('numeracy', 'nu1', 1, 0),
    item('organization', 'or1', 0.9),
  ]
  const skills = [scored('listening', 8), scored('conflict', 0), scored('numeracy', 10), scored('organization', 9)]
  const result = resultOf(skills, items)

  it('tasks are counted whole, those that are right in part beside them', () => {
    expect(talliesOf(result)).toEqual([
      { skill: 'listening', whole: 2, partly: 1, asked: 3 },
      { skill: 'conflict', whole: 0, partly: 0, asked: 1 },
      { skill: 'numeracy', whole: 1, partly: 0, asked: 1 },
      { skill: 'organization', whole: 0, partly: 1, asked: 1 },
    ])
  })
  it('tips are given where most was missed, and none where nothing was', () => {
    expect(tippedSkills(result)).toEqual(['conflict', 'listening'])
    expect(tippedSkills({ items, skills: [scored('numeracy', 10)] })).toEqual([])
    expect(tippedSkills({ items, skills: [{ ...scored('conflict', 0), answered: 0 }] })).toEqual([])
  })
  it('the example is the answer that chance explains least, of the skill in the headline where there is one', () => {
    expect(exampleOf(result, { type: 'some' })?.item).toBe('nu1')
    expect(exampleOf(result, { type: 'skill', skill: 'listening' })?.item).toBe('li2')
    expect(exampleOf({ items: items.filter(({ points }) => points < 1) }, { type: 'some' })).toBeUndefined()
  })
})
