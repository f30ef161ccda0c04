import type { BestWorstResponse } from '../attempt/response'
import type { BestWorstItem } from '../bank/item'
import type { BestWorstKey } from '../bank/key'
import { OMITTED, type Mark, type RankedPick } from './trace'
import { entryOf } from '../ground/entry'

/** Rank 1 is the most effective of the four actions, rank 4 the least. */
const AS_BEST: Readonly<Record<number, number>> = { 1: 0.5, 2: 0.25 }
const AS_WORST: Readonly<Record<number, number>> = { 4: 0.5, 3: 0.25 }

/**
 * S3: up to half a point for the best pick, mirrored for the worst. A missing half scores 0. The same action as best
 * and as worst is no answer: the two must differ.
 */
export function scoreBestWorst(item: BestWorstItem, key: BestWorstKey, response: BestWorstResponse): Mark {
  const best = rankedPick(item, key, response.best, AS_BEST)
  const worst = rankedPick(item, key, response.worst, AS_WORST)
  if (best?.option === worst?.option) return OMITTED
  return {
    rule: 'S3',
    points: (best?.points ?? 0) + (worst?.points ?? 0),
    parts: { type: 'best-worst', best, worst },
  }
}

function rankedPick(
  item: BestWorstItem,
  key: BestWorstKey,
  option: string | undefined,
  points: Readonly<Record<number, number>>,
): RankedPick | undefined {
  if (option === undefined || !item.options.includes(option)) return undefined
  const rank = entryOf(key.ranks, option)
  return { option, rank, points: points[rank ?? 0] ?? 0 }
}
