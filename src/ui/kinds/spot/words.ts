import type { SpotResponse } from '../../../domain/kinds/spot/answer'
import type { SpotItem } from '../../../domain/kinds/spot/item'
import type { Word } from '../../bank-words'
import { labelled, textOf, type Labelled, type Shown, type Words } from '../shown'

export interface SpotView extends Pick<Shown, 'stimulus'> {
  readonly options: readonly Labelled[]
}

export function spotView({ id }: SpotItem, shown: readonly string[], word: Word): SpotView {
  return { options: labelled(word, id, 'spot', shown) }
}

export const spotWords: Words<SpotView, SpotResponse> = {
  lines: ({ options }, { spots }) => spots.map((spot) => textOf(options, spot)),
  named: ({ options }) => options,
  things: () => 0,
  problems: () => ({}),
}
