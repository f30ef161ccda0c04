import * as v from 'valibot'
import { Difficulty, SkillId } from '../bank/item'
import { Id } from '../ground/id'
import { Name } from '../bank/model'

/** The items drawn for one person, complete enough to be shown and scored again years later (M1, S11). */

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

export const Section = v.object({ skill: SkillId, questions: v.pipe(v.array(Question), v.readonly()) })

export const Form = v.object({
  id: v.string(),
  bank: v.string(),
  blueprint: v.string(),
  seed: v.string(),
  sections: v.pipe(v.array(Section), v.readonly()),
})

export type FixedQuestion = v.InferOutput<typeof FixedQuestion>
export type NumberQuestion = v.InferOutput<typeof NumberQuestion>
/** One item as this person sees it. An item occurs once in a form, so `item` also names the question. */
export type Question = v.InferOutput<typeof Question>
export type Section = v.InferOutput<typeof Section>
export type Form = v.InferOutput<typeof Form>
