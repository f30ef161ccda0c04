import type { Attempt } from './attempt'

/** How long a station waits without any input before it asks whether somebody is there (P3). */

const MINUTE = 60_000
const USUAL = 2 * MINUTE
/** People calculate on paper. */
const CALCULATING = 3 * MINUTE
/** Without time limits, the longest extra time counts. */
const LONGEST_EXTRA = 2
/** Then it counts down, milliseconds. */
export const IDLE_COUNTDOWN = 30_000

/** Milliseconds. @param attempt absent where only a result is on the screen */
export function idleLimit(attempt: Attempt | undefined): number {
  if (attempt === undefined) return USUAL
  const { place, form, adjustments } = attempt
  const skill = 'section' in place ? form.sections[place.section]?.skill : undefined
  const extra = adjustments.time === 'untimed' ? LONGEST_EXTRA : adjustments.time
  return (skill === 'numeracy' ? CALCULATING : USUAL) * extra
}

/** Whether there is anything to hand in. */
export const hasAnswers = (attempt: Attempt | undefined) =>
  attempt !== undefined && Object.keys(attempt.responses).length > 0
