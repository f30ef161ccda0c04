import * as v from 'valibot'
import { SkillId } from '../ground/skill'
import { Question } from '../kinds/question'

/** The items drawn for one person, complete enough to be shown and scored again years later (M1, S11). */

export const Section = v.object({ skill: SkillId, questions: v.pipe(v.array(Question), v.readonly()) })

export const Form = v.object({
  id: v.string(),
  bank: v.string(),
  blueprint: v.string(),
  seed: v.string(),
  sections: v.pipe(v.array(Section), v.readonly()),
})

export type Section = v.InferOutput<typeof Section>
export type Form = v.InferOutput<typeof Form>

/** Everything that is asked, in its order. */
export const questionsIn = ({ sections }: Pick<Form, 'sections'>): readonly Question[] =>
  sections.flatMap(({ questions }) => questions)
