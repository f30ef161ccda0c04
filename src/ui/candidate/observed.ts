import type { Result } from '../../domain/scoring/result'
import type { ScoredSkill, SkillScore } from '../../domain/scoring/skill'
import type { ItemScore } from '../../domain/scoring/trace'

/** What feedback may say about a skill, in steps that only choose a wording and decide nothing (C9). */
export type Observed = 'all' | 'most' | 'some' | 'few'

/** Of a result: what was asked, with its points. */
interface Scored {
  readonly items: readonly Pick<ItemScore, 'skill' | 'points'>[]
}

/** A score leaves room for chance and never reaches the end: whether all was right, only the tasks say. */
export function observed({ items }: Scored, { skill, score }: ScoredSkill): Observed {
  const points = items.flatMap((item) => (item.skill === skill ? [item.points] : []))
  if (points.length > 0 && points.every((each) => each === 1)) return 'all'
  if (score >= 70) return 'most'
  return score >= 40 ? 'some' : 'few'
}

/** Strengths first. */
export function strengthsFirst(skills: readonly SkillScore[]): readonly ScoredSkill[] {
  return skills.filter((skill): skill is ScoredSkill => skill.status === 'scored').sort((a, b) => b.score - a.score)
}

/** The side of a skill that went best, if it went well and another side did not go equally well. */
export function bestFacet(result: Result, skill: string): string | undefined {
  const sides = result.facets
    .filter((side) => side.skill === skill && side.answered > 0)
    .map(({ facet, points, asked }) => ({ facet, share: points / asked }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = sides
  return best && second && best.share >= 0.6 && best.share > second.share ? best.facet : undefined
}
