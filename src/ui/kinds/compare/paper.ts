import { signedBoxes, withDigits, type PaperAnswer } from '../paper-answer'
import type { CompareView } from './words'

/** Rows are numbered: there can be more of them than letters. */
export function comparePaper({ rows }: CompareView): PaperAnswer {
  const lines = withDigits(rows.map(({ id, left, right }) => ({ id, text: `${left} \u2003 ${right}` })))
  return { lines, boxes: signedBoxes(lines) }
}
