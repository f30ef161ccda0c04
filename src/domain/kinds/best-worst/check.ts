import { entryOf } from '../../ground/entry'
import { missingFrom, type CheckFace, type Where } from '../check-face'
import { found, type Finding } from '../finding'
import { named } from '../needed-texts'
import type { BestWorstItem } from './item'
import type { BestWorstKey } from './key'

export const BEST_WORST: CheckFace<BestWorstItem, BestWorstKey> = {
  key: checkBestWorstKey,
  texts: ({ options }) => ({ required: ['stem', 'situation', ...named('option', options)], optional: [] }),
  reasons: ({ options }) => options,
  picked: ({ options }, { ranks, polite }) => {
    const ranked = (rank: number) => options.find((option) => entryOf(ranks, option) === rank)
    const [best, worst] = [ranked(1), ranked(4)]
    return best === undefined || worst === undefined ? undefined : { options, best, worst, polite }
  },
  says: ({ ranks }) =>
    Object.entries(ranks).flatMap(([option, rank]) =>
      rank === 1 ? [`${option} best`] : rank === 4 ? [`${option} worst`] : [],
    ),
  thinking: 20,
}

function checkBestWorstKey(where: Where, item: BestWorstItem, key: BestWorstKey): readonly Finding[] {
  const ranks = item.options.map((option) => entryOf(key.ranks, option) ?? 0)
  const differ = [
    ...missingFrom(item.options, Object.keys(key.ranks)),
    ...missingFrom(Object.keys(key.ranks), item.options),
  ]
  const permuted = [1, 2, 3, 4].every((rank) => ranks.filter((own) => own === rank).length === 1)
  return [
    ...differ.map((option) => found('ranks-of-other-options', [...where, 'key', 'ranks', option])),
    ...(permuted ? [] : [found('ranks-not-one-to-four', [...where, 'key', 'ranks'], { ranks: ranks.join(', ') })]),
    ...(item.options.includes(key.polite)
      ? []
      : [found('polite-unknown', [...where, 'key', 'polite'], { option: key.polite })]),
  ]
}
