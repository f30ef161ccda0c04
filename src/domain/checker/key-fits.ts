import { questionsOf, type CheckedBank } from '../bank/whole-bank'
import { CHECK, checkTogether } from '../kinds/checks'
import { found, type Finding } from '../kinds/finding'
import type { Item, Kind } from '../kinds/items'
import type { Key } from '../kinds/keys'
import { isOf, type Of } from '../kinds/kind'
import { panelVerdict } from './panel'

/** Whether each key says something sensible about exactly the options, things and places of its item (S2 to S8). */
export function checkKeys(bank: CheckedBank): readonly Finding[] {
  return bank.parts.flatMap((part) => {
    const keys = new Map(part.keys.map((key) => [key.item, key]))
    const each = questionsOf(part).flatMap((item) => {
      const key = keys.get(item.id)
      if (key === undefined) return []
      const where = [part.skill, item.id]
      return [...keyFits(where, item, key), ...panelFits(where, item, key)]
    })
    return [...each, ...checkTogether(part.skill, part.keys)]
  })
}

/** W2: only what a panel has really confirmed may say so. */
function panelFits(where: readonly string[], item: Item, key: Key): readonly Finding[] {
  if (key.status === 'author') return []
  const verdict = panelVerdict(item, key, key.ratings ?? [])?.verdict
  return verdict === 'confirms' ? [] : [found('panel-not-met', [...where, 'key', 'status'])]
}

/** That a key is of another kind is a finding of its own. */
function keyFits<K extends Kind>(where: readonly string[], item: Of<Item, K>, key: Key): readonly Finding[] {
  const kind: K = item.type
  return isOf(kind, key) ? CHECK[kind].key(where, item, key) : []
}
