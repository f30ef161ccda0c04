import { sum } from '../ground/mean'
import { betaQuantile } from './beta'
import { betaVariance, compositeUnits, isTold, PRIOR } from './statistics'

/**
 * How sure a score is: the central 90 % interval, and mean and variance of the same distribution for telling apart (B3).
 * Everything on the 0 to 100 scale, the variance in squared points. Never of width zero. The mean is no score and is shown
 * nowhere (S13).
 */
export interface Band {
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly variance: number
}

/** One part of a composite; the weights of a composite sum to 1. */
export interface Weighted {
  readonly weight: number
  /** 0 to 100. */
  readonly score: number
  readonly units: number
}

const TAIL = 0.05

/**
 * B1: Beta(s + ½, n − s + ½) for the sum s of n units, the posterior under Jeffreys' prior (Brown, Cai & DasGupta,
 * Statistical Science 16, 2001); conservative for partial credit.
 * @param sum 0 to units
 * @param units more than 0
 */
export function skillBand(sum: number, units: number): Band {
  return betaBand(sum + PRIOR, units - sum + PRIOR)
}

/** B2: how many units the weighted mean of independent parts is worth. */
export const worthOf = (parts: readonly Omit<Weighted, 'score'>[]): number =>
  compositeUnits(sum(parts.map(({ weight, units }) => weight ** 2 / units)))

/**
 * B2: B1 one level up. The weighted mean S of independent parts is worth n = 1 / Σ(w²/n) units, and its band is that of
 * S·n of n units: it lies around the score that is shown, and for one single part it is that part's own band.
 * @returns undefined for no parts
 */
export function compositeBand(parts: readonly Weighted[]): Band | undefined {
  if (parts.length === 0) return undefined
  const units = worthOf(parts)
  const share = sum(parts.map(({ weight, score }) => weight * score)) / 100
  // The dust of a sum of shares must not take the band out of the scale.
  return skillBand(Math.min(1, share) * units, units)
}

/**
 * B3: the 90 % interval of the difference of two independent scores (normal, variances summed) excludes 0. Two scores of
 * one person over the same skills are not independent: see `leaning.ts`.
 */
export function distinguishable(a: Band, b: Band): boolean {
  return isTold(a.mean - b.mean, a.variance + b.variance)
}

function betaBand(a: number, b: number): Band {
  const mean = a / (a + b)
  return {
    low: betaQuantile(TAIL, a, b) * 100,
    high: betaQuantile(1 - TAIL, a, b) * 100,
    mean: mean * 100,
    variance: betaVariance(mean, a + b) * 100 ** 2,
  }
}
