import type { Attempt } from '../../../domain/attempt/attempt'
import { dialogueOf, type Bank } from '../../../domain/bank/bank'
import type { Question } from '../../../domain/kinds/question'
import type { DialogueLine } from '../../../domain/attempt/read-aloud'
import { bankWords } from '../../bank-words'
import type { DataTexts } from '../../i18n'
import { viewOf, type QuestionView } from '../../kinds/question-view'
import { linesOf } from '../../stimuli/dialogue-words'

/** A question of a practice run that has ended, in words. */
export interface PractisedTask {
  readonly question: Question
  readonly view: QuestionView
  /** What was said, where it is about a conversation. */
  readonly lines: readonly DialogueLine[] | undefined
}

export function practisedIn(
  { form }: Pick<Attempt, 'form'>,
  bank: Bank,
  dataText: DataTexts,
  language: string,
): readonly PractisedTask[] {
  return form.sections.flatMap(({ skill, questions }) =>
    questions.flatMap((question) => {
      const word = bankWords(dataText, skill)
      const view = viewOf(bank, question, word, language)
      const dialogue = dialogueOf(bank, question)
      return view ? [{ question, view, lines: dialogue && linesOf(dialogue, word) }] : []
    }),
  )
}
