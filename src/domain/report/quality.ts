import { countOf } from '../attempt/interruption'
import { WAYS, type Way } from '../attempt/listening'
import { isAnswered } from '../attempt/missing'
import type { Opened } from '../submission/opened'
import { questionsIn } from '../form/form'
import type { Submission } from '../submission/submission'
import type { Proof } from './proof'

/** Observations about how a result came about, in neutral words: each has harmless reasons, and none decides anything. */
export type Observation =
  | { readonly what: 'omitted'; readonly count: number; readonly all: number }
  | { readonly what: 'interrupted'; readonly count: number; readonly minutes: number }
  | { readonly what: 'quick'; readonly count: number; readonly all: number }
  | { readonly what: 'gap'; readonly number: number }
  /** `mixed`: a conversation that was taken in in more than one way. */
  | { readonly what: `listened-${Way | 'mixed'}`; readonly count: number }
  | {
      readonly what:
        | 'supervised'
        | 'supervised-stated'
        | 'unsupervised'
        | 'paper'
        | 'paper-stated'
        | 'other-form'
        | 'unfinished'
        | 'transcript'
        | 'unknown-device'
        | 'device-anew'
        | 'newer-bank'
        | 'clock'
        | 'none'
    }

/** Nobody reads a situation with four answers in less, milliseconds. */
const TOO_QUICK = 4000
const MANY_QUICK = 0.1
const PAUSE = 60_000

/** R9: what the device is not paired for is an own statement. */
const WATCHED = {
  'own-device': { paired: 'unsupervised', 'own-statement': 'unsupervised' },
  kiosk: { paired: 'unsupervised', 'own-statement': 'unsupervised' },
  supervised: { paired: 'supervised', 'own-statement': 'supervised-stated' },
  paper: { paired: 'paper', 'own-statement': 'paper-stated' },
} as const

export interface Surroundings {
  readonly proof: Proof
  /** Whether the submission before this one, from the same device, is there or was erased. */
  readonly hasPrevious: boolean
}

export function observationsOn({ submission, device, openedAt }: Opened, around: Surroundings): readonly Observation[] {
  const { responses, times, interruptions, form } = submission
  const all = questionsIn(form).length
  const omitted = responses.filter((response) => !isAnswered(response ?? undefined)).length
  const quick = responses.filter((response, index) => response && (times[index] ?? 0) < TOO_QUICK).length
  const pauses = interruptions.filter(({ away }) => away >= PAUSE)
  const away = pauses.reduce((sum, pause) => sum + pause.away, 0)
  const found: readonly (Observation | false)[] = [
    // Nobody hands in without a name: the person left a station (P3).
    submission.person === null && { what: 'unfinished' },
    omitted > 0 && { what: 'omitted', count: omitted, all },
    pauses.length > 0 && { what: 'interrupted', count: countOf(pauses), minutes: Math.round(away / 60_000) },
    // Paper knows no times.
    submission.mode !== 'paper' && quick > all * MANY_QUICK && { what: 'quick', count: quick, all },
    // Only where it is not known how each conversation was taken in.
    submission.listened === undefined && submission.adjustments.listening === 'transcript' && { what: 'transcript' },
    device === '' && { what: 'unknown-device' },
    submission.record.isAnew === true && { what: 'device-anew' },
    !around.hasPrevious && { what: 'gap', number: submission.record.number - 1 },
    around.proof.form === 'other-bank' && { what: 'newer-bank' },
    around.proof.form === 'other' && { what: 'other-form' },
    // Handed in before it was begun, or after it was opened: one of the clocks was wrong.
    (submission.handedInAt < submission.startedAt || submission.handedInAt > openedAt + PAUSE) && { what: 'clock' },
  ]
  const noted = found.filter((each): each is Observation => each !== false)
  const watched = { what: WATCHED[submission.mode][around.proof.device] }
  return [watched, ...listening(submission), ...(noted.length > 0 ? noted : [{ what: 'none' } as const])]
}

/** How many conversations were taken in in which way. */
function listening({ listened = {} }: Submission): readonly Observation[] {
  const all = Object.values(listened).map((ways) => (ways.length === 1 ? ways[0] : 'mixed'))
  return ([...WAYS, 'mixed'] as const)
    .map((way) => ({ what: `listened-${way}`, count: all.filter((each) => each === way).length }) as const)
    .filter(({ count }) => count > 0)
}
