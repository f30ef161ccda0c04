import type { Written } from '../../domain/ground/written'
import type { HandedIn } from '../../domain/submission/handed-in'
import { boxSubmission, type BoxDeps } from './box-submission'
import type { Numbers } from './numbers'
import type { Pending } from './pending'
import type { Unfinished } from './unfinished'

export interface FinishDeps extends BoxDeps {
  /** Removes this attempt, after the writes to it that are still under way; never another one that lies in its place. */
  readonly discardAttempt: (attempt: string) => Promise<Written>
}

/** From the sealed bytes to the receipt: numbered, boxed, and only then the draft goes. Done again, it changes nothing. */
export async function finish(
  work: Pending,
  deps: FinishDeps,
  numbers: Numbers,
  unfinished: Unfinished,
): Promise<HandedIn> {
  const isNumbered = await numbers.advance(work)
  const outcome = await boxSubmission(work, deps)
  if (outcome.type !== 'HandedIn') return outcome
  // While the attempt cannot be removed or its number not be written, what is pending stays, and the next start ends it.
  const isDiscarded = await deps.discardAttempt(work.attempt)
  if (isDiscarded.type === 'Kept' && isNumbered.type === 'Kept') await unfinished.remove(work.attempt)
  unfinished.release(work.attempt)
  return outcome
}
