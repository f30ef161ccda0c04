import * as v from 'valibot'
import { SealedAdjustments } from '../attempt/adjustments'
import type { Attempt } from '../attempt/attempt'
import { isAnswerTo, isKnown } from '../attempt/fitting'
import { Interruption, MOST_INTERRUPTIONS } from '../attempt/interruption'
import { Listened } from '../attempt/listening'
import { Response } from '../kinds/answers'
import type { Bank } from '../bank/bank'
import { CampaignId, LANGUAGES } from '../campaign/campaign'
import { Acknowledgement } from '../attempt/acknowledgement'
import { plainText } from '../ground/plain-text'
import { createRecord, decodeRecord, encodeRecord } from '../ground/record'
import { withPresentKinds } from '../kinds/earlier-names'
import { Form, questionsIn } from '../form/form'

/**
 * What lies inside a seal: one finished attempt with everything that is needed to show and score it again, and nothing
 * that was computed from it. Answers and times are lists in the order of the form.
 */

const Moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))
const Milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0))
const Short = v.pipe(v.string(), v.maxLength(40))

/** R9: on the candidate's own device, on a station at a fair, on the firm's device with somebody of the firm there, or on paper. New ones
 * are appended: the summary stores places in this list. */
export const MODES = ['own-device', 'kiosk', 'supervised', 'paper'] as const
export const Mode = v.picklist(MODES)
export type Mode = v.InferOutput<typeof Mode>

/** R9: that nobody was there is the least that can be said, and is believed; what makes a result count for more is not. */
export const needsProof = (mode: Mode) => mode !== 'own-device'

/** In UTF-16 units. */
const [LONGEST_NAME, LONGEST_CONTACT] = [200, 300]

export const Person = v.object({
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  contact: v.pipe(v.string(), v.maxLength(LONGEST_CONTACT)),
})
export type Person = v.InferOutput<typeof Person>

/** A person as typed or pasted, in signs that can be sealed. Without a name that is seen, the name is empty. */
export const personOf = ({ name, contact }: Person): Person => ({
  name: plainText(name, LONGEST_NAME),
  contact: plainText(contact, LONGEST_CONTACT),
})

export const Submission = v.pipe(
  v.object({
    attempt: Short,
    campaign: CampaignId,
    form: Form,
    app: Short,
    language: v.picklist(LANGUAGES),
    mode: Mode,
    /** Number on the stand; the device itself is known by its signature. */
    station: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
    /** The collecting device counts what it seals; `previous` is the name of the one before. */
    record: v.object({
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      previous: v.nullable(Short),
      /** What the device knew about itself was lost or damaged: it has got a new key, and its numbers begin anew. */
      isAnew: v.optional(v.boolean()),
    }),
    startedAt: Moment,
    handedInAt: Moment,
    person: v.nullable(Person),
    acknowledged: v.nullable(Acknowledgement),
    /** Fingerprint of the weights that were in force. */
    profiles: Short,
    adjustments: SealedAdjustments,
    /** How each dialogue was really taken in; absent where none was, and in submissions from before this was kept. */
    listened: v.optional(Listened),
    interruptions: v.pipe(v.array(Interruption), v.maxLength(MOST_INTERRUPTIONS), v.readonly()),
    responses: v.pipe(v.array(v.nullable(Response)), v.readonly()),
    /** Active time on each question, whole milliseconds. */
    times: v.pipe(v.array(Milliseconds), v.readonly()),
  }),
  v.check(({ form, responses, times }) => {
    const { length } = questionsIn(form)
    return responses.length === length && times.length === length
  }, 'One response and one time per question'),
)
export type Submission = v.InferOutput<typeof Submission>

const SUBMISSION = createRecord('kontor-submission', 2, Submission, [
  // 2 calls the kind `check` `compare`.
  (data) =>
    data instanceof Object && 'responses' in data ? { ...data, responses: withPresentKinds(data.responses) } : data,
])

/** What the device and the page know besides the attempt. */
export type Circumstances = Pick<
  Submission,
  'campaign' | 'app' | 'language' | 'mode' | 'station' | 'record' | 'handedInAt' | 'person' | 'profiles'
>

export function submissionOf(attempt: Attempt, circumstances: Circumstances): Submission {
  const questions = questionsIn(attempt.form)
  return {
    attempt: attempt.id,
    ...circumstances,
    person: circumstances.person && personOf(circumstances.person),
    form: attempt.form,
    startedAt: attempt.startedAt,
    acknowledged: attempt.acknowledged ?? null,
    adjustments: v.parse(SealedAdjustments, attempt.adjustments),
    ...(attempt.listened && { listened: attempt.listened }),
    interruptions: attempt.interruptions,
    responses: questions.map(({ item }) => attempt.responses[item] ?? null),
    times: questions.map(({ item }) => Math.round(attempt.times[item]?.counted ?? 0)),
  }
}

/** Item id → response, as scoring wants it. */
export function responsesOf({ form, responses }: Submission): Readonly<Record<string, Response>> {
  return Object.fromEntries(
    questionsIn(form).flatMap(({ item }, index) => {
      const response = responses[index]
      return response ? [[item, response]] : []
    }),
  )
}

export function encodeSubmission(submission: Submission): object {
  return encodeRecord(SUBMISSION, submission)
}

export type DecodedSubmission =
  | { readonly type: 'Submission'; readonly submission: Submission }
  | { readonly type: 'Damaged'; readonly at: string }
  /** Written by a later Kontor: stays sealed until the app is newer. */
  | { readonly type: 'Newer'; readonly version: number }

/**
 * @param bank an answer must fit its question where the bank knows it; a question of another version of the bank is
 *   carried along unscored
 */
export function decodeSubmission(value: unknown, bank: Bank): DecodedSubmission {
  const decoded = decodeRecord(SUBMISSION, value)
  if (decoded.type === 'Foreign') return { type: 'Damaged', at: 'kind' }
  if (decoded.type !== 'Found') return decoded
  const at = misfit(decoded.data, bank)
  return at === undefined ? { type: 'Submission', submission: decoded.data } : { type: 'Damaged', at }
}

function misfit({ form, responses }: Submission, bank: Bank): string | undefined {
  const questions = questionsIn(form)
  if (new Set(questions.map(({ item }) => item)).size < questions.length) return 'form'
  const wrong = questions.findIndex((question, index) => {
    const response = responses[index]
    return response && isKnown(bank, question) && !isAnswerTo(bank, question, response)
  })
  return wrong < 0 ? undefined : `responses.${wrong}`
}
