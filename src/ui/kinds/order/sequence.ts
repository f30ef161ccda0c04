/** The three moves in an order that grows from nothing. Each leaves the given list as it is. */

export type Ids = readonly string[]

export function placedLast(ids: Ids, id: string): Ids {
  return [...ids, id]
}

export function takenOut(ids: Ids, id: string): Ids {
  return ids.filter((other) => other !== id)
}

/** @param by −1 is one place up, 1 one place down; over the edge nothing moves */
export function movedBy(ids: Ids, id: string, by: -1 | 1): Ids {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0) return ids
  const rest = takenOut(ids, id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
