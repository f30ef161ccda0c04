import { modelAnswer } from '../../domain/report/model-answer'
import type { Bank, Keys } from '../../domain/bank/bank'
import { showValue } from '../../domain/kinds/number/show'
import type { Question } from '../../domain/kinds/question'
import type { Texts } from '../i18n'
import type { QuestionView } from './question-view'
import { answerLines } from './words'

/** The better answer in the words of an answer, a line each; empty where the keys do not say. */
export function modelLines(
  { bank, keys }: { readonly bank: Bank; readonly keys: Keys },
  question: Question,
  view: QuestionView,
  { t, language }: { readonly t: Texts; readonly language: string },
): readonly string[] {
  const answer = modelAnswer(bank, keys, question)
  if (answer?.type !== 'number' || view.type !== 'number' || answer.value === undefined)
    return answerLines(view, answer, t)
  return answerLines(view, { ...answer, text: numberText(view, answer.value, language) }, t)
}

function numberText(
  { unit, decimals }: Extract<QuestionView, { type: 'number' }>,
  value: number,
  language: string,
): string {
  if (unit === 'clock') return showValue(value, 'clock', language)
  const digits = { minimumFractionDigits: unit === 'money' ? 2 : 0, maximumFractionDigits: Math.max(decimals, 0) }
  return new Intl.NumberFormat(language, {
    ...digits,
    maximumFractionDigits: Math.max(digits.minimumFractionDigits, digits.maximumFractionDigits),
  }).format(value)
}
