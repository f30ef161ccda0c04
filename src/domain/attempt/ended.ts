import type { FeedbackTime } from '../ground/feedback'
import type { Attempt } from './attempt'

/**
 * An application that was handed in, as its person still sees it: the receipt, and the answers where a result is made of
 * them. Like every draft it holds no person (C8), and it goes when the person leaves.
 */
export interface Ended {
  readonly attempt: Attempt
  /** The code that the candidate keeps. */
  readonly receipt: string
  readonly feedback: FeedbackTime
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Whose device it is: of the person alone, or one that goes from hand to hand. */
export type DeviceHands = 'own' | 'shared'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

export function endOf(attempt: Attempt, given: Pick<Ended, 'receipt' | 'feedback'>, now: number): Ended {
  const { receipt, feedback } = given
  const frozen: Attempt = { ...attempt, place: { at: 'feedback' }, savedAt: now }
  return { attempt: feedback === 'at-once' ? frozen : withoutAnswers(frozen), receipt, feedback, at: now }
}

function withoutAnswers({ listened: _, ...attempt }: Attempt): Attempt {
  return { ...attempt, responses: {}, times: {}, heard: {}, interruptions: [] }
}

/**
 * On a device that goes from hand to hand an end that nobody left is over when somebody else may be in front of it; on a
 * person's own device it waits for them for a month.
 */
export function isOver({ at }: Ended, now: number, owner: DeviceHands): boolean {
  return Math.abs(now - at) > (owner === 'own' ? 30 * DAY : 30 * MINUTE)
}
