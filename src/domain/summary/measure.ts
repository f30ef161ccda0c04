import { SKILLS, type OfficeId, type RoleId, type SkillId } from '../ground/skill'
import { skillBand, type Band } from '../scoring/band'
import { LEADING } from '../scoring/leading'
import { weightsOf, type RoleProfile, type Weights } from '../scoring/profile'
import {
  compositeUnits,
  hasFit,
  hasOffice,
  hasPart,
  hasScore,
  posteriorMean,
  posteriorVariance,
} from '../scoring/statistics'
import type { Summary } from './summary'

/** One number with its uncertainty for everybody, in columns: what skill.ts, office.ts and fit.ts say of one person. */

export type Measure =
  | { readonly type: 'skill'; readonly skill: SkillId }
  | { readonly type: 'role'; readonly role: RoleId }
  | { readonly type: 'office'; readonly office: OfficeId }

export interface Measured {
  /** Points 0 to 100, NaN where nothing is said (B4, F1, F1a). */
  readonly score: Float64Array
  /** What the score is worth (B1, B2). */
  readonly units: Float64Array
  /** Of the band: for telling apart (B3), never to be shown. The variance in squared points. */
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** 0 to 1; of an office, the share of its leading skills. */
  readonly coverage: Float64Array
}

/** What is shown of one person: the score and its band (S13). */
export interface ShownScore {
  readonly score: number
  readonly band: Band
}

export function measure(summary: Summary, profiles: readonly RoleProfile[], wanted: Measure): Measured {
  const { rows } = summary
  const empty = () => new Float64Array(rows).fill(Number.NaN)
  const result = { score: empty(), units: empty(), mean: empty(), variance: empty(), coverage: new Float64Array(rows) }
  const plan = planOf(profiles, wanted)
  for (let row = 0; row < rows; row += 1) {
    let [covered, points, squares, parts] = [0, 0, 0, 0]
    for (const { skill, weight } of plan.parts) {
      const at = row * SKILLS.length + skill
      if (!plan.counts(summary, at)) continue
      covered += weight
      points += weight * shareAt(summary, at)
      squares += (weight * weight) / (summary.units[at] ?? 1)
      parts += 1
    }
    result.coverage[row] = covered
    if (parts === 0) continue
    const units = compositeUnits(squares / (covered * covered))
    if (!plan.speaks(covered, parts, units)) continue
    const share = Math.min(1, points / covered)
    const mean = posteriorMean(share * units, units)
    result.score[row] = share * 100
    result.units[row] = units
    result.mean[row] = mean * 100
    result.variance[row] = posteriorVariance(mean, units) * 10_000
  }
  return result
}

/** Which skills make up a measure, which of them count for somebody, and whether that is enough to speak. */
interface CellPlan {
  /** `skill`: index into SKILLS. The weights sum to 1. */
  readonly parts: readonly { readonly skill: number; readonly weight: number }[]
  readonly counts: (summary: Summary, at: number) => boolean
  readonly speaks: (coverage: number, parts: number, units: number) => boolean
}

function planOf(profiles: readonly RoleProfile[], wanted: Measure): CellPlan {
  switch (wanted.type) {
    case 'skill':
      return {
        parts: [{ skill: SKILLS.indexOf(wanted.skill), weight: 1 }],
        counts: isScoredAt,
        speaks: () => true,
      }
    case 'role': {
      const profile = profiles.find(({ role }) => role === wanted.role)
      return { parts: profile ? weighed(weightsOf(profile)) : [], counts: isScoredAt, speaks: hasFit }
    }
    case 'office': {
      const leading = LEADING[wanted.office]
      return {
        parts: leading.map((skill) => ({ skill: SKILLS.indexOf(skill), weight: 1 / leading.length })),
        counts: isPartAt,
        speaks: (_, parts, units) => hasOffice(parts, units),
      }
    }
  }
}

const weighed = (weights: Weights) =>
  SKILLS.flatMap((skill, index) => (weights[skill] > 0 ? [{ skill: index, weight: weights[skill] }] : []))

/** B4. @param at row × number of skills + skill */
export function isScoredAt(summary: Summary, at: number): boolean {
  return hasScore(summary.asked[at] ?? 0, summary.answered[at] ?? 0, summary.units[at] ?? 0)
}

/** F1a. @param at row × number of skills + skill */
export function isPartAt(summary: Summary, at: number): boolean {
  return hasPart(summary.asked[at] ?? 0, summary.answered[at] ?? 0, summary.units[at] ?? 0)
}

/** S9, 0 to 1, also where a skill has too few questions for a score of its own. */
export function shareAt(summary: Summary, at: number): number {
  return (summary.sums[at] ?? 0) / (summary.units[at] ?? 1)
}

/** The quantiles are dear: only for rows that are seen. @returns undefined where nothing is said */
export function shownAt({ score, units }: Measured, row: number): ShownScore | undefined {
  const [points = Number.NaN, worth = Number.NaN] = [score[row], units[row]]
  return Number.isNaN(points) ? undefined : { score: points, band: skillBand((points / 100) * worth, worth) }
}
