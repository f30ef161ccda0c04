import type { Attempt } from '../domain/attempt/attempt'
import type { Ended } from '../domain/attempt/ended'
import type { OpenedAttempt } from '../domain/attempt/opened-attempt'
import type { PracticeLength } from '../domain/form/practice'
import type { Bank } from '../domain/bank/bank'
import type { Written } from '../domain/ground/written'
import type { Result } from '../domain/scoring/result'
import type { HandedIn } from '../domain/submission/handed-in'
import type { Person } from '../domain/submission/submission'

/** What the machine needs from the world. */
export interface AttemptDeps {
  readonly bank: Bank
  /** @param takeOver also when another tab holds the attempt */
  readonly open: (takeOver: boolean) => Promise<OpenedAttempt>
  /** Rejects when a part of the app could not be loaded, like `open` and `score`. */
  readonly draw: (length: PracticeLength | undefined) => Promise<Attempt>
  /** A finished practice run, to be gone on with in a longer form (M4). Rejects like `draw`. */
  readonly extend: (attempt: Attempt) => Promise<Attempt>
  /** Settles when the attempt is on disk, or when it is clear that it is not (C7). */
  readonly keep: (attempt: Attempt) => Promise<Written>
  /** Keeps without being waited for; a later call replaces an earlier one that has not begun. */
  readonly keepSoon: (attempt: Attempt) => void
  /** What a person still sees after handing in; kept without being waited for. */
  readonly keepEnded: (ended: Ended) => void
  /** Also what was kept of an application that was handed in. */
  readonly discard: () => Promise<Written>
  /** Name and contact are written nowhere but under the seal (C8). Rejects when the seal could not be loaded. */
  readonly handIn: (attempt: Attempt, person: Person | null) => Promise<HandedIn>
  /** Finishes what was sealed of this attempt before the browser was closed. */
  readonly resumeHandIn: (attempt: Attempt) => Promise<HandedIn>
  /** @returns undefined where the build has no keys */
  readonly score: (attempt: Attempt) => Promise<Result | undefined>
  /** Milliseconds since 1970, by the clock of the device: people and other programs may set it. */
  readonly now: () => number
  /** Milliseconds since any moment, by a clock that only runs on while the page lives; it may stand still while the device sleeps. */
  readonly elapsed: () => number
}
