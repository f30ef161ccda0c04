import type { Bank } from '../bank/bank'
import type { Question } from '../kinds/question'
import type { ItemKind } from './place'
import { ANSWER, type Response } from '../kinds/answers'
import type { Kind } from '../kinds/items'
import type { Of } from '../kinds/kind'

/** One practice question per kind of item (C3). It is not scored and not kept. */
export interface Practice {
  readonly bank: Bank
  readonly questions: Readonly<Record<ItemKind, { readonly question: Question; readonly solution: Response }>>
}

/** Whether a practice answer is the one that was meant. */
export function isSolution(response: Response, solution: Response): boolean {
  return response.type === solution.type && sorted(meaningOf(response)) === sorted(meaningOf(solution))
}

function meaningOf<K extends Kind>(response: Of<Response, K>): unknown {
  const kind: K = response.type
  const { meaning } = ANSWER[kind]
  return meaning ? meaning(response) : response
}

/** The same choice may have been made in another order; the order of a list is the choice itself. */
const sorted = (meaning: unknown) =>
  JSON.stringify(meaning, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
