import * as v from 'valibot'
import { BestWorstItem } from './best-worst/item'
import { ChoiceItem } from './choice/item'
import { CompareItem } from './compare/item'
import type { NumberModel } from './number/model'
import { OrderItem } from './order/item'
import { SortItem } from './sort/item'
import { SpotItem } from './spot/item'

/**
 * Items without their texts and without their keys. Texts live in `locales/<lang>/bank/<skill>.json`, keys in a chunk of
 * their own that a candidate's browser loads only after the answers are frozen.
 */

/** An item that stands in the bank as it is asked; the others are written by a model. */
export const FixedItem = v.variant('type', [ChoiceItem, BestWorstItem, OrderItem, SortItem, SpotItem, CompareItem])
export type FixedItem = v.InferOutput<typeof FixedItem>
/** Kinds whose items an author writes one by one; the others are written by a model. */
export type FixedKind = FixedItem['type']
export type Item = FixedItem | NumberModel
export type Kind = Item['type']

/** Whether items of a kind run against the clock (C4). */
export const isTimed = (kind: Kind) => kind === 'compare'
