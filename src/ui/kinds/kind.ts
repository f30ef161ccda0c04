import type { Response } from '../../domain/kinds/answers'
import type { FixedItem, FixedKind, Kind } from '../../domain/kinds/items'
import type { Key } from '../../domain/kinds/keys'

/** Items, keys and responses of one kind, by the name that they carry. */

export type ItemOf<K extends FixedKind> = Extract<FixedItem, { type: K }>
export type KeyTo<K extends Kind> = Extract<Key, { type: K }>
export type ResponseTo<K extends Kind> = Extract<Response, { type: K }>

/** The response to this question so far, if it is of the question's own kind. */
export function responseTo<K extends Kind>(kind: K, response: Response | undefined): ResponseTo<K> | undefined {
  return isTo(kind, response) ? response : undefined
}

function isTo<K extends Kind>(kind: K, response: Response | undefined): response is ResponseTo<K> {
  return response?.type === kind
}

/** The key of an item, if it is of the item's own kind. */
export function keyTo<K extends Kind>(kind: K, key: Key): KeyTo<K> | undefined {
  return isKeyTo(kind, key) ? key : undefined
}

function isKeyTo<K extends Kind>(kind: K, key: Key): key is KeyTo<K> {
  return key.type === kind
}
