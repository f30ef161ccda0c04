import type { Measured } from './results'
import type { Row } from './rows'

/** The figures for people: a table, where to look first, what each file weighs. */

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.measure,
    figure(row.kontor, row.unit),
    figure(row.static, ''),
    figure(row.bare, ''),
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}×`,
    budgetOf(row),
    row.kept === undefined ? '' : row.kept ? 'kept' : 'MISSED',
  ])
  return lines([['', 'Kontor', 'static page', 'bare stack', 'ratio', 'budget', ''], ...cells])
}

function budgetOf({ budget, asSet, ratio, unit }: Row): string {
  if (budget === undefined) return ''
  if (ratio !== undefined) return `≤ ${budget}×`
  return asSet === undefined ? `≤ ${budget} ${unit}`.trim() : `≤ ${budget.toFixed(0)} ms (${asSet})`
}

/** What each file weighs and when it is first needed. */
export function chunksOf({ bytes }: Measured): string {
  const kB = (value: number) => (value / 1000).toFixed(1)
  return lines([
    ['file', 'brotli kB', 'raw kB', 'needed'],
    ...bytes.chunks.map(({ path, raw, sent, phase }) => [path, kB(sent), kB(raw), phase]),
  ])
}

/** Where to look first when a budget is missed. */
export function slowestOf({ runs, early }: Measured): string {
  const top = <T extends { readonly ms: number }>(of: readonly T[]) => [...of].sort((a, b) => b.ms - a.ms).slice(0, 6)
  const all = runs.kontor
  return [
    'Long tasks until the first question: ' +
      top(all.flatMap((run) => run.longTasks))
        .map(({ at, ms }) => `${ms} ms at ${at.toFixed(0)}`)
        .join(', '),
    'Slowest steps: ' +
      top(all.flatMap((run) => run.steps))
        .map(({ from, to, title, ms }) => `${ms.toFixed(0)} ms ${from} → ${to} “${title.slice(0, 40)}”`)
        .join(', '),
    'Slowest inputs: ' +
      top(all.flatMap((run) => run.inputs))
        .map(({ name, screen, ms }) => `${ms} ms ${name} on ${screen}`)
        .join(', '),
    `Clicks at first sight that counted: ${early.filter(({ ms }) => ms !== undefined).length} of ${early.length}`,
  ].join('\n')
}

function figure(value: number | undefined, unit: Row['unit']): string {
  if (value === undefined || Number.isNaN(value)) return ''
  const digits = unit === 'kB' || unit === 'MB' ? 1 : 0
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`
}

/** The first column to the left, the others to the right. */
function lines(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n')
}
