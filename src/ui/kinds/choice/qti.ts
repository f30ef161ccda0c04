import { choose, declared, type Asked } from '../qti-interaction'
import type { Shown } from '../shown'
import type { ChoiceView } from './words'

export function choiceQti({ stem, options, fixed = false }: Shown & ChoiceView): Asked {
  return { declaration: declared('single', 'identifier'), body: [choose(stem, options, !fixed, 1)] }
}
