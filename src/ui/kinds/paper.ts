import { comparePaper } from './compare/paper'
import type { Kind } from '../../domain/kinds/items'
import { numberPaper } from './number/paper'
import { emptyBoxes, withLetters, type PaperAnswer } from './paper-answer'
import type { QuestionView, Views } from './question-view'
import type { Labelled } from './shown'
import { sortPaper } from './sort/paper'

const lettered = (things: readonly Labelled[], boxes = things.length): PaperAnswer => ({
  lines: withLetters(things),
  boxes: emptyBoxes(boxes),
})

const PAPER: { readonly [K in Kind]: (view: Views[K]) => PaperAnswer } = {
  choice: ({ options }) => lettered(options, 1),
  'best-worst': ({ options }) => lettered(options, 2),
  number: numberPaper,
  order: ({ things }) => lettered(things),
  sort: sortPaper,
  spot: ({ options }) => lettered(options),
  compare: comparePaper,
}

export function paperAnswer<K extends Kind>(view: QuestionView<K>): PaperAnswer {
  return PAPER[view.type](view)
}
