import * as v from 'valibot'
import { dialogueOf, type Bank } from '../bank/bank'
import { Acknowledgement } from './acknowledgement'
import { Form } from '../form/form'
import { countedOn, Stopwatch, STOPPED, startedAt, stoppedAt } from './active-time'
import { Adjustments, NO_ADJUSTMENTS } from './adjustments'
import { compacted, Interruptions } from './interruption'
import { Listened, withWay, type LineWay } from './listening'
import { openQuestions, type OpenQuestion } from './open-questions'
import { itinerary, Place, placeAfter, placeBefore, questionAt } from './place'
import { Response } from '../kinds/answers'
import type { Question } from '../kinds/question'

/** Milliseconds since 1970, as far as a `Date` reaches: anything else could not be shown. */
const Moment = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15))

/** One person's run over a form. It holds no person: name and contact are asked last and only ever sealed (C8). */
export const Attempt = v.object({
  id: v.string(),
  form: Form,
  /** Items of the shorter form that this one goes on from (M4): answered before, and not asked again. */
  begun: v.optional(v.pipe(v.array(v.string()), v.readonly())),
  /** The campaign it is for; none for a practice run. */
  campaign: v.optional(v.string()),
  /** Which notice of the campaign was read, and when. */
  acknowledged: v.optional(Acknowledgement),
  /** Of the device's own clock; used for "how long ago", never for active time. */
  startedAt: Moment,
  savedAt: Moment,
  adjustments: Adjustments,
  place: Place,
  /** Item id → response. An omitted item is absent. */
  responses: v.record(v.string(), Response),
  /** Item id → active time on its question. */
  times: v.record(v.string(), Stopwatch),
  /** Dialogue id → lines already heard or revealed; they are not given a second time. */
  heard: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** How the dialogues were really taken in; absent until the first is, and in runs from before this was kept. */
  listened: v.optional(Listened),
  interruptions: Interruptions,
})
export type Attempt = v.InferOutput<typeof Attempt>

/** @param campaign without one it is a practice run: nothing leaves the device, nobody reads it */
export function startAttempt(id: string, form: Form, now: number, campaign?: string): Attempt {
  return {
    id,
    form,
    ...(campaign === undefined ? {} : { campaign }),
    startedAt: now,
    savedAt: now,
    adjustments: NO_ADJUSTMENTS,
    place: { at: 'notice' },
    responses: {},
    times: {},
    heard: {},
    interruptions: [],
  }
}

/**
 * Goes on from a finished practice run with a form that holds everything it asked (M4): what was answered counts, and the
 * way begins at the first question that is new.
 */
export function extended(attempt: Attempt, form: Form, bank: Bank): Attempt {
  const begun = attempt.form.sections.flatMap(({ questions }) => questions.map(({ item }) => item))
  const [, first = attempt.place] = itinerary(form, bank, begun)
  return { ...attempt, form, begun, place: first }
}

/** Every place that lies before this person. */
export const wayOf = ({ form, begun }: Pick<Attempt, 'form' | 'begun'>, bank: Bank) => itinerary(form, bank, begun)

/** What is asked of a section; the rest was answered before. */
export function askedIn({ form, begun = [] }: Pick<Attempt, 'form' | 'begun'>, section: number): readonly Question[] {
  return (form.sections[section]?.questions ?? []).filter(({ item }) => !begun.includes(item))
}

/** The id of the item on the screen, if the screen shows a question. */
export function openItem(attempt: Attempt): string | undefined {
  return attempt.place.at === 'question' ? questionAt(attempt.form, attempt.place)?.item : undefined
}

/** Keeps what is chosen on the open screen, also while it is still incomplete. `undefined` takes the answer back. */
export function withResponse(attempt: Attempt, response: Response | undefined): Attempt {
  const item = openItem(attempt)
  if (item === undefined || isHandedIn(attempt)) return attempt
  const others = Object.fromEntries(Object.entries(attempt.responses).filter(([id]) => id !== item))
  return { ...attempt, responses: response === undefined ? others : { ...others, [item]: response } }
}

export function withAdjustments(attempt: Attempt, adjustments: Adjustments): Attempt {
  return { ...attempt, adjustments }
}

/** M6: lines of a dialogue only ever become more. @param way how the newest of them was taken in */
export function withHeard(attempt: Attempt, dialogue: string, lines: number, way: LineWay): Attempt {
  if (lines <= (attempt.heard[dialogue] ?? 0)) return attempt
  const heard = { ...attempt.heard, [dialogue]: lines }
  return { ...attempt, heard, listened: withWay(attempt.listened, dialogue, way) }
}

