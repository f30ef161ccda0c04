import type { Texts } from '../i18n'
import { bestWorstQti } from './best-worst/qti'
import { choiceQti } from './choice/qti'
import { compareQti } from './compare/qti'
import type { Kind } from '../../domain/kinds/items'
import { numberQti } from './number/qti'
import { orderQti } from './order/qti'
import type { AskedInQti } from './qti-interaction'
import type { QuestionView, Views } from './question-view'
import type { Shown } from './shown'
import { sortQti } from './sort/qti'
import { spotQti } from './spot/qti'

const QTI: { readonly [K in Kind]: (view: Shown & Views[K], t: Texts) => AskedInQti } = {
  choice: choiceQti,
  'best-worst': bestWorstQti,
  number: numberQti,
  order: orderQti,
  sort: sortQti,
  spot: spotQti,
  compare: compareQti,
}

/** How a question is asked in QTI, without what is right. */
export function askInQti<K extends Kind>(view: QuestionView<K>, t: Texts): AskedInQti {
  return QTI[view.type](view, t)
}
