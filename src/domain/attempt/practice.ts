import type { Bank } from '../bank/bank'
import type { Question } from '../kinds/question'
import type { ItemKind } from './place'
import type { Response } from '../kinds/answers'

/** One practice question per kind of item (C3). It is not scored and not kept. */
export interface Practice {
  readonly bank: Bank
  readonly questions: Readonly<Record<ItemKind, { readonly question: Question; readonly solution: Response }>>
}

/** Whether a practice answer is the one that was meant. */
export function isSolution(response: Response, solution: Response): boolean {
  if (response.type !== solution.type) return false
  if (response.type === 'number' && solution.type === 'number') return response.value === solution.value
  return sorted(response) === sorted(solution)
}

/** The same choice may have been made in another order; the order of an `order` response is the choice itself. */
const sorted = (response: Response) =>
  JSON.stringify(response.type === 'spot' ? [...response.spots].sort() : response, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
