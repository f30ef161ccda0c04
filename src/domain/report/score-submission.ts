import type { Bank, Keys } from '../bank/bank'
import { questionsIn } from '../form/form'
import { responsesOf, type Submission } from '../submission/submission'
import { isScore, scoreItem } from '../scoring/item'
import { scoreSkill, type SkillScore } from '../scoring/skill'
import { entryOf } from '../ground/entry'

/** S9 for every skill of a submission's form, without what a whole report adds. */
export function scoreSubmission(bank: Bank, keys: Keys, submission: Submission): readonly SkillScore[] {
  const responses = responsesOf(submission)
  const items = questionsIn(submission.form)
    .map((question) => scoreItem(bank, keys, question, entryOf(responses, question.item)))
    .filter(isScore)
  return [...new Set(submission.form.sections.map(({ skill }) => skill))].map((skill) => scoreSkill(skill, items))
}
