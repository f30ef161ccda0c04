import { sum } from '../ground/mean'
import type { Item, Kind } from '../kinds/items'
import { SCORE } from '../kinds/scores'

/**
 * B1: how many observations an item is worth in the band of its skill. Points inside one item depend on each other, so an
 * item is worth less than it has parts: two picks are one and a half, a row of six things is two. The figures are those
 * with which simulated people of six models were held by their 90 % bands (`tests/quality/simulation.test.ts`).
 * @returns 1 to 4
 */
export function unitsOf(item: Item): number {
  return unitsOfKind(item.type, 'things' in item ? item.things.length : 0)
}

/** @param things how many there are to order or to sort; other kinds have none */
export function unitsOfKind(kind: Kind, things: number): number {
  return SCORE[kind].units(things)
}

/**
 * B1: how many observations the mean of some items is worth. The variance of a mean of k items is that of one observation
 * × Σ(1/units) / k², so many parts inside one item among others add little: k² / Σ(1/units). For items of u units each, k · u.
 * @returns 0 for no items
 */
export function unitsOfMean(units: readonly number[]): number {
  if (units.length === 0) return 0
  return units.length ** 2 / sum(units.map((each) => 1 / each))
}
