import type { Component } from 'svelte'
import BestWorst from './best-worst/Control.svelte'
import Choice from './choice/Control.svelte'
import Compare from './compare/Control.svelte'
import type { ControlProps } from './control'
import type { Kind } from '../../domain/kinds/items'
import type { ResponseTo } from './kind'
import NumberEntry from './number/Control.svelte'
import Order from './order/Control.svelte'
import type { Views } from './question-view'
import Sort from './sort/Control.svelte'
import Spot from './spot/Control.svelte'

/** With what a question of each kind is answered. */
export const CONTROLS: { readonly [K in Kind]: Component<ControlProps<Views[K], ResponseTo<K>>> } = {
  choice: Choice,
  'best-worst': BestWorst,
  number: NumberEntry,
  order: Order,
  sort: Sort,
  spot: Spot,
  compare: Compare,
}
