import { OMITTED, type Mark } from '../mark'
import type { NumberQuestion } from '../question'
import type { ScoreFace } from '../score-face'
import type { NumberResponse } from './answer'
import type { NumberKey } from './key'
import type { NumberModel } from './model'
import { solve, type Solution } from './solve'

export interface NumberParts {
  readonly type: 'number'
  /** Both in the unit of the entry, euros for money. */
  readonly entered: number
  readonly answer: number
  readonly outcome: 'right' | 'wrong'
  /** The wrong path that leads to the number entered, if it has a name. */
  readonly path: string | undefined
}

/** Amounts end at two decimals; anything smaller than this is floating-point dust. */
const DUST = 1e-9

export const NUMBER: ScoreFace<NumberModel, NumberKey, NumberResponse, NumberParts, NumberQuestion> = {
  mark: ({ item, key, question }, response) => {
    const solution = solve(item, key, question.difficulty, question.values)
    if (solution === undefined) return 'answer'
    return response ? scoreNumber(solution, response) : OMITTED
  },
  /** A number is not guessed. */
  guess: () => 0,
  units: () => 1,
  explain: ({ path, outcome }) => [
    ...(path === undefined ? [] : [{ kind: 'wrong' as const, reason: path, about: [] }]),
    { kind: outcome === 'right' ? 'right' : 'best', reason: 'answer', about: [] },
  ],
  solution: () => [{ kind: 'best', reason: 'answer', about: [] }],
  modelAnswer({ item, key, question }) {
    const solution = solve(item, key, question.difficulty, question.values)
    return solution && { type: 'number', text: String(solution.value), value: solution.value }
  },
}

/**
 * S4: 1 within the tolerance; otherwise the credit, at most one half, of the named wrong path that leads to the number
 * entered. Text that could not be read as a number has no value and counts as not answered.
 */
function scoreNumber(solution: Solution, { value: entered }: NumberResponse): Mark<NumberParts> {
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
