import { OMITTED, type Mark } from '../mark'
import { expectedOf, type ScoreFace } from '../score-face'
import type { CompareItem } from './item'
import type { CompareResponse } from './answer'
import type { CompareKey } from './key'

/** Speed is the share of rows done, accuracy the share of those that are right. */
export interface CompareParts {
  readonly type: 'compare'
  readonly right: number
  readonly wrong: readonly string[]
  readonly rows: number
}

export const COMPARE: ScoreFace<CompareItem, CompareKey, CompareResponse, CompareParts> = {
  mark: ({ item, key }, response) => (response ? scoreCompare(item, key, response) : OMITTED),
  /** Who guesses, guesses every row: each is right with the same chance as wrong. */
  guess: ({ rows }) => expectedOf(rows.length, 0.5, (right) => comparePoints(right, rows.length - right, rows.length)),
  units: () => 4,
  explain: ({ wrong }) => [{ kind: wrong.length === 0 ? 'right' : 'wrong', reason: 'rows', about: wrong }],
  solution: () => [{ kind: 'best', reason: 'rows', about: [] }],
  modelAnswer: ({ item, key }) => ({
    type: 'compare',
    rows: Object.fromEntries(item.rows.map(({ id }) => [id, key.different.includes(id) ? 'different' : 'same'])),
  }),
}

/** S8: right less wrong, as a share of the rows offered. How many were done and how many of them are right stands beside it. */
export function scoreCompare(item: CompareItem, key: CompareKey, response: CompareResponse): Mark<CompareParts> {
  const said = item.rows.flatMap(({ id }) => {
    const answer = response.rows[id]
    return answer === undefined ? [] : [{ id, isRight: (answer === 'different') === key.different.includes(id) }]
  })
  if (said.length === 0) return OMITTED
  const [right, wrong] = [said.filter(({ isRight }) => isRight), said.filter(({ isRight }) => !isRight)]
  return {
    rule: 'S8',
    points: comparePoints(right.length, wrong.length, item.rows.length),
    parts: { type: 'compare', right: right.length, wrong: wrong.map(({ id }) => id), rows: item.rows.length },
  }
}

function comparePoints(right: number, wrong: number, rows: number): number {
  return Math.max(0, (right - wrong) / rows)
}
