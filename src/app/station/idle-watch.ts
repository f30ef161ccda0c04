import { createActor, type Actor } from 'xstate'
import { IDLE_COUNTDOWN, idleLimit } from '../../domain/attempt/idle'
import type { AttemptMachine } from '../../machines/attempt.machine'
import { createIdleMachine } from '../../machines/idle.machine'
import { followLife } from '../shared/signs-of-life'

/** What only a station does: noticing that somebody has walked away (P3). */

/** States of the attempt in which something of a person is on the screen, or one step back. */
export const PERSONAL = [
  'attending',
  'feedback',
  'received',
  'returning',
  'leaving',
  'unsealed',
  'unboxed',
  'closed',
  'unscored',
] as const

export function watchIdle(attempt: Actor<AttemptMachine>) {
  const actor = createActor(
    createIdleMachine({
      limit: () => idleLimit(attempt.getSnapshot().context.attempt),
      countdown: IDLE_COUNTDOWN,
      onGone: () => attempt.send({ type: 'ABANDON' }),
    }),
  )
  const activity = () => actor.send({ type: 'ACTIVITY' })
  followLife(actor.send)
  const follow = () => {
    const snapshot = attempt.getSnapshot()
    actor.send({ type: PERSONAL.some((state) => snapshot.matches(state)) ? 'BUSY' : 'REST' })
  }
  attempt.subscribe(follow)
  actor.start()
  follow()
  return { actor, activity }
}
