import { ANSWER, type Response } from '../kinds/answers'
import type { Kind } from '../kinds/items'
import type { Of } from '../kinds/kind'
import type { Missing } from '../kinds/missing'

/** @param things how many things or rows the item has */
export function missingFrom(response: Response | undefined, things: number): Missing {
  return response === undefined ? { type: 'Answer' } : missingOf(response, things)
}

function missingOf<K extends Kind>(response: Of<Response, K>, things: number): Missing {
  const kind: K = response.type
  return ANSWER[kind].missing(response, things)
}

/** Whether there is anything to score: half an answer counts, an unreadable number does not (S1). */
export function isAnswered(response: Response | undefined): boolean {
  return response !== undefined && isScorable(response)
}

function isScorable<K extends Kind>(response: Of<Response, K>): boolean {
  const kind: K = response.type
  return ANSWER[kind].isAnswered(response)
}
