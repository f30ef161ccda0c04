import type { CheckResponse } from '../../../domain/attempt/response'
import type { CheckItem } from '../../../domain/bank/item'
import type { Words } from '../shown'

export interface CompareView {
  readonly rows: CheckItem['rows']
  /** Seconds, before any adjustment. */
  readonly limit: number
}

export function compareView({ rows, limit }: CheckItem, shown: readonly string[]): CompareView {
  return { rows: shown.flatMap((row) => rows.find(({ id }) => id === row) ?? []), limit }
}

export const compareWords: Words<CompareView, CheckResponse> = {
  lines: (view, { rows }, t) => [
    t('part.check-count.message', { done: Object.keys(rows).length, all: view.rows.length }),
  ],
  named: ({ rows }) => rows.map(({ id, left, right }) => ({ id, text: `${left} | ${right}` })),
  things: ({ rows }) => rows.length,
  problems: () => ({ Rows: 'question.check.error' }),
}
