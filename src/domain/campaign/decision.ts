import * as v from 'valibot'

/** What the firm writes about one person: notes, evidence from elsewhere, and decisions with their reasons (R4). Sealed under the vault's key. */

const Moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))
const Words = (most: number) => v.pipe(v.string(), v.maxLength(most))

export const OUTCOMES = ['invited', 'kept', 'declined'] as const
/** `invited`: to an interview or a trial day; `kept`: for later; `declined`. */
export const Outcome = v.picklist(OUTCOMES)
export type Outcome = v.InferOutput<typeof Outcome>

/** What else was looked at besides this test. A decision that rests on the test alone is not accepted (R4). */
export const EVIDENCE = ['documents', 'interview', 'trial', 'references', 'other'] as const

export const Decision = v.object({
  at: Moment,
  outcome: Outcome,
  by: Words(80),
  reason: Words(2000),
  evidence: v.pipe(v.array(v.picklist(EVIDENCE)), v.readonly()),
})
export type Decision = v.InferOutput<typeof Decision>

export const Note = v.object({ at: Moment, text: Words(5000) })
export type Note = v.InferOutput<typeof Note>

export const PersonRecord = v.object({
  notes: v.pipe(v.array(Note), v.readonly()),
  /** Oldest first; the last one counts, the earlier ones stay. */
  decisions: v.pipe(v.array(Decision), v.readonly()),
  /** A note that was still being written when the vault was locked. */
  draft: Words(5000),
})
export type PersonRecord = v.InferOutput<typeof PersonRecord>

export const NO_RECORD: PersonRecord = { notes: [], decisions: [], draft: '' }

export const decisionOf = (record: PersonRecord): Decision | undefined => record.decisions.at(-1)

export type DecisionProblem = 'outcome' | 'by' | 'reason' | 'evidence'

/** [R4] A decision needs a person, a reason and other evidence. */
export function problemsIn(decision: Partial<Omit<Decision, 'at'>>): readonly DecisionProblem[] {
  const checks: readonly (readonly [DecisionProblem, boolean])[] = [
    ['outcome', decision.outcome === undefined],
    ['by', (decision.by ?? '').trim() === ''],
    ['reason', (decision.reason ?? '').trim().length < 10],
    ['evidence', (decision.evidence ?? []).length === 0],
  ]
  return checks.flatMap(([part, isWrong]) => (isWrong ? [part] : []))
}

export function withNote(record: PersonRecord, note: Note): PersonRecord {
  return { ...record, draft: '', notes: [...record.notes, note] }
}

export function withoutNote(record: PersonRecord, at: number): PersonRecord {
  return { ...record, notes: record.notes.filter((note) => note.at !== at) }
}

export function withDecision(record: PersonRecord, decision: Decision): PersonRecord {
  return { ...record, decisions: [...record.decisions, decision] }
}
