import { sum } from '../ground/mean'
import { SKILLS, type SkillId } from '../ground/skill'
import { compositeBand, type Band } from './band'
import { coverage, renormalised, type RoleProfile, type Weights } from './profile'
import { isScored, type ScoredSkill, type SkillScore } from './skill'
import { hasFit } from './statistics'

/** How far the answers speak for a job (F1, F2). */
export type Fit =
  | ({ readonly status: 'fit' } & Covered)
  /** Less than half of the profile was tested (F1): nothing is said. */
  | { readonly status: 'none'; readonly coverage: number }

interface Covered {
  /** Share of the profile's weights whose skills have a score, 0 to 1. */
  readonly coverage: number
  /** Weighted mean of the skill scores, 0 to 100, weights renormalised over the covered skills. */
  readonly score: number
  readonly band: Band
  /** Σ w·max(0, required − score), in points 0 to 100; more than is required makes up for nothing. */
  readonly shortfall: number
  /** Largest first; their points sum to the score. */
  readonly contributions: readonly FitPart[]
  /** Largest first; their points sum to the shortfall. */
  readonly gaps: readonly Gap[]
  /** Required levels that even the upper end of the band misses: for a person to look at, never a cut-off. */
  readonly flags: readonly Flag[]
}

interface FitPart {
  readonly skill: SkillId
  /** Renormalised over the covered skills, 0 to 1. */
  readonly weight: number
  readonly score: number
  readonly points: number
}
interface Gap extends FitPart {
  readonly required: number
}
interface Flag {
  readonly skill: SkillId
  readonly required: number
  readonly high: number
}

export type RequiredLevels = Readonly<Partial<Record<SkillId, number | null>>>

export function requiredLevels(profile: RoleProfile): RequiredLevels {
  return Object.fromEntries(SKILLS.map((skill) => [skill, profile.skills[skill].required]))
}

/**
 * F1, F2: weighted mean with band, coverage, shortfall, contributions, gaps, flags. Deliberately no D², no correlation:
 * over-qualification is no misfit. Skills without a score are left out and their weight shared among the others.
 */
export function fitOf(skills: readonly SkillScore[], weights: Weights, required: RequiredLevels = {}): Fit {
  const scored = skills.filter(isScored)
  const tested = new Set(scored.map(({ skill }) => skill))
  const shares = renormalised(weights, tested)
  const covered = coverage(weights, tested)
  if (shares === undefined || !hasFit(covered)) return { status: 'none', coverage: covered }
  const counted = scored.filter(({ skill }) => shares[skill] > 0)
  const band = compositeBand(counted.map(({ skill, score, units }) => ({ weight: shares[skill], score, units })))
  if (band === undefined) return { status: 'none', coverage: covered }
  const contributions = counted.map(({ skill, score }) => part(skill, shares[skill], score, score))
  const gaps = gapsOf(counted, shares, required)
  return {
    status: 'fit',
    coverage: covered,
    score: total(contributions),
    band,
    shortfall: total(gaps),
    contributions: contributions.sort(largestFirst),
    gaps,
    flags: flagsOf(counted, required),
  }
}

function gapsOf(scored: readonly ScoredSkill[], shares: Weights, required: RequiredLevels): readonly Gap[] {
  return scored
    .flatMap(({ skill, score }) => {
      const level = required[skill] ?? 0
      return score < level ? [{ ...part(skill, shares[skill], score, level - score), required: level }] : []
    })
    .sort(largestFirst)
}

function flagsOf(scored: readonly ScoredSkill[], required: RequiredLevels): readonly Flag[] {
  return scored.flatMap(({ skill, band }) => {
    const level = required[skill] ?? 0
    return band.high < level ? [{ skill, required: level, high: band.high }] : []
  })
}

function part(skill: SkillId, weight: number, score: number, points: number): FitPart {
  return { skill, weight, score, points: weight * points }
}

const largestFirst = (a: FitPart, b: FitPart) => b.points - a.points

function total(parts: readonly FitPart[]): number {
  return sum(parts.map(({ points }) => points))
}
