import type { Missing } from '../../domain/attempt/missing'
import type { Texts } from '../i18n'
import type { QuestionView } from './question-view'

/** The sentence for what is missing, or undefined when nothing is (C6). */
export function problemText(missing: Missing, view: QuestionView, t: Texts): string | undefined {
  switch (missing.type) {
    case 'Nothing':
      return undefined
    case 'Answer':
      return view.type === 'number' ? t('question.number.empty.error') : t('question.empty.error')
    case 'Best':
      return t('question.best.error')
    case 'Worst':
      return t('question.worst.error')
    case 'Number':
      return t('question.number.empty.error')
    case 'Readable':
      return view.type === 'number' && view.unit === 'clock'
        ? t('question.number.clock.error')
        : t('question.number.unreadable.error')
    case 'Clear':
      return view.type === 'number' && view.unit === 'clock'
        ? t('question.number.clock.error')
        : t('question.number.unclear.error')
    case 'Things':
      return t('question.order.error', { n: missing.n })
    case 'Rows':
      return t('question.check.error', { n: missing.n })
    case 'Places':
      return t('question.sort.error', { n: missing.n })
  }
}
