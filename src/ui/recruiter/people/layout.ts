import type { Sorted } from '../../../domain/summary/select'
import type { Summary } from '../../../domain/summary/summary'

/** What stands at which place of the list: people, and a heading before each group. */
export type ListRow =
  | { readonly type: 'person'; readonly row: number }
  | { readonly type: 'group'; readonly number: number; readonly size: number; readonly ranked: boolean }

export interface Layout {
  readonly count: number
  readonly at: (index: number) => ListRow
  readonly keyOf: (index: number, summary: Summary) => string
}

export function layoutOf({ rows, groups }: Sorted): Layout {
  // The place of each group's heading: all people and headings before it.
  const headings = Uint32Array.from(groups, ({ from }, number) => from + number)

  /** How many headings stand at or before this place. */
  function headingsUpTo(index: number): number {
    let [low, high] = [0, headings.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((headings[middle] ?? 0) <= index) low = middle + 1
      else high = middle
    }
    return low
  }

  function at(index: number): ListRow {
    const before = headingsUpTo(index)
    const group = groups[before - 1]
    if (group && headings[before - 1] === index)
      return { type: 'group', number: before, size: group.to - group.from, ranked: group.ranked }
    return { type: 'person', row: rows[index - before] ?? 0 }
  }

  return {
    count: rows.length + groups.length,
    at,
    keyOf(index, summary) {
      const item = at(index)
      return item.type === 'group' ? `group ${item.number}` : (summary.rids[item.row] ?? '')
    },
  }
}
