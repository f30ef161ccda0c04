import { mean } from '../../ground/mean'
import { entryOf } from '../../ground/entry'
import { OMITTED, type Mark } from '../mark'
import { reasonAbout, type Reason } from '../reason'
import type { ScoreFace } from '../score-face'
import type { BestWorstItem } from './item'
import type { BestWorstResponse } from './answer'
import type { BestWorstKey } from './key'

export interface BestWorstParts {
  readonly type: 'best-worst'
  readonly best: RankedPick | undefined
  readonly worst: RankedPick | undefined
}

/** One of four actions: its rank of effectiveness 1 to 4, and the 0, 0.25 or 0.5 points it brought. */
interface RankedPick {
  readonly option: string
  readonly rank: number | undefined
  readonly points: number
}

/** Rank 1 is the most effective of the four actions, rank 4 the least. */
const AS_BEST: Readonly<Record<number, number>> = { 1: 0.5, 2: 0.25 }
const AS_WORST: Readonly<Record<number, number>> = { 4: 0.5, 3: 0.25 }

export const BEST_WORST: ScoreFace<BestWorstItem, BestWorstKey, BestWorstResponse, BestWorstParts> = {
  mark: ({ item, key }, response) => (response ? scoreBestWorst(item, key, response) : OMITTED),
  guess,
  units: () => 1.5,
  explain: ({ best, worst }, key) => {
    const picks = [best, worst].flatMap((pick) =>
      pick ? [reasonAbout(pick.points > 0 ? 'right' : 'wrong', pick.option)] : [],
    )
    const said = new Set(picks.flatMap(({ about }) => about))
    return [...picks, ...solution(key).filter(({ about }) => !about.some((option) => said.has(option)))]
  },
  solution,
  modelAnswer({ key: { ranks } }) {
    const ranked = (rank: number) => Object.keys(ranks).find((option) => ranks[option] === rank)
    return { type: 'best-worst', best: ranked(1), worst: ranked(4) }
  },
}

/**
 * S3: up to half a point for the best pick, mirrored for the worst. A missing half scores 0. The same action as best
 * and as worst is no answer: the two must differ.
 */
export function scoreBestWorst(
  item: BestWorstItem,
  key: BestWorstKey,
  response: BestWorstResponse,
): Mark<BestWorstParts> {
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

function guess(item: BestWorstItem, key: BestWorstKey): number {
  const picks = item.options.flatMap((best) =>
    item.options.filter((worst) => worst !== best).map((worst) => ({ best, worst })),
  )
  return mean(picks.map((pick) => scoreBestWorst(item, key, { type: 'best-worst', ...pick }).points))
}

function solution({ ranks }: BestWorstKey): readonly Reason[] {
  return Object.keys(ranks)
    .filter((option) => ranks[option] === 1 || ranks[option] === 4)
    .map((option) => reasonAbout('best', option))
}
