import { describe, expect, it } from 'vitest'
import type { SkillId } from '../../../src/domain/ground/skill'
import { interviewTopics } from '../../../src/domain/report/interview'
import { scored } from '../../fixtures/skill-scores'

const topics = (tenths: readonly (readonly [SkillId, number])[]) =>
  interviewTopics(tenths.map(([skill, sum]) => scored(skill, sum))).map(({ skill, why }) => `${skill} ${why}`)

describe('[R6] interview questions', () => {
  it('are about the two strongest and the two weakest skills, strongest and weakest first', () => {
    expect(
      topics([
        ['listening', 5],
        ['conflict', 9],
        ['numeracy', 2],
        ['organization', 7],
        ['patience', 6],
        ['written', 3],
      ]),
    ).toEqual(['conflict strong', 'organization strong', 'numeracy weak', 'written weak'])
  })
  it('ask about no skill twice where there are only three', () => {
    expect(
      topics([
        ['listening', 5],
        ['conflict', 9],
        ['numeracy', 2],
      ]),
    ).toEqual(['conflict strong', 'listening strong', 'numeracy weak'])
  })
})
