import type { Stimulus } from '../domain/bank/stimulus'
import type { FixedItem } from '../domain/kinds/items'

/** Families as they are written down (W8): the first member whole, of the others only what is different. */

/** Of the kind of the first, with values of its own. */
type OwnOf<T extends FixedItem> = Partial<Omit<Extract<FixedItem, Pick<T, 'type'>>, 'type' | 'id' | 'skill' | 'family'>>

/** `co01`, then `co01-2`, `co01-3` … in the order of `others`. */
export function members<T extends FixedItem>(first: T, ...others: readonly OwnOf<T>[]): readonly T[] {
  const { id } = first
  return [{ ...first, family: id }, ...others.map((own, n) => ({ ...first, ...own, id: `${id}-${n + 2}`, family: id }))]
}

/** What is read before each member: `co05-plan`, then `co05-2-plan` … and so many in all, of the same shape. */
export function versions<T extends Stimulus>(first: T, count: number): readonly T[] {
  const { id } = first
  const [item = '', ...name] = id.split('-')
  const others = Array.from({ length: count - 1 }, (_, n) => [item, n + 2, ...name].join('-'))
  return [first, ...others.map((own) => ({ ...first, id: own, family: id }))]
}
