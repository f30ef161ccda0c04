import * as v from 'valibot'
import { mean, sum } from '../ground/mean'
import { RoleId } from '../ground/skill'
import { BACK_ROLES, FRONT_ROLES, SKILLS, type OfficeId, type SkillId } from '../ground/skill'

/** What a job asks for. Employers adjust it before the first submission arrives (F3, R3). */

/**
 * Why a weight is what it is. `figure`: the step that the O*NET figure falls into. `halo`: set below its figure, because
 * few raters gave the same high mark to everything. `stands`: an unusual step that was looked at and kept. `employer`: own
 * choice. All but `figure` have their reason in words under `role.<role>.reason.<skill>`.
 */
const WeightReason = v.picklist(['figure', 'halo', 'stands', 'employer'])

export const SkillDemand = v.object({
  weight: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
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
  const total = sum(SKILLS.map((skill) => profile.skills[skill].weight))
  return perSkill((skill) => profile.skills[skill].weight / total)
}

/** F4: the mean of its roles' weights. Undefined when no profile belongs to the office. */
export function officeWeights(profiles: readonly RoleProfile[], office: OfficeId): Weights | undefined {
  const roles: readonly string[] = office === 'front' ? FRONT_ROLES : BACK_ROLES
  const weights = profiles.filter((profile) => roles.includes(profile.role)).map(weightsOf)
  if (weights.length === 0) return undefined
  return perSkill((skill) => mean(weights.map((each) => each[skill])))
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
