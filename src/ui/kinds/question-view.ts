import type { Bank } from '../../domain/bank/bank'
import type { FixedQuestion, Question } from '../../domain/kinds/question'
import type { Word } from '../bank-words'
import { stimulusView } from '../stimuli/stimulus-words'
import { bestWorstView, type BestWorstView } from './best-worst/words'
import { choiceView, type ChoiceView } from './choice/words'
import { compareView, type CompareView } from './compare/words'
import type { FixedKind, Kind } from '../../domain/kinds/items'
import type { ItemOf } from './kind'
import { numberView, type NumberView } from './number/words'
import { orderView, type OrderView } from './order/words'
import type { Shown } from './shown'
import { sortView, type SortView } from './sort/words'
import { spotView, type SpotView } from './spot/words'

/** A question with its words, ready to be shown. */

/** What each kind shows beside `Shown`. */
export interface Views {
  readonly choice: ChoiceView
  readonly 'best-worst': BestWorstView
  readonly number: NumberView
  readonly order: OrderView
  readonly sort: SortView
  readonly spot: SpotView
  readonly compare: CompareView
}
export type QuestionView<K extends Kind = Kind> = { readonly [P in K]: Shown & { readonly type: P } & Views[P] }[K]

const VIEWS: {
  readonly [K in FixedKind]: (item: ItemOf<K>, shown: readonly string[], word: Word) => Views[K]
} = {
  choice: choiceView,
  'best-worst': bestWorstView,
  order: orderView,
  sort: sortView,
  spot: spotView,
  compare: compareView,
}

/** @returns undefined when the question's item is not in this bank */
export function viewOf(bank: Bank, question: Question, word: Word, language: string): QuestionView | undefined {
  if (question.type === 'fixed') return fixedView(bank, question, word)
  const model = bank.models.get(question.item)
  return model && { type: 'number', ...numberView(model, question, word, language) }
}

function fixedView(bank: Bank, { item: id, shown }: FixedQuestion, word: Word): QuestionView | undefined {
  const item = bank.items.get(id)
  if (item === undefined) return undefined
  const stimulus = bank.stimuli.get(item.stimulus ?? '')
  const common = {
    item: id,
    stem: word(`${id}.stem`) ?? '',
    situation: word(`${id}.situation`),
    stimulus: stimulus && stimulusView(stimulus, word),
  }
  return viewAs(item.type, item, shown, word, common)
}

function viewAs<K extends FixedKind>(
  type: K,
  item: ItemOf<K>,
  shown: readonly string[],
  word: Word,
  common: Shown,
): QuestionView<K> {
  const named: Shown & { readonly type: K } = { ...common, type }
  return Object.assign(named, VIEWS[type](item, shown, word))
}
