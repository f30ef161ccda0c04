import type { Bank } from '../bank/bank'
import type { SkillId } from '../ground/skill'
import { compositeBand } from '../scoring/band'
import { hasScore } from '../scoring/statistics'
import { unitsOfKind, unitsOfMean } from '../scoring/units'
import { coverage, renormalised, weightsOf, type RoleProfile } from '../scoring/profile'
import { FULL, type SectionPlan } from '../form/blueprint'
import { expectedMinutes, questionCount } from '../form/length'
import { blueprintFor, type Extent } from '../form/sections'

/** What a form will be able to say about a role, before anybody has taken it. */
export interface Outlook {
  /** Share of the profile's weights, 0 to 1; below half there is no fit (F1). */
  readonly coverage: number
  /** Points from end to end of the 90 % band, for somebody who gets seven of ten everywhere. */
  readonly width: number
}

const TYPICAL = 0.7

export function outlookFor(bank: Bank, profile: RoleProfile, skills: readonly SkillId[], extent?: Extent): Outlook {
  const sections = (blueprintFor(bank, skills, extent)?.sections ?? []).filter(hasOwnScore)
  const tested = new Set(sections.map(({ skill }) => skill))
  const weights = weightsOf(profile)
  const shares = renormalised(weights, tested)
  const parts = sections.map((section) => ({
    weight: shares?.[section.skill] ?? 0,
    score: TYPICAL * 100,
    units: unitsIn(section),
  }))
  const band = compositeBand(parts)
  return { coverage: coverage(weights, tested), width: band ? band.high - band.low : 100 }
}

/** B4, for somebody who answers everything. */
function hasOwnScore(section: SectionPlan): boolean {
  const asked = questionCount({ sections: [section] })
  return hasScore(asked, asked, unitsIn(section))
}

/** B1, with four or five things to order or to sort: how many there will be is not known before a form is drawn. */
const unitsIn = ({ cells }: SectionPlan) =>
  unitsOfMean(
    cells.flatMap(({ type, count, together = 1 }) =>
      Array.from({ length: count * together }, () => unitsOfKind(type, TYPICAL_THINGS)),
    ),
  )
const TYPICAL_THINGS = 5

/** Three quarters of a profile: what is missing then moves its fit by little. */
const GOAL = 0.75

/**
 * The sections that speak for all these roles: one after the other whichever brings the roles most of what they lack for
 * a minute of the candidate's time, until each is covered to three quarters. In the order of the full form.
 */
export function proposedSections(bank: Bank, profiles: readonly RoleProfile[], extent?: Extent): readonly SkillId[] {
  const weights = profiles.map(weightsOf)
  const all = FULL.sections.map(({ skill }) => skill).filter((skill) => blueprintFor(bank, [skill]) !== undefined)
  const chosen = new Set<SkillId>()
  const lacks = (skills: ReadonlySet<SkillId>) =>
    weights.reduce((sum, each) => sum + Math.max(0, GOAL - coverage(each, skills)), 0)
  while (lacks(chosen) > 1e-9 && chosen.size < all.length) {
    const worth = (skill: SkillId) => {
      const blueprint = blueprintFor(bank, [skill], extent)
      return (
        (lacks(chosen) - lacks(new Set([...chosen, skill]))) / (blueprint ? expectedMinutes(bank, blueprint) || 1 : 1)
      )
    }
    const [best] = all.filter((skill) => !chosen.has(skill)).sort((a, b) => worth(b) - worth(a))
    if (best === undefined || worth(best) <= 0) break
    chosen.add(best)
  }
  return all.filter((skill) => chosen.has(skill))
}
