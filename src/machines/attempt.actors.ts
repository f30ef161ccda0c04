import { fromPromise } from 'xstate'
import type { Attempt } from '../domain/attempt/attempt'
import type { OpenedAttempt } from '../domain/attempt/opened-attempt'
import type { PracticeLength } from '../domain/form/practice'
import type { Written } from '../domain/ground/written'
import type { Result } from '../domain/scoring/result'
import type { HandedIn } from '../domain/submission/handed-in'
import type { AttemptContext } from './attempt.context'
import type { AttemptDeps } from './attempt.deps'

/** What the machine waits for. */
export function actorsOf(deps: AttemptDeps) {
  return {
    open: fromPromise<OpenedAttempt, boolean>(({ input }) => deps.open(input)),
    draw: fromPromise<Attempt, PracticeLength | undefined>(({ input }) => deps.draw(input)),
    extend: fromPromise<Attempt, Attempt | undefined>(({ input }) =>
      input ? deps.extend(input) : Promise.reject(new Error('Nothing to go on with')),
    ),
    keep: fromPromise<Written, Attempt | undefined>(({ input }) =>
      input === undefined ? Promise.resolve({ type: 'Kept' }) : deps.keep(input),
    ),
    discard: fromPromise(deps.discard),
    handIn: fromPromise<HandedIn, AttemptContext>(async ({ input: { attempt, person = null } }) =>
      attempt ? deps.handIn(attempt, person) : { type: 'Closed' },
    ),
    resumeHandIn: fromPromise<HandedIn, Attempt | undefined>(async ({ input }) =>
      input ? deps.resumeHandIn(input) : { type: 'Closed' },
    ),
    score: fromPromise<Result | undefined, Attempt | undefined>(async ({ input }) => input && deps.score(input)),
  }
}
