import { entryOf } from '../ground/entry'
import type { BestWorstItem } from '../kinds/best-worst/item'
import type { ChoiceItem } from '../kinds/choice/item'
import type { CheckedPart } from '../bank/whole-bank'

/** An item where one option is best; where a worst one is asked for too, it has a worst and a polite one. */
export interface Pick {
  readonly item: ChoiceItem | BestWorstItem
  readonly best: string
  readonly worst?: string
  readonly polite?: string
}

export function picksIn(part: CheckedPart): readonly Pick[] {
  const keys = new Map(part.keys.map((key) => [key.item, key]))
  return part.items.flatMap((item): Pick[] => {
    const key = keys.get(item.id)
    if (item.type === 'choice' && key?.type === 'choice') {
      const best = item.options.find((option) => entryOf(key.credit, option) === 1)
      return best === undefined ? [] : [{ item, best }]
    }
    if (item.type === 'best-worst' && key?.type === 'best-worst') {
      const ranked = (rank: number) => item.options.find((option) => entryOf(key.ranks, option) === rank)
      const [best, worst] = [ranked(1), ranked(4)]
      return best === undefined || worst === undefined ? [] : [{ item, best, worst, polite: key.polite }]
    }
    return []
  })
}
