import { clockTrust } from '../ground/clock'
import { isHandedIn, type Attempt } from './attempt'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

/** After half an hour somebody else may be in front of the device: the app asks before it shows answers again. */
export function isLongAway(attempt: Attempt, now: number): boolean {
  return Math.abs(now - attempt.savedAt) > 30 * MINUTE
}

/**
 * A practice run goes a day after its feedback, or a month after its last answer; but not by a clock that is so far ahead of
 * that answer that it may be wrong. A running attempt of a campaign never goes by itself: whoever opens it is asked.
 */
export function isExpired(attempt: Attempt, now: number): boolean {
  if (attempt.campaign !== undefined && !isHandedIn(attempt)) return false
  if (clockTrust(now, 0, attempt.savedAt).type !== 'Trusted') return false
  return now - attempt.savedAt > (isHandedIn(attempt) ? DAY : 30 * DAY)
}
