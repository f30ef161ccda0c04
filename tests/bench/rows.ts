import type { Speed } from './browser'
import { median } from './figures'
import { coldOf, figuresOf, type Measured } from './results'

/** Every figure with its budget. Ratios carry over from machine to machine; milliseconds are stretched. */

export interface Row {
  readonly measure: string
  readonly unit: 'ms' | 'kB' | 'MB' | ''
  readonly kontor: number
  readonly static?: number
  readonly bare?: number
  /** What Kontor is held against: the value itself, or as a multiple of another column. */
  readonly ratio?: number
  readonly budget?: number
  /** The budget in milliseconds before it was stretched. */
  readonly asSet?: number
  readonly kept?: boolean
}

type Facts = Omit<Row, 'ratio' | 'kept'>

/**
 * The bare stack's start with the CPU slowed four times, on the machine for which the millisecond budgets were set. They
 * are stretched by how much longer it takes here.
 */
const REFERENCE = 470
export const paceOf = ({ cold }: Measured) => coldOf(cold.bare.cpu4).usable / REFERENCE

const bound = (row: Facts): Row => ({ ...row, ...(row.budget !== undefined && { kept: row.kontor <= row.budget }) })

/** Held against another value of the same visit. */
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

function runRows(measured: Measured): readonly Row[] {
  const { runs, early } = measured
  const [kontor, bare] = [figuresOf(runs.kontor), figuresOf(runs.bare)]
  const pace = paceOf(measured)
  const ms = (measure: string, of: (figures: typeof kontor) => number, budget?: number): Row =>
    bound({
      measure,
      unit: 'ms',
      kontor: of(kontor),
      bare: of(bare),
      ...(budget !== undefined && { budget: budget * pace, asSet: budget }),
    })
  // 18 and 28 ms where the bare stack takes 17 and 27.
  const again = (which: string, of: (figures: typeof kontor) => number, budget: number) =>
    against(
      {
        measure: `next question, kept on disk, 4×: ${which} (÷ bare)`,
        unit: 'ms',
        kontor: of(kontor),
        bare: of(bare),
        budget,
      },
      of(bare),
    )
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
    again('median', ({ nextQuestion }) => nextQuestion.median, 1.06),
    again('p95', ({ nextQuestion }) => nextQuestion.p95, 1.04),
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
