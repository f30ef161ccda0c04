import { mean, sum } from '../ground/mean'
import type { Item } from '../kinds/items'
import { MOST_RATERS } from '../kinds/key-about'
import type { Picked } from '../kinds/check-face'
import type { Key } from '../kinds/keys'
import { pickedFrom } from './picks'

/**
 * W2: a key counts as validated when at least five people who did not know it have rated every option and agree. Ratings
 * run from 1 (does harm) to 7 (helps much).
 */
export const LOWEST = 1
export const HIGHEST = 7
const LEAST_RATERS = 5
const LEAST_AGREEMENT = 0.75

/** One row per rater, one rating per option, in the order of the item's options. */
export type Ratings = readonly (readonly number[])[]

export interface PanelVerdict {
  readonly raters: number
  readonly options: readonly { readonly option: string; readonly mean: number; readonly sd: number | undefined }[]
  /** ICC(2,k); undefined where nothing varies. */
  readonly agreement: number | undefined
  readonly verdict: 'few' | 'undefined' | 'low' | 'differs' | 'confirms'
}

/** @returns undefined for kinds of item whose options cannot be rated one by one, and where a row is too short or long */
export function panelVerdict(item: Item, key: Key, ratings: Ratings): PanelVerdict | undefined {
  if (!('options' in item)) return undefined
  if (ratings.some((row) => row.length !== item.options.length)) return undefined
  const columns = item.options.map((option, at) => ({ option, values: ratings.map((row) => row[at] ?? 0) }))
  const options = columns.map(({ option, values }) => ({ option, mean: mean(values), sd: deviation(values) }))
  const agreement = agreementOf(columns.map(({ values }) => values))
  return {
    raters: ratings.length,
    options,
    agreement,
    verdict: verdictOf(ratings.length, agreement, options, pickedFrom(item, key)),
  }
}

function verdictOf(
  raters: number,
  agreement: number | undefined,
  options: PanelVerdict['options'],
  keyed: Picked | undefined,
): PanelVerdict['verdict'] {
  if (raters < LEAST_RATERS) return 'few'
  if (agreement === undefined) return 'undefined'
  if (agreement < LEAST_AGREEMENT) return 'low'
  const sorted = options.toSorted((a, b) => b.mean - a.mean)
  const [first, second, last, beforeLast] = [sorted[0], sorted[1], sorted.at(-1), sorted.at(-2)]
  // Two options that share a place say nothing about which of them belongs there.
  const best = first?.mean === second?.mean ? undefined : first?.option
  const worst = last?.mean === beforeLast?.mean ? undefined : last?.option
  const agrees = keyed !== undefined && keyed.best === best && (keyed.worst === undefined || keyed.worst === worst)
  return agrees ? 'confirms' : 'differs'
}

/**
 * ICC(2,k) of Shrout and Fleiss (Psychological Bulletin 86, 1979): agreement of the means of k raters who stand for all
 * that could have been asked.
 * @param targets one row for each thing rated, with the ratings of the same k raters; at least two of each
 * @returns 0 to 1, an estimate below zero as 0; undefined where nothing varies or there is too little
 */
export function agreementOf(targets: readonly (readonly number[])[]): number | undefined {
  const [n, k] = [targets.length, targets[0]?.length ?? 0]
  if (n < 2 || k < 2) return undefined
  const grand = mean(targets.flat())
  const rows = k * squares(targets.map(mean), grand)
  const raters = Array.from({ length: k }, (_, at) => mean(targets.map((row) => row[at] ?? 0)))
  const columns = n * squares(raters, grand)
  const rest = squares(targets.flat(), grand) - rows - columns
  const [msr, msc, mse] = [rows / (n - 1), columns / (k - 1), rest / ((n - 1) * (k - 1))]
  if (msr + msc + mse < 1e-12) return undefined
  return msr <= mse ? 0 : (msr - mse) / (msr + (msc - mse) / n)
}
const squares = (values: readonly number[], around: number) => sum(values.map((value) => (value - around) ** 2))
/** With n − 1; undefined for a single value. */
const deviation = (values: readonly number[]) =>
  values.length < 2 ? undefined : Math.sqrt(squares(values, mean(values)) / (values.length - 1))

export type ReadRatings =
  | { readonly type: 'Ratings'; readonly ratings: Ratings }
  /** Counted from 1. */
  | { readonly type: 'BrokenRow'; readonly row: number }

/** One line per person; blanks, commas, semicolons or tabs between the numbers. Empty lines do not count. */
export function readRatings(text: string, options: number): ReadRatings {
  const rows: number[][] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const row = line
      .trim()
      .split(/[\s,;]+/)
      .map(Number)
    const isOff = row.length !== options || row.some((value) => !(value >= LOWEST && value <= HIGHEST))
    if (isOff || rows.length === MOST_RATERS) return { type: 'BrokenRow', row: index + 1 }
    rows.push(row)
  }
  return { type: 'Ratings', ratings: rows }
}
