import { questionsIn } from '../form/form'
import * as v from 'valibot'
import type { Bank } from '../bank/bank'
import { createRecord, decodeRecord, encodeRecord } from '../ground/record'
import { Attempt, wayOf } from './attempt'
import { isAnswerTo, isKnown } from './fitting'
import { withPresentKind } from '../kinds/earlier-names'
import { isOnTheWay, type Place } from './place'

/** How an attempt is stored and saved to a file: `{ kind, version, data }`, parsed here and nowhere else. */

/** Where a run goes on that stood at a place which is none any more. */
const FORMER_PLACES: Readonly<Record<string, Place['at']>> = { adjustments: 'notice', instructions: 'practice' }

const ATTEMPT = createRecord('kontor-attempt', 5, Attempt, [
  // 2 adds the campaign and the notice that was read; a run of version 1 has neither.
  (data) => data,
  // 3 calls the kind `check` `compare`.
  (data) => {
    if (!(data instanceof Object) || !('responses' in data) || !(data.responses instanceof Object)) return data
    const responses = Object.entries(data.responses).map(
      ([item, response]) => [item, withPresentKind(response)] as const,
    )
    return { ...data, responses: Object.fromEntries(responses) }
  },
  // 4 adds what was answered in a shorter form; a run of version 3 has none.
  (data) => data,
  // 5 has adjustments at every moment and explanations beside the practice: both are no places of their own. It also
  // adds the way from the page before handing in to what is open.
  (data) => {
    if (!(data instanceof Object) || !('place' in data) || !(data.place instanceof Object)) return data
    const { place } = data
    const at = 'at' in place && typeof place.at === 'string' ? FORMER_PLACES[place.at] : undefined
    return at === undefined ? data : { ...data, place: { ...place, at } }
  },
])

export type DecodedDraft =
  | { readonly type: 'Attempt'; readonly attempt: Attempt }
  | { readonly type: 'Damaged'; readonly at: string }
  /** A practice run over questions that an earlier bank had, and this one has not. */
  | { readonly type: 'Older' }
  /** Written by a later Kontor; kept as it is. */
  | { readonly type: 'Newer'; readonly version: number }

export function encodeAttempt(attempt: Attempt): object {
  return encodeRecord(ATTEMPT, attempt)
}

/** @param bank the attempt must fit: every item known, every response to its question, the place on its way */
export function decodeAttempt(stored: unknown, bank: Bank): DecodedDraft {
  const decoded = decodeRecord(ATTEMPT, stored)
  if (decoded.type === 'Foreign') return { type: 'Damaged', at: 'kind' }
  if (decoded.type !== 'Found') return decoded
  const attempt = decoded.data
  const at = misfit(attempt, bank)
  if (at === undefined) return { type: 'Attempt', attempt }
  const isOlder = attempt.campaign === undefined && attempt.form.bank !== bank.version
  return isOlder ? { type: 'Older' } : { type: 'Damaged', at }
}

const Marked = v.object({ kind: v.literal(ATTEMPT.kind), data: v.object({ campaign: v.string() }) })

/** The campaign that a stored attempt is for, also where the rest of it is damaged or by a later Kontor. */
export function campaignOf(stored: unknown): string | undefined {
  const marked = v.safeParse(Marked, stored)
  return marked.success ? marked.output.data.campaign : undefined
}

const Finished = v.object({
  kind: v.literal(ATTEMPT.kind),
  data: v.object({ place: v.object({ at: v.literal('feedback') }) }),
})

/** Whether a stored attempt has come to its feedback. */
export const isFinished = (stored: unknown): boolean => v.is(Finished, stored)

const Named = v.object({ kind: v.literal(ATTEMPT.kind), data: v.object({ id: v.string() }) })

/** The id of a stored attempt, also where the rest of it is damaged or by a later Kontor. */
export function idOf(stored: unknown): string | undefined {
  const named = v.safeParse(Named, stored)
  return named.success ? named.output.data.id : undefined
}

/** The first thing in an attempt that does not fit this bank. */
function misfit(attempt: Attempt, bank: Bank): string | undefined {
  const { form, place, responses } = attempt
  const questions = new Map(questionsIn(form).map((question) => [question.item, question]))
  for (const question of questions.values()) if (!isKnown(bank, question)) return `form.${question.item}`
  for (const [item, response] of Object.entries(responses)) {
    if (!isAnswerTo(bank, questions.get(item), response)) return `responses.${item}`
  }
  // An item asked twice could not be told apart in the responses.
  if (questions.size < questionsIn(form).length) return 'form'
  return isOnTheWay(wayOf(attempt, bank), place) ? undefined : 'place'
}
