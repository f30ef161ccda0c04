import * as v from 'valibot'
import type { Bank } from '../bank/bank'
import { Attempt } from './attempt'
import { isOnTheWay, itinerary, kindOf } from './place'

/** How an attempt is stored and saved to a file: `{ kind, version, data }`, parsed here and nowhere else. */

const KIND = 'kontor-attempt'
const VERSION = 1

const Envelope = v.object({ kind: v.literal(KIND), version: v.pipe(v.number(), v.integer(), v.minValue(1)), data: v.unknown() })

export type Decoded =
  | { readonly type: 'Attempt'; readonly attempt: Attempt }
  | { readonly type: 'Damaged'; readonly at: string }
  /** Written by a later Kontor; kept as it is. */
  | { readonly type: 'Newer'; readonly version: number }

/** Steps from version n to n + 1. Only ever appended to; each version shipped has a fixture. */
const UPGRADES: readonly ((data: unknown) => unknown)[] = []

export function encodeAttempt(attempt: Attempt): object {
  return { kind: KIND, version: VERSION, data: attempt }
}

/** @param bank the attempt must fit: every item known, the place on its way */
export function decodeAttempt(stored: unknown, bank: Bank): Decoded {
  const envelope = v.safeParse(Envelope, stored)
  if (!envelope.success) return { type: 'Damaged', at: pathOf(envelope.issues[0]) }
  const { version, data } = envelope.output
  if (version > VERSION) return { type: 'Newer', version }
  const parsed = v.safeParse(Attempt, UPGRADES.slice(version - 1).reduce((value, upgrade) => upgrade(value), data))
  if (!parsed.success) return { type: 'Damaged', at: pathOf(parsed.issues[0]) }
  const { form, place } = parsed.output
  const unknown = form.sections.flatMap((section) => section.questions).find((question) => kindOf(bank, question) === undefined || missesModel(bank, question.item, question.type))
  if (unknown) return { type: 'Damaged', at: unknown.item }
  if (!isOnTheWay(itinerary(form, bank), place)) return { type: 'Damaged', at: 'place' }
  return { type: 'Attempt', attempt: parsed.output }
}

const missesModel = (bank: Bank, item: string, type: 'fixed' | 'number') => type === 'number' && !bank.models.has(item)

const pathOf = (issue: v.BaseIssue<unknown>) => v.getDotPath(issue) ?? ''
