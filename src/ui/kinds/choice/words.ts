import type { ChoiceResponse } from '../../../domain/kinds/choice/answer'
import type { ChoiceItem } from '../../../domain/kinds/choice/item'
import type { Word } from '../../bank-words'
import { labelled, textOf, type Labelled, type Words } from '../shown'

export interface ChoiceView {
  readonly options: readonly Labelled[]
  /** Their order carries meaning. */
  readonly fixed?: boolean | undefined
}

export function choiceView({ id, fixed }: ChoiceItem, shown: readonly string[], word: Word): ChoiceView {
  return { options: labelled(word, id, 'option', shown), fixed }
}

export const choiceWords: Words<ChoiceView, ChoiceResponse> = {
  lines: ({ options }, { option }) => [textOf(options, option)],
  named: ({ options }) => options,
  things: () => 0,
  problems: () => ({}),
}
