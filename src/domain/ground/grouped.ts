/** In the order of first appearance. */
export function grouped<T>(values: Iterable<T>, nameOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(nameOf(value))
    if (group) group.push(value)
    else groups.set(nameOf(value), [value])
  }
  return groups
}
