import type { SiteName } from './sites'
import type { Bytes } from './bytes'
import type { Speed } from './browser'
import { median, most, p95, sum } from './figures'
import type { ColdStart, EarlyClick, Run } from './measure'

/** Everything measured, still in single values, and the figures that are drawn from it. */

export interface Measured {
  readonly bytes: Bytes
  readonly cold: Readonly<Record<SiteName, Readonly<Record<Speed, readonly ColdStart[]>>>>
  readonly early: readonly EarlyClick[]
  readonly runs: { readonly kontor: readonly Run[]; readonly bare: readonly Run[] }
  readonly reloads: { readonly normal: readonly number[]; readonly cpu4: readonly number[] }
}

/** `blocking`: what tasks take beyond 50 ms. */
export interface RunFigures {
  readonly blocking: number
  readonly longestTask: number
  readonly firstScreen: number
  readonly firstQuestion: number
  readonly nextQuestion: { readonly median: number; readonly p95: number; readonly of: number }
  readonly inputToPaint: number
  readonly feedback: number
  readonly heap: number
}

const LONG = 50

export function figuresOf(runs: readonly Run[]): RunFigures {
  const steps = runs.flatMap((run) => run.steps)
  const between = steps
    .filter(({ from, to }) => from === 'question' && (to === 'question' || to === 'end'))
    .map(({ ms }) => ms)
  const middle = (of: (run: Run) => number | undefined) => median(runs.flatMap((run) => of(run) ?? []))
  return {
    blocking: middle(({ longTasks }) => sum(longTasks.map(({ ms }) => Math.max(0, ms - LONG)))),
    longestTask: middle(({ longTasks }) => most(longTasks.map(({ ms }) => ms))),
    firstScreen: middle((run) => run.steps.find(({ from }) => from === 'start')?.ms),
    firstQuestion: middle((run) => run.steps.find(({ from, to }) => from !== 'question' && to === 'question')?.ms),
    nextQuestion: { median: median(between), p95: p95(between), of: between.length },
    inputToPaint: most(runs.flatMap((run) => run.inputs.map(({ ms }) => ms))),
    feedback: middle((run) => run.steps.find(({ to }) => to === 'feedback')?.ms),
    heap: middle(({ heap }) => heap),
  }
}

export const coldOf = (starts: readonly ColdStart[]) => ({
  contentful: median(starts.map(({ contentful }) => contentful)),
  usable: median(starts.map(({ usable }) => usable)),
  taken: median(starts.flatMap(({ taken }) => taken ?? [])),
})
