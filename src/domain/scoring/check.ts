import type { CheckResponse } from '../attempt/response'
import type { CheckItem } from '../bank/item'
import type { CheckKey } from '../bank/key'
import { OMITTED, type Mark } from './trace'

/** S8: right less wrong, as a share of the rows offered. How many were done and how many of them are right stands beside it. */
export function scoreCheck(item: CheckItem, key: CheckKey, response: CheckResponse): Mark {
  const said = item.rows.flatMap(({ id }) => {
    const answer = response.rows[id]
    return answer === undefined ? [] : [{ id, isRight: (answer === 'different') === key.different.includes(id) }]
  })
  if (said.length === 0) return OMITTED
  const [right, wrong] = [said.filter(({ isRight }) => isRight), said.filter(({ isRight }) => !isRight)]
  return {
    rule: 'S8',
    points: checkPoints(right.length, wrong.length, item.rows.length),
    parts: { type: 'check', right: right.length, wrong: wrong.map(({ id }) => id), rows: item.rows.length },
  }
}

export function checkPoints(right: number, wrong: number, rows: number): number {
  return Math.max(0, (right - wrong) / rows)
}
