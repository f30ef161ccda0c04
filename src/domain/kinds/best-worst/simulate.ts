import { rankBlindly } from '../blind'
import { pickOne, pickOther, type SimulateFace } from '../simulate-face'
import type { BestWorstResponse } from './answer'
import type { BestWorstItem } from './item'
import type { BestWorstKey } from './key'

export const BEST_WORST: SimulateFace<BestWorstItem, BestWorstKey, BestWorstResponse> = {
  respond: ({ key, question: { shown } }, chance, random) => {
    const ranked = (rank: number) => shown.find((id) => key.ranks[id] === rank) ?? ''
    const best = pickOne(shown, ranked(1), chance, random)
    const worst = pickOne(shown, ranked(4), chance, random)
    return { type: 'best-worst', best, worst: worst === best ? (pickOther(shown, best, random) ?? worst) : worst }
  },
  guess: (strategy, { key, question }, sight) => {
    const order = rankBlindly(strategy, question.shown, 'option', sight)
    const best = strategy === 'politest' ? key.polite : order[0]
    return { type: 'best-worst', best, worst: order.findLast((option) => option !== best) }
  },
  always: ({ options }) =>
    options.flatMap((best) =>
      options.filter((worst) => worst !== best).map((worst) => ({ type: 'best-worst', best, worst }) as const),
    ),
}
