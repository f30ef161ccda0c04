import { mean, sum } from '../ground/mean'
import type { SkillId } from '../ground/skill'
import { skillBand, type Band } from './band'
import { hasScore } from './statistics'
import { unitsOfMean } from './units'
import type { ItemScore } from './trace'

export interface ScoredSkill extends AskedItem {
  readonly status: 'scored'
  /** S9: 0 to 100. */
  readonly score: number
  readonly band: Band
}
interface UnscoredSkill extends AskedItem {
  readonly status: 'too-few'
}
export type SkillScore = ScoredSkill | UnscoredSkill

interface AskedItem {
  readonly skill: SkillId
  readonly asked: number
  readonly answered: number
  /** Units that the mean of the items is worth (B1), and their part that the score stands for: the band is made of these two, and so lies around the score. */
  readonly units: number
  readonly sum: number
  /** S10: what pure guessing is expected to score, 0 to 100. */
  readonly guess: number
}

/** One side of a skill: material for one sentence of feedback, too little for a score. */
export interface FacetScore {
  readonly skill: SkillId
  readonly facet: string
  /** Sum of item points, at most `asked`. */
  readonly points: number
  readonly asked: number
  readonly answered: number
}

/**
 * S9: the mean of the item scores × 100, omissions and items not reached as 0, with the band of B1. Too few questions to
 * say (B4) below 5 units, or when less than half of the items were answered.
 */
export function scoreSkill(skill: SkillId, items: readonly ItemScore[]): SkillScore {
  const own = items.filter((item) => item.skill === skill)
  const [asked, answered] = [own.length, own.filter(isAnswered).length]
  const units = unitsOfMean(own.map((item) => item.units))
  const share = mean(own.map((item) => item.points))
  const guess = mean(own.map((item) => item.guess)) * 100
  const counts = { skill, asked, answered, units, sum: share * units, guess }
  if (!hasScore(asked, answered, units)) return { status: 'too-few', ...counts }
  return { status: 'scored', ...counts, score: share * 100, band: skillBand(counts.sum, units) }
}

/** In the order in which the facets first occur. */
export function scoreFacets(items: readonly ItemScore[]): readonly FacetScore[] {
  const sides = new Map(items.map(({ skill, facet }) => [`${skill}|${facet}`, { skill, facet }]))
  return [...sides.values()].map(({ skill, facet }) => {
    const own = items.filter((item) => item.skill === skill && item.facet === facet)
    return {
      skill,
      facet,
      points: sum(own.map((item) => item.points)),
      asked: own.length,
      answered: own.filter(isAnswered).length,
    }
  })
}

export function isScored(score: SkillScore): score is ScoredSkill {
  return score.status === 'scored'
}

function isAnswered(item: ItemScore): boolean {
  return item.parts.type !== 'omitted'
}
