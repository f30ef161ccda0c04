import * as v from 'valibot'
import { sum } from '../ground/mean'
import { RoleId, SKILLS, type SkillId } from '../ground/skill'
import { hasFit } from './statistics'

/** What a job asks for. Employers adjust it before the first submission arrives (F3, R3). */

/**
 * Why a weight is what it is. `figure`: the step that the O*NET figure falls into. `halo`: set below its figure, because
 * few raters gave the same high mark to everything. `stands`: an unusual step that was looked at and kept. `employer`: own
 * choice. All but `figure` have their reason in words under `role.<role>.reason.<skill>`.
 */
const WeightReason = v.picklist(['figure', 'halo', 'stands', 'employer'])

/** Steps of weight: 0 counts nothing. */
export const MOST_WEIGHT = 6

export const SkillDemand = v.object({
  weight: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_WEIGHT)),
  /** Skill score, 0 to 100, below which a shortfall is shown; null where none is asked for. Never a cut-off (F2). */
  required: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** Mean standard score of the O*NET importance ratings behind the weight, over all occupations. */
  z: v.optional(v.pipe(v.number(), v.finite())),
  reason: WeightReason,
})

export const RoleProfile = v.object({
  role: RoleId,
  source: v.string(),
  /** Occupations (O*NET-SOC) whose figures were averaged; none for an employer's own profile. */
  occupations: v.pipe(v.array(v.string()), v.readonly()),
  author: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  skills: v.object(v.entriesFromList(SKILLS, SkillDemand)),
  /** Text key: what the test does not cover for this job. */
  notCovered: v.string(),
})

export type SkillDemand = Readonly<v.InferOutput<typeof SkillDemand>>
export type RoleProfile = Readonly<v.InferOutput<typeof RoleProfile>>

/** Shares of the skills; they sum to 1. */
export type Weights = Readonly<Record<SkillId, number>>

export function weightsOf(profile: RoleProfile): Weights {
  // A job that asks for nothing at all is covered by nothing.
  const total = sum(SKILLS.map((skill) => profile.skills[skill].weight)) || 1
  return perSkill((skill) => profile.skills[skill].weight / total)
}

/** F1: of the jobs that somebody applies for, those that a form about these skills can say something about. */
export function coveredRoles(
  profiles: readonly RoleProfile[],
  applied: readonly RoleId[],
  skills: readonly SkillId[],
): readonly RoleId[] {
  const tested = new Set(skills)
  return profiles
    .filter((profile) => applied.includes(profile.role) && hasFit(coverage(weightsOf(profile), tested)))
    .map(({ role }) => role)
}

/** The weights over some of the skills only, summing to 1 again (F1); the others get 0. Undefined when nothing is left. */
export function renormalised(weights: Weights, skills: ReadonlySet<SkillId>): Weights | undefined {
  const share = coverage(weights, skills)
  return share > 0 ? perSkill((skill) => (skills.has(skill) ? weights[skill] / share : 0)) : undefined
}

/** The share of the weights, 0 to 1, that these skills cover (F1). */
export function coverage(weights: Weights, skills: ReadonlySet<SkillId>): number {
  return sum(SKILLS.map((skill) => (skills.has(skill) ? weights[skill] : 0)))
}

function perSkill(share: (skill: SkillId) => number): Weights {
  return {
    listening: share('listening'),
    conflict: share('conflict'),
    numeracy: share('numeracy'),
    organization: share('organization'),
    patience: share('patience'),
    questioning: share('questioning'),
    spoken: share('spoken'),
    written: share('written'),
    accuracy: share('accuracy'),
    computer: share('computer'),
  }
}
