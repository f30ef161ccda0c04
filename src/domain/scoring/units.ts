import type { FixedItem } from '../bank/item'
import type { NumberModel } from '../bank/model'

/**
 * B1: how many observations an item is worth in the band of its skill. The points inside one item depend on each other,
 * so even a long order is worth no more than two. So is a block to check: its forty rows would make for a narrow band, but
 * in the score of the skill (S9) it is one item among others. Simulated, one unit for four rows held 74 of 100 people.
 */
export function unitsOf(item: FixedItem | NumberModel): 1 | 2 {
  switch (item.type) {
    case 'choice':
    case 'best-worst':
    case 'number':
    case 'spot':
      return 1
    case 'order':
    case 'sort':
      return item.things.length >= 4 ? 2 : 1
    case 'check':
      return 2
  }
}
