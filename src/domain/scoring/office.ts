import { mean } from '../ground/mean'
import type { OfficeId, SkillId } from '../ground/skill'
import { compositeBand, worthOf, type Band } from './band'
import { LEADING } from './leading'
import type { SkillScore } from './skill'
import { hasOffice, hasPart } from './statistics'

/** What the answers say about one of the two offices (F1a). */
export type OfficeScore =
  | ({
      readonly status: 'scored'
      /** Mean of the skills that count, 0 to 100. */
      readonly score: number
      readonly band: Band
    } & Counted)
  | ({ readonly status: 'too-few' } & Counted)

interface Counted {
  /** Leading skills that count. */
  readonly skills: readonly SkillId[]
  /** Their share of the leading skills of the office, 0 to 1. */
  readonly coverage: number
}

/**
 * F1a: the mean of the leading skills that were tested and at least half answered, with the band of B2. A skill with too few
 * questions for a score of its own counts here all the same; the office itself needs two skills and five units.
 */
export function officeScore(skills: readonly SkillScore[], office: OfficeId): OfficeScore {
  const parts = skills.filter((skill) => LEADING[office].includes(skill.skill) && isPart(skill))
  const counted = { skills: parts.map(({ skill }) => skill), coverage: parts.length / LEADING[office].length }
  const weighted = parts.map((part) => ({ weight: 1 / parts.length, score: scoreOf(part), units: part.units }))
  const band = compositeBand(weighted)
  if (band === undefined || !hasOffice(parts.length, worthOf(weighted))) return { status: 'too-few', ...counted }
  return { status: 'scored', score: mean(weighted.map(({ score }) => score)), band, ...counted }
}

/** F1a: whether this skill counts into its office. */
export function isPart({ asked, answered, units }: SkillScore): boolean {
  return hasPart(asked, answered, units)
}

/** Of a skill that counts, whether it has a score of its own or not. */
const scoreOf = ({ sum, units }: SkillScore) => (sum / units) * 100
