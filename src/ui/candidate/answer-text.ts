import type { Response } from '../../domain/attempt/response'
import type { Texts } from '../i18n'
import type { QuestionView } from './question-view'

/** An answer in words, a line each, for the check page. Empty when there is none. */
export function answerLines(view: QuestionView, response: Response | undefined, t: Texts): readonly string[] {
  if (response === undefined) return []
  const name = (things: readonly { id: string; text: string }[], id?: string) =>
    things.find((thing) => thing.id === id)?.text
  switch (view.type) {
    case 'choice':
      return response.type === 'choice' ? [name(view.options, response.option) ?? ''] : []
    case 'spot':
      return response.type === 'spot' ? response.spots.map((spot) => name(view.options, spot) ?? '') : []
    case 'check':
      return response.type === 'check'
        ? [t('part.check-count.message', { done: Object.keys(response.rows).length, all: view.rows.length })]
        : []
    case 'best-worst': {
      if (response.type !== 'best-worst') return []
      const [best, worst] = [name(view.options, response.best), name(view.options, response.worst)]
      return [
        ...(best === undefined ? [] : [t('check.best.label', { text: best })]),
        ...(worst === undefined ? [] : [t('check.worst.label', { text: worst })]),
      ]
    }
    case 'number':
      return response.type === 'number' ? [withUnit(response.text, t(`unit.${view.unit}.label`))] : []
    case 'order':
      return response.type === 'order' ? response.things.map((id, n) => `${n + 1}. ${name(view.things, id) ?? ''}`) : []
    case 'sort':
      return response.type === 'sort'
        ? view.places.flatMap(({ id, text }) => {
            const here = view.things.filter((thing) => response.places[thing.id] === id)
            return here.length === 0 ? [] : [`${text}: ${here.map((thing) => thing.text).join('; ')}`]
          })
        : []
  }
}

/** Who typed a unit already reads it only once. */
const withUnit = (text: string, unit: string) => (/\d$/.test(text.trim()) ? `${text.trim()} ${unit}` : text.trim())
