import type { Attempt } from '../../domain/attempt/attempt'
import { openQuestions } from '../../domain/attempt/open-questions'
import type { Bank } from '../../domain/bank/bank'
import { OFFICES, type OfficeId } from '../../domain/ground/skill'
import { neededFor } from '../../domain/scoring/still-needed'

/** What a person may still answer before handing in. */
export interface StillOpen {
  readonly count: number
  /** Answers until an office has a value; 0 when it has one, undefined where the form gives none. */
  readonly needed: Readonly<Record<OfficeId, number | undefined>>
  /** With what is answered now, one of the two values would be missing. */
  readonly lacks: boolean
}

export function stillOpen(attempt: Attempt, bank: Bank): StillOpen {
  const needed = {
    front: neededFor('front', bank, attempt.form, attempt.responses),
    back: neededFor('back', bank, attempt.form, attempt.responses),
  }
  const count = openQuestions(attempt, bank).length
  return { count, needed, lacks: count > 0 && OFFICES.some((office) => (needed[office] ?? 0) > 0) }
}
