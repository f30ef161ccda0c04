import type { Missing } from '../../domain/kinds/missing'
import type { Response } from '../../domain/kinds/answers'
import type { Texts } from '../i18n'
import { bestWorstWords } from './best-worst/words'
import { choiceWords } from './choice/words'
import { compareWords } from './compare/words'
import type { Kind } from '../../domain/kinds/items'
import { responseTo, type ResponseTo } from './kind'
import { numberWords } from './number/words'
import { orderWords } from './order/words'
import type { QuestionView, Views } from './question-view'
import type { Words } from './shown'
import { sortWords } from './sort/words'
import { spotWords } from './spot/words'

const WORDS: { readonly [K in Kind]: Words<Views[K], ResponseTo<K>> } = {
  choice: choiceWords,
  'best-worst': bestWorstWords,
  number: numberWords,
  order: orderWords,
  sort: sortWords,
  spot: spotWords,
  compare: compareWords,
}

/** An answer in words, a line each. Empty when there is none. */
export function answerLines<K extends Kind>(
  view: QuestionView<K>,
  response: Response | undefined,
  t: Texts,
): readonly string[] {
  const given = responseTo(view.type, response)
  return given === undefined ? [] : WORDS[view.type].lines(view, given, t)
}

/** The sentence for what is missing, or undefined when nothing is (C6). */
export function problemText<K extends Kind>(missing: Missing, view: QuestionView<K>, t: Texts): string | undefined {
  if (missing.type === 'Nothing') return undefined
  const key = WORDS[view.type].problems(view)[missing.type] ?? 'question.empty.error'
  return 'n' in missing ? t(key, { n: missing.n }) : t(key)
}

/** Whether the lines of an answer say something only together. */
export function isSequence<K extends Kind>(view: QuestionView<K>): boolean {
  return WORDS[view.type].isSequence === true
}

/** How many things an answer has to place, or rows to compare. */
export function thingsIn<K extends Kind>(view: QuestionView<K>): number {
  return WORDS[view.type].things(view)
}

/** The text of an option, thing, place, spot or row; its id where the question has none of that name. */
export function nameIn<K extends Kind>(view: QuestionView<K>, id: string): string {
  return WORDS[view.type].named(view).find((each) => each.id === id)?.text ?? id
}
