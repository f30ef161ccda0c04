import { mean, sum } from '../ground/mean'
import type { OfficeId } from '../ground/skill'
import { officeScore } from './office'
import { renormalised, type Weights } from './profile'
import { isScored, type SkillScore } from './skill'
import { known, knownVariance, knowsEnough, reachOf, sideOf } from './statistics'

/** The difference of two composites of one person, in points from −100 to 100, with its 90 % interval. */
export interface Contrast {
  readonly low: number
  readonly mean: number
  readonly high: number
}

/**
 * B3 for two composites of one person: they share their skills, so their difference is the contrast Σ(w − v)·score with the
 * variance Σ(w − v)²σ², weights renormalised over the skills that have a score. Undefined when none has.
 */
export function contrast(skills: readonly SkillScore[], one: Weights, other: Weights): Contrast | undefined {
  const scored = skills.filter(isScored)
  const tested = new Set(scored.map(({ skill }) => skill))
  const [first, second] = [renormalised(one, tested), renormalised(other, tested)]
  if (first === undefined || second === undefined) return undefined
  const parts = scored.map(({ skill, score, band }) => ({ difference: first[skill] - second[skill], score, band }))
  return interval(
    sum(parts.map(({ difference, score }) => difference * score)),
    sum(parts.map(({ difference, band }) => difference ** 2 * band.variance)),
  )
}

/** The first or the second composite is higher, or the 90 % interval of the difference holds 0. */
export function verdict({ low, high }: Contrast): 'first' | 'second' | 'undecided' {
  return sideOf(low, high)
}

/** Which of the two offices the answers speak for rather; says nothing about how well they speak for either. */
export type Leaning =
  | {
      readonly status: 'leaning'
      readonly office: OfficeId | 'undecided'
      /** From −1, all for the back office, to 1, all for the front office. */
      readonly position: Contrast
    }
  /** Not both offices have a score (F1a). */
  | { readonly status: 'none' }

/**
 * F4: the difference of the two offices over what was known beyond guessing, stated only when its 90 % interval excludes 0
 * and enough was known at all. Guessing pays differently in different skills, so that without the correction equal knowledge
 * would read as a leaning.
 */
export function leaning(skills: readonly SkillScore[]): Leaning {
  const [front, back] = [knownIn(skills, 'front'), knownIn(skills, 'back')]
  if (front === undefined || back === undefined) return { status: 'none' }
  const { low, mean, high } = interval(front.known - back.known, front.variance + back.variance)
  return {
    status: 'leaning',
    office: knowsEnough(front.known, back.known) ? OFFICES[sideOf(low, high)] : 'undecided',
    position: { low: Math.max(-1, low), mean: Math.max(-1, Math.min(1, mean)), high: Math.min(1, high) },
  }
}

const OFFICES = { first: 'front', second: 'back', undecided: 'undecided' } as const

/** F4: what was known beyond guessing in the leading skills of an office, with its variance. Undefined without a score of it. */
function knownIn(skills: readonly SkillScore[], office: OfficeId) {
  const { status, skills: counted } = officeScore(skills, office)
  if (status !== 'scored') return undefined
  const parts = skills.filter(({ skill }) => counted.includes(skill))
  return {
    known: mean(parts.map(({ sum, units, guess }) => known(sum / units, guess / 100))),
    variance: sum(parts.map(({ sum, units, guess }) => knownVariance(sum, units, guess / 100))) / parts.length ** 2,
  }
}

function interval(mean: number, variance: number): Contrast {
  const reach = reachOf(variance)
  return { low: mean - reach, mean, high: mean + reach }
}
