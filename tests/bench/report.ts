import type { Speed } from './browser'
import { median } from './figures'
import { coldOf, figuresOf, type Measured } from './results'

/** The figures as a table, each against its budget (`docs/performance`: ratios carry over, milliseconds do not). */

export interface Row {
  readonly measure: string
  readonly unit: 'ms' | 'kB' | 'MB' | ''
  readonly kontor: number
  readonly static?: number
  readonly bare?: number
  /** What Kontor is held against: the value itself, or as a multiple of another column. */
  readonly ratio?: number
  readonly budget?: number
  readonly kept?: boolean
}

type Facts = Omit<Row, 'ratio' | 'kept'>

const bound = (row: Facts): Row => ({ ...row, ...(row.budget !== undefined && { kept: row.kontor <= row.budget }) })

/** Held against another value of the same visit, because machines differ. */
const against = (row: Facts & { readonly budget: number }, other: number): Row => {
  const ratio = row.kontor / other
  return { ...row, ratio, kept: ratio <= row.budget }
}

export function rowsOf(measured: Measured): readonly Row[] {
  return [...byteRows(measured), ...coldRows(measured), ...runRows(measured), ...reloadRows(measured)]
}

function byteRows({ bytes }: Measured): readonly Row[] {
  const kB = (value: number) => value / 1000
  return [
    bound({ measure: 'JS+CSS that the start screen names', unit: 'kB', kontor: kB(bytes.start) }),
    bound({ measure: 'JS+CSS until the first question', unit: 'kB', kontor: kB(bytes.question), budget: 62 }),
    bound({ measure: 'requests until the first question', unit: '', kontor: bytes.requests.question }),
    bound({ measure: 'everything, without audio', unit: 'kB', kontor: kB(bytes.everything), budget: 450 }),
  ]
}

function coldRows({ cold }: Measured): readonly Row[] {
  const speeds: readonly (readonly [Speed, string])[] = [
    ['normal', ''],
    ['cpu4', ', 4×'],
    ['slow', ', slow'],
  ]
  return speeds.flatMap(([speed, suffix]) => {
    const [kontor, floor, bare] = [coldOf(cold.kontor[speed]), coldOf(cold.static[speed]), coldOf(cold.bare[speed])]
    return [
      bound({
        measure: `first contentful paint${suffix}`,
        unit: 'ms',
        kontor: kontor.contentful,
        static: floor.contentful,
        bare: bare.contentful,
      }),
      against(
        {
          measure: `start screen usable${suffix}`,
          unit: 'ms',
          kontor: kontor.usable,
          static: floor.usable,
          bare: bare.usable,
          budget: 1.3,
        },
        floor.usable,
      ),
      bound({ measure: `taken over by the app${suffix}`, unit: 'ms', kontor: kontor.taken, bare: bare.taken }),
    ]
  })
}

function runRows({ runs, early }: Measured): readonly Row[] {
  const [kontor, bare] = [figuresOf(runs.kontor), figuresOf(runs.bare)]
  const ms = (measure: string, of: (figures: typeof kontor) => number, budget?: number): Row =>
    bound({ measure, unit: 'ms', kontor: of(kontor), bare: of(bare), ...(budget !== undefined && { budget }) })
  return [
    ms('blocking until the first question, 4×', ({ blocking }) => blocking, 50),
    ms('longest task until then, 4×', ({ longestTask }) => longestTask),
    ms('first screen after a click on start, 4×', ({ firstScreen }) => firstScreen, 50),
    bound({
      measure: 'same, clicked at first sight, 4×',
      unit: 'ms',
      kontor: median(early.flatMap(({ ms }) => ms ?? [])),
    }),
    ms('first scored question after its click, 4×', ({ firstQuestion }) => firstQuestion),
    ms('next question, kept on disk, 4×: median', ({ nextQuestion }) => nextQuestion.median, 18),
    ms('next question, kept on disk, 4×: p95', ({ nextQuestion }) => nextQuestion.p95, 28),
    ms('input to next paint, 4×: longest', ({ inputToPaint }) => inputToPaint, 100),
    ms('feedback after handing in, 4×', ({ feedback }) => feedback),
    bound({
      measure: 'heap after the last question',
      unit: 'MB',
      kontor: kontor.heap / 1e6,
      bare: bare.heap / 1e6,
      budget: 3,
    }),
  ]
}

function reloadRows({ reloads, cold }: Measured): readonly Row[] {
  const row = (speed: 'normal' | 'cpu4', suffix: string) =>
    against(
      {
        measure: `reload to the same question${suffix} (÷ cold taken over)`,
        unit: 'ms',
        kontor: median(reloads[speed]),
        budget: 1.3,
      },
      coldOf(cold.kontor[speed]).taken,
    )
  return [row('normal', ''), row('cpu4', ', 4×')]
}

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.measure,
    figure(row.kontor, row.unit),
    figure(row.static, ''),
    figure(row.bare, ''),
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}×`,
    row.budget === undefined ? '' : `≤ ${row.budget}${row.ratio === undefined ? '' : '×'}`,
    row.kept === undefined ? '' : row.kept ? 'kept' : 'MISSED',
  ])
  return lines([['', 'Kontor', 'static page', 'bare stack', 'ratio', 'budget', ''], ...cells])
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
export function slowestOf({ runs }: Measured): string {
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
