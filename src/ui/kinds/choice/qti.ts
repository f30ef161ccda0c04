import { choose, declared, type AskedInQti } from '../qti-interaction'
import type { Shown } from '../shown'
import type { ChoiceView } from './words'

export function choiceQti({ stem, options, fixed = false }: Shown & ChoiceView): AskedInQti {
  return { declaration: declared('single', 'identifier'), body: [choose(stem, options, !fixed, 1)] }
}
