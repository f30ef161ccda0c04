import type { OrderResponse } from '../../../domain/kinds/order/answer'
import type { OrderItem } from '../../../domain/kinds/order/item'
import type { Word } from '../../bank-words'
import { labelled, textOf, type Labelled, type Shown, type Words } from '../shown'

export interface OrderView extends Pick<Shown, 'stimulus'> {
  readonly things: readonly Labelled[]
}

export function orderView({ id }: OrderItem, shown: readonly string[], word: Word): OrderView {
  return { things: labelled(word, id, 'thing', shown) }
}

export const orderWords: Words<OrderView, OrderResponse> = {
  lines: (view, { things }) => things.map((id, n) => `${n + 1}. ${textOf(view.things, id)}`),
  isSequence: true,
  named: ({ things }) => things,
  things: ({ things }) => things.length,
  problems: () => ({ Things: 'question.order.error' }),
}
