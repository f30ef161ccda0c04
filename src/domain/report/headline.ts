import { OFFICES, type OfficeId, type SkillId } from '../ground/skill'
import { mean } from '../ground/mean'
import type { OfficeScore } from '../scoring/office'
import type { Result } from '../scoring/result'
import { isScored, type SkillScore } from '../scoring/skill'
import type { ItemScore } from '../scoring/trace'

/**
 * What may stand above a result (C14): the strongest of these sentences that the data carry. Everything below it, values,
 * bands and counts, agrees with it.
 */
export type Headline =
  /** Neither office nor any skill has a score. */
  | { readonly type: 'too-few' }
  /** Every task answered, each worth its whole point. */
  | { readonly type: 'all-right' }
  /** F4 names one side. */
  | { readonly type: 'leaning'; readonly office: OfficeId }
  | { readonly type: 'skill'; readonly skill: SkillId }
  | { readonly type: 'office'; readonly office: OfficeId | 'both' }
  | { readonly type: 'some' }
  /** No office is certainly above guessing. */
  | { readonly type: 'practise' }

const MUCH = 75
const SURE_SCORE = 80
/** More right than wrong is certain. */
const SURE_BAND = 50

export function headlineOf({ items, unscorable, skills, offices, leaning }: Result): Headline {
  if (OFFICES.every((office) => offices[office].status === 'too-few') && !skills.some(isScored))
    return { type: 'too-few' }
  if (unscorable.length === 0 && items.every(isWhole)) return { type: 'all-right' }
  if (leaning.status === 'leaning' && leaning.office !== 'undecided') return { type: 'leaning', office: leaning.office }
  const [sure] = skills
    .filter(isScored)
    .filter(({ score, band }) => score >= SURE_SCORE && band.low >= SURE_BAND)
    .sort((a, b) => b.score - a.score)
  if (sure) return { type: 'skill', skill: sure.skill }
  const above = OFFICES.filter((office) => isAboveGuessing(offices[office], skills))
  const [much, other] = above.filter((office) => scoreOf(offices[office]) >= MUCH)
  if (much) return { type: 'office', office: other ? 'both' : much }
  return { type: above.length > 0 || skills.some(isSkillAbove) ? 'some' : 'practise' }
}

/** S10 of an office: the mean over the skills that count. */
export function guessOfOffice({ skills: counted }: OfficeScore, skills: readonly SkillScore[]): number {
  return mean(skills.filter(({ skill }) => counted.includes(skill)).map(({ guess }) => guess))
}

/** Whether even the lower end of the band lies above what blind guessing earns, as both are shown (B5). */
export function isAboveGuessing(office: OfficeScore, skills: readonly SkillScore[]): boolean {
  return office.status === 'scored' && isAbove(office.band.low, guessOfOffice(office, skills))
}

const isAbove = (low: number, guess: number) => Math.round(low) > Math.round(guess)
const isSkillAbove = (skill: SkillScore) => isScored(skill) && isAbove(skill.band.low, skill.guess)
const scoreOf = (office: OfficeScore) => (office.status === 'scored' ? office.score : 0)

/** Sums of shares carry a little dust. */
const DUST = 1e-9
export const isWhole = ({ points }: ItemScore): boolean => points >= 1 - DUST
const isPartly = (item: ItemScore) => item.points > DUST && !isWhole(item)

/** How the tasks of one skill went, counted: what a skill is shown by beside its score. */
export interface Tally {
  readonly skill: SkillId
  readonly whole: number
  readonly partly: number
  readonly asked: number
}

export function talliesOf({ items, skills }: Pick<Result, 'items' | 'skills'>): readonly Tally[] {
  return skills.map(({ skill }) => {
    const own = items.filter((item) => item.skill === skill)
    return { skill, whole: own.filter(isWhole).length, partly: own.filter(isPartly).length, asked: own.length }
  })
}

/** Where a tip helps most: the skills of which most was missed, at most two; none of which nothing was answered. */
export function tippedSkills({ items, skills }: Pick<Result, 'items' | 'skills'>): readonly SkillId[] {
  return skills
    .filter(({ answered }) => answered > 0)
    .map(({ skill }) => ({
      skill,
      missed: 1 - mean(items.filter((item) => item.skill === skill).map(({ points }) => points)),
    }))
    .filter(({ missed }) => missed > DUST)
    .sort((a, b) => b.missed - a.missed)
    .slice(0, 2)
    .map(({ skill }) => skill)
}

/** An answer that went well, as little by chance as can be; of the skill in the headline where there is one. */
export function exampleOf({ items }: Pick<Result, 'items'>, headline: Headline): ItemScore | undefined {
  const whole = items.filter(isWhole)
  const named = headline.type === 'skill' ? whole.filter(({ skill }) => skill === headline.skill) : []
  return (named.length > 0 ? named : whole).toSorted((a, b) => a.guess - b.guess)[0]
}
