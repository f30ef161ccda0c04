import type { Component } from 'svelte'
import BestWorst from './best-worst/Editor.svelte'
import Choice from './choice/Editor.svelte'
import Compare from './compare/Editor.svelte'
import type { EditorProps } from './editor/props'
import type { FixedKind } from '../../domain/kinds/items'
import type { ItemOf, KeyTo } from './kind'
import Order from './order/Editor.svelte'
import Sort from './sort/Editor.svelte'
import Spot from './spot/Editor.svelte'

/** With what an author says what is right. Items that a model writes are edited as structure. */
export const EDITORS: { readonly [K in FixedKind]: Component<EditorProps<ItemOf<K>, KeyTo<K>>> } = {
  choice: Choice,
  'best-worst': BestWorst,
  order: Order,
  sort: Sort,
  spot: Spot,
  compare: Compare,
}
