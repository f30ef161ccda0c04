import type { CompareResponse } from '../../../domain/kinds/compare/answer'
import type { CompareItem } from '../../../domain/kinds/compare/item'
import type { Words } from '../shown'

export interface CompareView {
  readonly rows: CompareItem['rows']
  /** Seconds, before any adjustment. */
  readonly limit: number
}

export function compareView({ rows, limit }: CompareItem, shown: readonly string[]): CompareView {
  return { rows: shown.flatMap((row) => rows.find(({ id }) => id === row) ?? []), limit }
}

export const compareWords: Words<CompareView, CompareResponse> = {
  lines: (view, { rows }, t) => [
    t('part.compare-count.message', { done: Object.keys(rows).length, all: view.rows.length }),
  ],
  named: ({ rows }) => rows.map(({ id, left, right }) => ({ id, text: `${left} | ${right}` })),
  things: ({ rows }) => rows.length,
  problems: () => ({ Rows: 'question.compare.error' }),
}
