import { itemsIn, keysIn, type CheckedBank } from '../bank/whole-bank'
import type { Response } from '../kinds/answers'
import { isScore, scoreItem } from '../scoring/item'

/** What a response to an item of this bank earns, 0 to 1; 0 where the bank cannot score it. */
export function pointsIn(bank: CheckedBank): (item: string, response: Response) => number {
  const [items, keys] = [itemsIn(bank), keysIn(bank)]
  return (item, response) => {
    const scored = scoreItem(items, keys, { type: 'fixed', item, shown: [] }, response)
    return isScore(scored) ? scored.points : 0
  }
}
