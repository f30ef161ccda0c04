import { signedBoxes, withDigits, withLetters, type PaperAnswer } from '../paper-answer'
import type { SortView } from './words'

/** A digit for the place into the box of each thing. */
export function sortPaper({ things, places }: SortView): PaperAnswer {
  const lines = withLetters(things)
  return { legend: withDigits(places), lines, boxes: signedBoxes(lines) }
}
