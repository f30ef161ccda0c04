import * as v from 'valibot'

/**
 * Active time (C4, M5): what a person spends in front of the open screen, in milliseconds. Time away does not count. It
 * is measured by the clock of the page, which only runs on: the date of the device may be set or jump meanwhile.
 */

const Milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0))

/** `since` is the moment at which counting began, absent while the screen is hidden. */
export const Stopwatch = v.object({ counted: Milliseconds, since: v.optional(v.pipe(v.number(), v.finite())) })
export type Stopwatch = v.InferOutput<typeof Stopwatch>

/** Longer than this without any sign of life, the device slept. */
export const LONGEST_STRETCH = 10 * 60 * 1000

export const STOPPED: Stopwatch = { counted: 0 }

/** @param now milliseconds of the clock that only runs on, which the later calls use too */
export function startedAt(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === undefined ? { counted: watch.counted, since: now } : watch
}

export function stoppedAt(watch: Stopwatch, now: number): Stopwatch {
  return { counted: countedBy(watch, now) }
}

/** Counts what has run up to now and runs on; a stopped watch stays stopped. */
export function countedOn(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === undefined ? watch : startedAt(stoppedAt(watch, now), now)
}

/** Active milliseconds up to now. Never falls and never negative. */
export function countedBy(watch: Stopwatch, now: number): number {
  const running = watch.since === undefined ? 0 : now - watch.since
  return watch.counted + Math.min(Math.max(0, running), LONGEST_STRETCH)
}
