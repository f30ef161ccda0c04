import type { OrderView } from './words'

/** A table whose rows stand on the things themselves. */
export interface Facts {
  readonly title?: string | undefined
  /** Thing → what the table says about it, in one line. */
  readonly lines: ReadonlyMap<string, string>
}

/**
 * What a table says about the things to be ordered. Only where it has exactly one row for every thing, under the thing's own
 * name; any other table has to be read beside the things.
 */
export function factsOf({ things, stimulus }: OrderView): Facts | undefined {
  if (stimulus?.type !== 'table' || stimulus.rows.length !== things.length) return undefined
  const lines = new Map<string, string>()
  for (const { id, text } of things) {
    const row = stimulus.rows.find(([heading]) => heading === text)
    if (row === undefined) return undefined
    lines.set(id, row.flatMap((cell, at) => (at === 0 ? [] : [said(cell, stimulus.columns[at])])).join(', '))
  }
  return { title: stimulus.title, lines }
}

/** A bare figure says nothing without the name of its column. */
const said = (cell: string, column = '') => (/\p{L}/u.test(cell) ? cell : `${column}: ${cell}`)