/** A text that stays is on the screen of its dialogue and of every question about it. */
function withTranscript(attempt: Attempt, bank: Bank): Attempt {
  const { place, adjustments, form, listened } = attempt
  if (adjustments.listening !== 'transcript' || (place.at !== 'dialogue' && place.at !== 'question')) return attempt
  const question = questionAt(form, place)
  const dialogue = question && dialogueOf(bank, question)
  return dialogue ? { ...attempt, listened: withWay(listened, dialogue.id, 'transcript') } : attempt
}

/** @param now of the clock that only runs on, like wherever active time is counted below */
export function goForward(attempt: Attempt, bank: Bank, now: number): Attempt {
  const { place } = attempt
  const open = place.at === 'question' && place.from === 'hand-in' ? openAfter(attempt, bank, place) : undefined
  return leave(attempt, bank, open ?? placeAfter(wayOf(attempt, bank), place), now)
}

/** From the page before handing in to the first question that is open; one open question leads to the next. */
export function goToOpen(attempt: Attempt, bank: Bank, now: number): Attempt {
  const open = attempt.place.at === 'hand-in' ? openAfter(attempt, bank) : undefined
  return open === undefined ? attempt : leave(attempt, bank, open, now)
}

function openAfter(attempt: Attempt, bank: Bank, here?: OpenQuestion): Place | undefined {
  const isBehind = ({ section, question }: OpenQuestion) =>
    here === undefined || section > here.section || (section === here.section && question > here.question)
  const next = openQuestions(attempt, bank).find(isBehind)
  return next && { at: 'question', ...next, from: 'hand-in' }
}

/** At the first page, and after handing in, nothing lies behind: the attempt stays as it is. */
export function goBack(attempt: Attempt, bank: Bank, now: number): Attempt {
  const before = placeBefore(wayOf(attempt, bank), attempt.place)
  return before === undefined ? attempt : leave(attempt, bank, before, now)
}

/** From the check page to one of its questions, and back there afterwards. */
export function changeAnswer(attempt: Attempt, question: number, now: number): Attempt {
  if (attempt.place.at !== 'check') return attempt
  const place = { at: 'question', section: attempt.place.section, question, from: 'check' } as const
  const asked = questionAt(attempt.form, place)
  return asked === undefined || attempt.begun?.includes(asked.item) ? attempt : moveTo(attempt, place, now)
}

/** The notice was read; only the first time counts. */
export function withAcknowledgement(attempt: Attempt, acknowledged: Acknowledgement): Attempt {
  return attempt.acknowledged === undefined ? { ...attempt, acknowledged } : attempt
}

/** After handing in the answers are frozen. */
export function isHandedIn(attempt: Attempt): boolean {
  return attempt.place.at === 'feedback'
}

/** The screen was hidden, or is about to be left: active time stops. @param now of the clock that only runs on */
export function paused(attempt: Attempt, now: number): Attempt {
  return withStopwatch(attempt, (watch) => stoppedAt(watch, now))
}

export function resumed(attempt: Attempt, now: number): Attempt {
  return withStopwatch(attempt, (watch) => startedAt(watch, now))
}

/** Counts the running stretch into the active time without stopping, so that a crash loses little of it. */
export function counted(attempt: Attempt, now: number): Attempt {
  return withStopwatch(attempt, (watch) => countedOn(watch, now))
}

/**
 * Taking up a stored attempt: a stopwatch that was still running when the device went dark is stopped without counting,
 * the absence is noted, and the clock starts anew (M5).
 * @param date of the device's own clock, milliseconds since 1970: nothing else outlives a page
 * @param now of the clock that only runs on
 */
export function reopened(attempt: Attempt, date: number, now: number): Attempt {
  const stopped = withStopwatch(attempt, ({ counted }) => ({ counted }))
  const away = Math.max(0, date - attempt.savedAt)
  return resumed({ ...stopped, interruptions: compacted([...attempt.interruptions, { at: date, away }]) }, now)
}

/** Both screens count: the one that is left, where an adjustment may have changed, and the one that appears. */
function leave(attempt: Attempt, bank: Bank, place: Place, now: number): Attempt {
  return withTranscript(moveTo(withTranscript(attempt, bank), place, now), bank)
}

function moveTo(attempt: Attempt, place: Place, now: number): Attempt {
  return isHandedIn(attempt) ? attempt : resumed({ ...paused(attempt, now), place }, now)
}

function withStopwatch(attempt: Attempt, change: (watch: Stopwatch) => Stopwatch): Attempt {
  const item = openItem(attempt)
  if (item === undefined) return attempt
  return { ...attempt, times: { ...attempt.times, [item]: change(attempt.times[item] ?? STOPPED) } }
}
