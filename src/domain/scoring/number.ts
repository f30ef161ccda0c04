import type { NumberResponse } from '../attempt/response'
import type { Solution } from '../form/generate'
import { OMITTED, type Mark } from './trace'

/** Amounts end at two decimals; anything smaller than this is floating-point dust. */
const DUST = 1e-9

/**
 * S4: 1 within the tolerance; otherwise the credit, at most one half, of the named wrong path that leads to the number
 * entered. Text that could not be read as a number has no value and counts as not answered.
 */
export function scoreNumber(solution: Solution, response: NumberResponse): Mark {
  const entered = response.value
  if (entered === undefined) return OMITTED
  const answer = solution.value
  const near = (value: number) => Math.abs(entered - value) <= solution.tolerance + DUST
  if (near(answer))
    return { rule: 'S4', points: 1, parts: { type: 'number', entered, answer, outcome: 'right', path: undefined } }
  // Two mistakes can lead to the same number: the more forgivable one is assumed.
  const [path] = solution.wrong.filter((wrong) => near(wrong.value)).sort((a, b) => b.credit - a.credit)
  return {
    rule: 'S4',
    points: path?.credit ?? 0,
    parts: { type: 'number', entered, answer, outcome: 'wrong', path: path?.id },
  }
}
