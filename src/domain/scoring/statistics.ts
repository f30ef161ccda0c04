/**
 * What the rules of scores say of bare numbers. The report about one person and the columns about everybody both go
 * through these functions, so that a list can never say something else than the report behind it.
 */

/** Jeffreys' prior adds half a success and half a failure. */
export const PRIOR = 0.5
/** The standard normal deviate that leaves 5 % on either side. */
export const NINETY = 1.6448536269514722

const LEAST_UNITS = 5
const LEAST_ANSWERED = 0.5
const LEAST_LEADING = 2
const LEAST_KNOWN = 0.25
/** Half, less the dust that sums of shares carry. */
const LEAST_COVERAGE = 0.5 - 1e-9

/**
 * B4: whether a skill has a score at all. With fewer than 5 units, or fewer than half of the items answered, there are too
 * few questions to say.
 */
export function hasScore(asked: number, answered: number, units: number): boolean {
  return asked > 0 && units >= LEAST_UNITS && answered >= asked * LEAST_ANSWERED
}

/**
 * B1: the mean of Beta(s + ½, n − s + ½), 0 to 1.
 * @param sum 0 to units
 * @param units more than 0
 */
export function posteriorMean(sum: number, units: number): number {
  return (sum + PRIOR) / (units + 2 * PRIOR)
}

/** B1: the variance of Beta(s + ½, n − s + ½). @param mean what `posteriorMean` says of the same sum and units */
export function posteriorVariance(mean: number, units: number): number {
  return betaVariance(mean, units + 2 * PRIOR)
}

/** Of Beta(a, b) with this mean and a + b = size. */
export function betaVariance(mean: number, size: number): number {
  return (mean * (1 - mean)) / (size + 1)
}

/** B3: half the width of the 90 % interval, normal. @param variance of the difference */
export function reachOf(variance: number): number {
  return NINETY * Math.sqrt(variance)
}

/** B3: the 90 % interval of a difference excludes 0. @param variance of the difference, in its squared unit */
export function isTold(difference: number, variance: number): boolean {
  return Math.abs(difference) > reachOf(variance)
}

/** B3: which of two is higher, from the 90 % interval of the first less the second. */
export function sideOf(low: number, high: number): 'first' | 'second' | 'undecided' {
  if (low > 0) return 'first'
  return high < 0 ? 'second' : 'undecided'
}

/** B2: how many observations a composite is worth. @param squares Σ w²/n, the weights summing to 1 */
export function compositeUnits(squares: number): number {
  return 1 / squares
}

/** F1a: whether a skill counts into its office; fewer than five units do not keep it out. */
export function hasPart(asked: number, answered: number, units: number): boolean {
  return units > 0 && answered >= asked * LEAST_ANSWERED
}

/** F1a: whether an office has a score. @param skills leading ones that count @param units what their mean is worth (B2) */
export function hasOffice(skills: number, units: number): boolean {
  return skills >= LEAST_LEADING && units >= LEAST_UNITS
}

/** F4: the share of a skill that was known beyond guessing; 0 for who only guesses. @param share, guess 0 to 1 */
export function known(share: number, guess: number): number {
  return guess < 1 ? (share - guess) / (1 - guess) : 0
}

/**
 * F4: its variance, μ(1 − μ) / n for the mean μ of the skill's band, stretched as the share is. Simulation chose it: the
 * variance of the band itself names people of equal knowledge far too often (F4 says how often).
 */
export function knownVariance(sum: number, units: number, guess: number): number {
  const mean = posteriorMean(sum, units)
  return guess < 1 ? (mean * (1 - mean)) / units / (1 - guess) ** 2 : 0
}

/** F4: whether enough was known over both offices for a leaning; who answers blindly gets none. */
export function knowsEnough(front: number, back: number): boolean {
  return (front + back) / 2 >= LEAST_KNOWN
}

/** F1: whether the skills with a score carry enough of a profile's weights for a fit. @param coverage 0 to 1 */
export function hasFit(coverage: number): boolean {
  return coverage >= LEAST_COVERAGE
}
