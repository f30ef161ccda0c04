import type { Response } from '../kinds/answers'
import type { Bank, Keys } from '../bank/bank'
import type { OfficeId, RoleId } from '../ground/skill'
import { questionsIn, type Form } from '../form/form'
import { fitOf, requiredLevels, type Fit } from './fit'
import { isScore, scoreItem } from './item'
import { leaning, type Leaning } from './leaning'
import { officeScore, type OfficeScore } from './office'
import { weightsOf, type RoleProfile } from './profile'
import { scoreFacets, scoreSkill, type FacetScore, type SkillScore } from './skill'
import type { ItemScore, Unscorable } from './trace'
import { entryOf } from '../ground/entry'
import { contentVersion, RULES_VERSION } from './version'

/** Everything that is said about one attempt, down to where each point comes from. A cache, never the truth (S11). */
export interface Result {
  readonly form: string
  readonly versions: Versions
  /** In the order of the form. */
  readonly items: readonly ItemScore[]
  /** Questions that this bank cannot score; they count neither for nor against the person. Normally empty. */
  readonly unscorable: readonly Unscorable[]
  /** One per skill of the form, in its order. */
  readonly skills: readonly SkillScore[]
  readonly facets: readonly FacetScore[]
  /** F1: the jobs that somebody applies for and that the form covers to one half or more, in the order of the profiles. */
  readonly roles: readonly RoleFit[]
  readonly offices: Readonly<Record<OfficeId, OfficeScore>>
  readonly leaning: Leaning
}

export interface RoleFit {
  readonly role: RoleId
  readonly fit: Extract<Fit, { status: 'fit' }>
}

interface Versions {
  readonly rules: string
  /** The bank that scored, and the bank that the form was drawn from. Where they differ, the report says so. */
  readonly bank: string
  readonly drawnFrom: string
  /** Of the keys of this form's items, and of the profiles. */
  readonly keys: string
  readonly profiles: string
}

/**
 * S11: the same arguments give the identical result, on every device and at any time.
 * @param responses item id → response
 * @param applied the jobs that somebody applies for; nothing is said about any other (F1)
 */
export function scoreAttempt(
  bank: Bank,
  keys: Keys,
  profiles: readonly RoleProfile[],
  form: Form,
  responses: Readonly<Record<string, Response | undefined>>,
  applied: readonly RoleId[],
): Result {
  const questions = questionsIn(form)
  const scores = questions.map((question) => scoreItem(bank, keys, question, entryOf(responses, question.item)))
  const items = scores.filter(isScore)
  const skills = [...new Set(form.sections.map(({ skill }) => skill))].map((skill) => scoreSkill(skill, items))
  return {
    form: form.id,
    versions: {
      rules: RULES_VERSION,
      bank: bank.version,
      drawnFrom: form.bank,
      keys: contentVersion(questions.map(({ item }) => keys.get(item) ?? null)),
      profiles: contentVersion(profiles),
    },
    items,
    unscorable: scores.filter((score): score is Unscorable => !isScore(score)),
    skills,
    facets: scoreFacets(items),
    roles: profiles
      .filter(({ role }) => applied.includes(role))
      .flatMap((profile) => {
        const fit = fitOf(skills, weightsOf(profile), requiredLevels(profile))
        return fit.status === 'fit' ? [{ role: profile.role, fit }] : []
      }),
    offices: { front: officeScore(skills, 'front'), back: officeScore(skills, 'back') },
    leaning: leaning(skills),
  }
}
