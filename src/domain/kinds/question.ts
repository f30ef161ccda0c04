import * as v from 'valibot'
import { Id } from '../ground/id'
import { Difficulty } from '../ground/skill'
import type { Item } from './items'
import { Name } from './number/name'

/** One item as one person sees it, complete enough to be shown and scored again years later (M1, S11). */

const Finite = v.pipe(v.number(), v.finite())

/** An item of the bank with its shuffled options or things (M2). */
export const FixedQuestion = v.object({
  type: v.literal('fixed'),
  item: Id,
  /** Options, things, spots or rows in the order shown. */
  shown: v.pipe(v.array(Id), v.readonly()),
})
/** An item that a model has written. */
export const NumberQuestion = v.object({
  type: v.literal('number'),
  item: Id,
  difficulty: Difficulty,
  values: v.record(Name, Finite),
  incidentals: v.record(Name, Finite),
})
export const Question = v.variant('type', [FixedQuestion, NumberQuestion])

export type FixedQuestion = v.InferOutput<typeof FixedQuestion>
export type NumberQuestion = v.InferOutput<typeof NumberQuestion>
/** An item occurs once in a form, so `item` also names the question. */
export type Question = v.InferOutput<typeof Question>

/** Nothing of a written item is shuffled. */
export const shownIn = (question: Question): readonly string[] => (question.type === 'fixed' ? question.shown : [])

/** What a question asks about: two of one model are two situations when their values differ. */
export const situationIn = (question: Question): string =>
  question.type === 'number' ? `${question.item} ${JSON.stringify(question.values)}` : question.item

/** How hard a question is: a model writes at every difficulty. */
export const difficultyOf = (question: Question, item: Item): Difficulty | undefined =>
  question.type === 'number' ? question.difficulty : 'difficulty' in item ? item.difficulty : undefined

/** How items of a kind are asked. */
export type QuestionOf<K extends string> = { readonly [P in K]: P extends 'number' ? NumberQuestion : FixedQuestion }[K]

export function isQuestionOf<K extends string>(kind: K, question: Question): question is QuestionOf<K> {
  return (question.type === 'number') === (kind === 'number')
}
