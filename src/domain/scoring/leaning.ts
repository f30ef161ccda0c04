import { sum } from '../ground/mean'
import type { OfficeId } from '../ground/skill'
import { coverage, renormalised, type Weights } from './profile'
import { isScored, type SkillScore } from './skill'
import { hasContrast, reachOf, sideOf } from './statistics'

/** The difference of two composites of one person, in points from −100 to 100, with its 90 % interval. */
export interface Contrast {
  readonly low: number
  readonly mean: number
  readonly high: number
}

/**
 * B3 for two composites of one person: they share their skills, so their difference is the contrast Σ(w − v)μ with the
 * variance Σ(w − v)²σ², weights renormalised over the skills that have a score. Undefined when none has.
 */
export function contrast(skills: readonly SkillScore[], one: Weights, other: Weights): Contrast | undefined {
  const found = differences(skills, one, other)
  if (found === undefined) return undefined
  const mean = sum(found.map(({ difference, band }) => difference * band.mean))
  const variance = sum(found.map(({ difference, band }) => difference ** 2 * band.variance))
  const reach = reachOf(variance)
  return { low: mean - reach, mean, high: mean + reach }
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
      /** From −1, all for the back office, to 1, all for the front office: shares of the largest contrast possible. */
      readonly position: Contrast
      /** Share of each office's weights whose skills have a score, 0 to 1. */
      readonly coverage: Readonly<Record<OfficeId, number>>
    }
  /** No skill has a score, or the skills that have one weigh the same at both offices. */
  | { readonly status: 'none' }

/** F4: stated only when B3 says so, whatever the coverage, which is always shown with it. */
export function leaning(skills: readonly SkillScore[], front: Weights, back: Weights): Leaning {
  const difference = contrast(skills, front, back)
  const largest = largestContrast(skills, front, back)
  if (difference === undefined || !hasContrast(largest)) return { status: 'none' }
  const points = largest * 100
  const tested = new Set(skills.filter(isScored).map(({ skill }) => skill))
  return {
    status: 'leaning',
    office: OFFICES[verdict(difference)],
    position: {
      low: Math.max(-1, difference.low / points),
      mean: difference.mean / points,
      high: Math.min(1, difference.high / points),
    },
    coverage: { front: coverage(front, tested), back: coverage(back, tested) },
  }
}

const OFFICES = { first: 'front', second: 'back', undecided: 'undecided' } as const

/** Everything right where the one weighs more, nothing right elsewhere; the same size the other way round. A share, 0 to 1. */
function largestContrast(skills: readonly SkillScore[], one: Weights, other: Weights): number {
  return sum((differences(skills, one, other) ?? []).map(({ difference }) => Math.max(0, difference)))
}

function differences(skills: readonly SkillScore[], one: Weights, other: Weights) {
  const scored = skills.filter(isScored)
  const tested = new Set(scored.map(({ skill }) => skill))
  const [first, second] = [renormalised(one, tested), renormalised(other, tested)]
  if (first === undefined || second === undefined) return undefined
  return scored.map(({ skill, band }) => ({ difference: first[skill] - second[skill], band }))
}
