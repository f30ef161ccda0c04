import { sum } from '../ground/mean'
import { SKILLS, type OfficeId, type RoleId, type SkillId } from '../ground/skill'
import { skillBand, compositeBand, type Band } from '../scoring/band'
import { officeWeights, weightsOf, type RoleProfile, type Weights } from '../scoring/profile'
import { hasFit, hasScore, posteriorMean, posteriorVariance } from '../scoring/statistics'
import type { Summary } from './summary'

/** One number with its uncertainty for everybody, in columns: what skill.ts and fit.ts say of one person. */

export type Measure =
  | { readonly type: 'skill'; readonly skill: SkillId }
  | { readonly type: 'role'; readonly role: RoleId }
  | { readonly type: 'office'; readonly office: OfficeId }

/** `partial`: less than half of the profile was tested (F1), never compared or ranked. */
export const STATUS = { none: 0, partial: 1, fit: 2 } as const

export interface Measured {
  /** Points 0 to 100, NaN where there is none; the variance in squared points. */
  readonly score: Float64Array
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** 0 to 1. */
  readonly coverage: Float64Array
  readonly status: Uint8Array
}

/** @returns undefined when the profiles say nothing of it */
export function weightsFor(profiles: readonly RoleProfile[], measure: Measure): Weights | undefined {
  switch (measure.type) {
    case 'skill':
      return undefined
    case 'role': {
      const profile = profiles.find(({ role }) => role === measure.role)
      return profile && weightsOf(profile)
    }
    case 'office':
      return officeWeights(profiles, measure.office)
  }
}

export function measure(summary: Summary, profiles: readonly RoleProfile[], wanted: Measure): Measured {
  const weights = weightsFor(profiles, wanted)
  const shares = SKILLS.map((skill) =>
    wanted.type === 'skill' ? Number(skill === wanted.skill) : (weights?.[skill] ?? 0),
  )
  const weighed = [...shares.keys()].filter((skill) => shares[skill] !== 0)
  const { rows } = summary
  const cells = cellsOf(summary)
  const result = {
    score: new Float64Array(rows).fill(Number.NaN),
    mean: new Float64Array(rows).fill(Number.NaN),
    variance: new Float64Array(rows).fill(Number.NaN),
    coverage: new Float64Array(rows),
    status: new Uint8Array(rows),
  }
  for (let row = 0; row < rows; row += 1) {
    let [covered, score, mean, variance] = [0, 0, 0, 0]
    for (const skill of weighed) {
      const share = shares[skill] ?? 0
      const at = row * shares.length + skill
      const own = cells.mean[at] ?? Number.NaN
      if (Number.isNaN(own)) continue
      covered += share
      score += share * (summary.scores[at] ?? 0)
      mean += share * own
      variance += share * share * (cells.variance[at] ?? 0)
    }
    if (covered === 0) continue
    result.coverage[row] = covered
    result.score[row] = score / covered
    result.mean[row] = (mean / covered) * 100
    result.variance[row] = (variance / (covered * covered)) * 10_000
    result.status[row] = hasFit(covered) ? STATUS.fit : STATUS.partial
  }
  return result
}

/** Mean and variance (B1) of every skill of everybody, 0 to 1; the mean is NaN where there is no score (B4). */
export interface Cells {
  readonly mean: Float64Array
  readonly variance: Float64Array
}
/** Every role and every filter starts from the same cells; they change only when people come or go. */
const known = new WeakMap<Float32Array, Cells>()

export function cellsOf(summary: Summary): Cells {
  const before = known.get(summary.units)
  if (before) return before
  const length = summary.units.length
  const cells = { mean: new Float64Array(length).fill(Number.NaN), variance: new Float64Array(length) }
  for (let at = 0; at < length; at += 1) {
    if (!isScoredAt(summary, at)) continue
    const units = summary.units[at] ?? 0
    const mean = posteriorMean(summary.sums[at] ?? 0, units)
    cells.mean[at] = mean
    cells.variance[at] = posteriorVariance(mean, units)
  }
  known.set(summary.units, cells)
  return cells
}

/** B4. @param at row × number of skills + skill */
export function isScoredAt(summary: Summary, at: number): boolean {
  return hasScore(summary.asked[at] ?? 0, summary.answered[at] ?? 0, summary.units[at] ?? 0)
}

/** The quantiles are dear: only for rows that are seen. */
export function bandAt(
  summary: Summary,
  profiles: readonly RoleProfile[],
  wanted: Measure,
  row: number,
): Band | undefined {
  const weights = weightsFor(profiles, wanted)
  const parts = SKILLS.flatMap((skill, index) => {
    const at = row * SKILLS.length + index
    const weight = wanted.type === 'skill' ? Number(skill === wanted.skill) : (weights?.[skill] ?? 0)
    if (weight === 0 || !isScoredAt(summary, at)) return []
    return [{ weight, band: skillBand(summary.sums[at] ?? 0, summary.units[at] ?? 0) }]
  })
  const total = sum(parts.map(({ weight }) => weight))
  return compositeBand(parts.map(({ weight, band }) => ({ weight: weight / total, band })))
}
