import { dialogueOf, itemOf, type Bank } from '../bank/bank'
import { familyOf } from '../bank/families'
import { grouped } from '../ground/grouped'
import { difficultyOf, type Question } from '../kinds/question'
import type { Cell } from './blueprint'

/** A unit of a shorter form that a longer one goes on from (M4). */
export interface Begun {
  readonly family: string
  readonly questions: readonly Question[]
  /** Whether it is what this cell asks for. */
  readonly fits: (cell: Cell) => boolean
}

/** The questions of a section as the units that they were drawn in. */
export function begunIn(bank: Bank, questions: readonly Question[]): readonly Begun[] {
  const units = grouped(questions, (question) => dialogueOf(bank, question)?.id ?? question.item)
  return [...units.values()].flatMap((unit) => unitOf(bank, unit) ?? [])
}

function unitOf(bank: Bank, questions: readonly Question[]): Begun | undefined {
  const [first] = questions
  const item = first && itemOf(bank, first)
  if (first === undefined || item === undefined) return undefined
  const dialogue = dialogueOf(bank, first)
  if (dialogue)
    return {
      family: familyOf(dialogue),
      questions,
      fits: ({ together, difficulty }) => together === questions.length && difficulty === dialogue.difficulty,
    }
  const asked = difficultyOf(first, item)
  return {
    family: familyOf(item),
    questions,
    fits: ({ type, or, difficulty, facet = item.facet, together }) =>
      (item.type === type || item.type === or) &&
      difficulty === asked &&
      facet === item.facet &&
      together === undefined,
  }
}
