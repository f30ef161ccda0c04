import type { SkillId } from '../ground/skill'
import { isScored, type SkillScore } from '../scoring/skill'

/** R6: which skills structured interview questions are suggested for. */
export interface InterviewTopic {
  readonly skill: SkillId
  readonly why: 'strong' | 'weak'
}

/** The two strongest and the two weakest; with three or fewer the strongest come first and none is asked about twice. */
export function interviewTopics(skills: readonly SkillScore[]): readonly InterviewTopic[] {
  const sorted = skills.filter(isScored).sort((a, b) => b.score - a.score)
  const strong = sorted.slice(0, 2)
  const weak = sorted.slice(Math.max(2, sorted.length - 2)).reverse()
  return [
    ...strong.map(({ skill }) => ({ skill, why: 'strong' }) as const),
    ...weak.map(({ skill }) => ({ skill, why: 'weak' }) as const),
  ]
}
