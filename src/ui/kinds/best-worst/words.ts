import type { BestWorstResponse } from '../../../domain/kinds/best-worst/answer'
import type { BestWorstItem } from '../../../domain/kinds/best-worst/item'
import type { Word } from '../../bank-words'
import { labelled, type Labelled, type Words } from '../shown'

export interface BestWorstView {
  readonly options: readonly Labelled[]
}

export function bestWorstView({ id }: BestWorstItem, shown: readonly string[], word: Word): BestWorstView {
  return { options: labelled(word, id, 'option', shown) }
}

export const bestWorstWords: Words<BestWorstView, BestWorstResponse> = {
  lines({ options }, { best, worst }, t) {
    const text = (id: string | undefined) => options.filter((option) => option.id === id).map((option) => option.text)
    return [
      ...text(best).map((each) => t('check.best.label', { text: each })),
      ...text(worst).map((each) => t('check.worst.label', { text: each })),
    ]
  },
  named: ({ options }) => options,
  things: () => 0,
  problems: () => ({ Best: 'question.best.error', Worst: 'question.worst.error' }),
}
