import type { StimulusView } from '../parts/stimulus-view'
import { factsOf } from './order/facts'
import type { QuestionView } from './question-view'
import { originalOf } from './spot/copy'

/** What is to be read beside the control of a question: nothing where the control itself shows it line by line. */
export function stimulusBeside(view: QuestionView): StimulusView | undefined {
  if (view.type === 'order' && factsOf(view)) return undefined
  if (view.type === 'spot' && originalOf(view)) return undefined
  return view.stimulus
}
