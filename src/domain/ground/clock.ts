/** Whether the clock of a device may decide what is deleted (R5). */
export type ClockTrust =
  | { readonly type: 'Trusted' }
  /** Before this version of the app was built. */
  | { readonly type: 'Early' }
  /** Further from the last start than devices are usually left lying. */
  | { readonly type: 'Ahead' }

const DAY = 24 * 60 * 60 * 1000
/** Thirteen months: a device that is used once a year is not asked every time. */
export const LONGEST_REST = 396 * DAY
/** Without an earlier start: no version of the app is used for longer than five years. */
const LONGEST_USE = 5 * 366 * DAY

/**
 * All in milliseconds since 1970.
 * @param built when this version of the app was built; 0 where that is not known
 * @param before when the app was last started here with a clock that was trusted, or something else that certainly was
 *   before now; undefined where nothing is known
 */
export function clockTrust(now: number, built: number, before: number | undefined): ClockTrust {
  if (now < built) return { type: 'Early' }
  // A build that does not know its date knows nothing about today's either.
  if (before === undefined && built === 0) return { type: 'Trusted' }
  const latest = before === undefined ? built + LONGEST_USE : Math.max(before, built) + LONGEST_REST
  return now > latest ? { type: 'Ahead' } : { type: 'Trusted' }
}
