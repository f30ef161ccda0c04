import type { Adjustments } from '../domain/attempt/adjustments'
import type { Attempt } from '../domain/attempt/attempt'
import { endOf, type Ended } from '../domain/attempt/ended'
import type { PracticeLength } from '../domain/form/practice'
import type { LineWay } from '../domain/attempt/listening'
import type { Response } from '../domain/kinds/answers'
import type { Acknowledgement } from '../domain/attempt/acknowledgement'
import type { Result } from '../domain/scoring/result'
import type { Person } from '../domain/submission/submission'
import type { StoreTrouble, Written } from '../domain/ground/written'
import type { HandedIn } from '../domain/submission/handed-in'
import type { OpenedAttempt } from '../domain/attempt/opened-attempt'

/** What the attempt machine remembers, what it hears, and how the one follows from the other. */

export interface AttemptContext {
  /** What the screen shows. */
  readonly attempt?: Attempt
  /** What the screen will show as soon as it is kept (C7). */
  readonly next?: Attempt
  readonly result?: Result
  /** Also keeps what could not be used: it is offered as a file and never thrown away unasked. */
  readonly opened?: OpenedAttempt
  /** `memory` once the person has decided to go on although the store fails. */
  readonly keeping: 'disk' | 'memory'
  /** When the open screen was last left, by the clock that only runs on. */
  readonly leftAt?: number | undefined
  readonly trouble?: StoreTrouble
  /** Only while it is being sealed; no person is ever stored (C8). */
  readonly person?: Person | null
  readonly handedIn?: HandedIn
  /** An application that was handed in, until its person leaves. */
  readonly ended?: Ended
}

export type AttemptEvent =
  /** `length` of a practice run. */
  | { type: 'START'; length?: PracticeLength }
  | { type: 'NEXT' | 'BACK' | 'LEAVE' | 'HIDE' | 'SHOW' | 'TICK' }
  /** From the page before handing in to what is open; from the end of an application to its result. */
  | { type: 'ANSWER_OPEN' | 'READ' }
  | { type: 'RETRY' | 'GO_ON' | 'EXTEND' | 'DISCARD' | 'ABANDON' | 'TAKE_OVER' | 'LOST' }
  | { type: 'ANSWER'; response: Response | undefined }
  | { type: 'CHANGE'; question: number }
  | { type: 'ADJUST'; adjustments: Adjustments }
  | { type: 'HEARD'; dialogue: string; lines: number; way: LineWay }
  | { type: 'OPEN_FILE'; attempt: Attempt }
  | { type: 'ACKNOWLEDGE'; acknowledged: Acknowledgement }
  | { type: 'HAND_IN'; person: Person | null }

export const NOTHING: AttemptContext = { keeping: 'disk' }

/** After a person has finished, nothing of them stays in memory. */
export const FORGOTTEN = {
  person: undefined,
  handedIn: undefined,
  ended: undefined,
  attempt: undefined,
  next: undefined,
  result: undefined,
  opened: undefined,
  trouble: undefined,
  leftAt: undefined,
  keeping: 'disk',
} as const

export const takenFrom = (opened: OpenedAttempt) => {
  const ended = opened.type === 'Ended' ? opened.ended : undefined
  return { opened, ended, attempt: 'attempt' in opened ? opened.attempt : ended?.attempt }
}

/** Handed in: the answers are frozen, and nothing of the person stays in memory. */
export function endedWith({ attempt, handedIn }: AttemptContext, now: number) {
  if (attempt === undefined || handedIn?.type !== 'HandedIn') return { person: undefined }
  const ended = endOf(attempt, handedIn, now)
  return { person: undefined, ended, attempt: ended.attempt }
}

export const troubleIn = (kept: Written) => ({ trouble: kept.type === 'NotKept' ? kept.reason : undefined })

/** Every change is one call into the domain, for what is shown and for what is about to be shown. */
export const changed = ({ attempt, next }: AttemptContext, change: (attempt: Attempt) => Attempt) => ({
  attempt: attempt && change(attempt),
  next: next && change(next),
})

/** The open screen is left, or hidden. */
export const left = (context: AttemptContext, leave: (attempt: Attempt) => Attempt, leftAt: number) => ({
  ...changed(context, leave),
  leftAt,
})

/** It is there again. */
export const returned = (context: AttemptContext, show: (attempt: Attempt, leftAt?: number) => Attempt) => ({
  ...changed(context, (attempt) => show(attempt, context.leftAt)),
  leftAt: undefined,
})

export const standsBeforeSeal = (attempt: Attempt | undefined) =>
  attempt?.campaign !== undefined && attempt.place.at === 'hand-in'

export const stamped = (attempt: Attempt, now: number): Attempt => ({ ...attempt, savedAt: now })

export const prepared = (context: AttemptContext, change: (attempt: Attempt) => Attempt) => ({
  next: context.attempt && change(context.attempt),
})
