import * as v from 'valibot'
import { ROLES, SKILLS, type RoleId, type SkillId } from '../ground/skill'
import { RoleProfile, SkillDemand } from '../scoring/profile'
import { contentVersion } from '../scoring/version'

/** Weights and required levels of a campaign. Every change after the first submission is a new version with a reason (R3). */
export const ProfileVersion = v.object({
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  /** Why it differs from the version before; empty before the first submission. */
  reason: v.pipe(v.string(), v.maxLength(2000)),
  profiles: v.pipe(v.array(RoleProfile), v.readonly()),
})
export type ProfileVersion = v.InferOutput<typeof ProfileVersion>

/** 16 hexadecimal digits: two laptops with the same fingerprint weigh alike. */
export const profileFingerprint = (profiles: readonly RoleProfile[]) => contentVersion(profiles)

/** @param builtIn what counts as long as nobody has changed anything */
export function currentProfiles(versions: readonly ProfileVersion[], builtIn: readonly RoleProfile[]) {
  return versions.at(-1)?.profiles ?? builtIn
}

/** One demand changed by the employer; its figure no longer speaks for it. */
export function withDemand(
  profiles: readonly RoleProfile[],
  role: RoleId,
  skill: SkillId,
  demand: Pick<SkillDemand, 'weight' | 'required'>,
): readonly RoleProfile[] {
  return profiles.map((profile) => {
    if (profile.role !== role) return profile
    const before = profile.skills[skill]
    if (before.weight === demand.weight && before.required === demand.required) return profile
    return { ...profile, skills: { ...profile.skills, [skill]: { ...before, ...demand, reason: 'employer' as const } } }
  })
}

/** What differs between two versions, in the order of roles and skills. */
export interface DemandChange {
  readonly role: RoleId
  readonly skill: SkillId
  readonly before: Pick<SkillDemand, 'weight' | 'required'>
  readonly after: Pick<SkillDemand, 'weight' | 'required'>
}

export function changesBetween(before: readonly RoleProfile[], after: readonly RoleProfile[]): readonly DemandChange[] {
  return ROLES.flatMap((role) => {
    const [old, now] = [before, after].map((profiles) => profiles.find((profile) => profile.role === role))
    if (old === undefined || now === undefined) return []
    return SKILLS.flatMap((skill) => {
      const [from, to] = [old.skills[skill], now.skills[skill]]
      return from.weight === to.weight && from.required === to.required
        ? []
        : [{ role, skill, before: from, after: to }]
    })
  })
}
