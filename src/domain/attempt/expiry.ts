import { isHandedIn, type Attempt } from './attempt'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

/** After half an hour somebody else may be in front of the device: the app asks before it shows answers again. */
export function isLongAway(attempt: Attempt, now: number): boolean {
  return Math.abs(now - attempt.savedAt) > 30 * MINUTE
}

/** A practice run is nobody's record: it goes a day after its feedback, or a month after its last answer. */
export function isExpired(attempt: Attempt, now: number): boolean {
  return now - attempt.savedAt > (isHandedIn(attempt) ? DAY : 30 * DAY)
}
