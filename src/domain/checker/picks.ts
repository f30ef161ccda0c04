import type { CheckedPart } from '../bank/whole-bank'
import type { Picked } from '../kinds/check-face'
import { CHECK } from '../kinds/checks'
import type { Item, Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'

/** What a key says is best, and worst, of the options of an item. */
export interface Pick extends Omit<Picked, 'options'> {
  readonly item: { readonly id: string; readonly options: readonly string[] }
}

export function picksIn(part: CheckedPart): readonly Pick[] {
  const keys = new Map(part.keys.map((key) => [key.item, key]))
  return part.items.flatMap((item): Pick[] => {
    const picked = pickedFrom(item, keys.get(item.id))
    if (picked === undefined) return []
    const { options, ...which } = picked
    return [{ item: { id: item.id, options }, ...which }]
  })
}

export function pickedFrom<K extends Kind>(item: Of<Item, K>, key: Key | undefined): Picked | undefined {
  const kind: K = item.type
  return isOf(kind, key) ? CHECK[kind].picked(item, key) : undefined
}
