import { sum } from '../ground/mean'
import { betaQuantile } from './beta'
import { betaVariance, isTold, PRIOR } from './statistics'

/**
 * How sure a score is: the central 90 % interval, and mean and variance of the same distribution for what is composed of
 * it. Everything on the 0 to 100 scale, the variance in squared points. Never of width zero.
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
  readonly band: Band
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

/**
 * B2: mean Σ wμ and variance Σ w²σ² of independent parts. The interval is that of the Beta with this mean and variance:
 * unlike a normal interval it never leaves 0 to 100 and is lopsided near the ends as the parts are, and for one single
 * part it is that part's own band. Such a Beta always exists, for the parts' variances are less than μ(1 − μ).
 * @returns undefined for no parts
 */
export function compositeBand(parts: readonly Weighted[]): Band | undefined {
  if (parts.length === 0) return undefined
  const mean = sum(parts.map(({ weight, band }) => weight * band.mean)) / 100
  const variance = sum(parts.map(({ weight, band }) => weight ** 2 * band.variance)) / 100 ** 2
  const size = (mean * (1 - mean)) / variance - 1
  return betaBand(mean * size, (1 - mean) * size)
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
