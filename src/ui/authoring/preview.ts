import { shownOf } from '../../domain/attempt/fitting'
import { itemsIn } from '../../domain/bank/check/checked-bank'
import type { Icu } from '../../domain/bank/check/icu'
import type { BankData } from '../../domain/bank/document'
import { generate } from '../../domain/bank/generate'
import { DIFFICULTIES } from '../../domain/bank/skill'
import type { Question } from '../../domain/form/form'
import { randomFor } from '../../domain/form/random'
import { viewOf, type QuestionView, type Word } from '../candidate/question-view'
import type { Language } from '../language'

/** Items of a bank that is being written, as candidates would see them. */

/** The words of a skill, from the document itself: what is being typed shows at once. */
export function wordsOf(bank: BankData, language: Language, icu: Icu): (skill: string) => Word {
  return (skill) => {
    const words = bank.parts.find((part) => part.skill === skill)?.texts[language] ?? {}
    return (key, values = {}) => {
      const text = Object.hasOwn(words, key) ? words[key] : undefined
      return text === undefined ? undefined : (icu.format(text, language, values) ?? text)
    }
  }
}

/** @returns one view, or for a model one for each difficulty that it can write */
export function viewsOf(bank: BankData, id: string, word: (skill: string) => Word, language: Language): QuestionView[] {
  const items = itemsIn(bank)
  const item = items.items.get(id)
  const model = items.models.get(id)
  const questions: Question[] =
    item !== undefined
      ? [{ type: 'fixed', item: id, shown: shownOf(item) }]
      : DIFFICULTIES.flatMap((difficulty) => {
          const generated = model && generate(model, difficulty, randomFor('preview', `${id}${difficulty}`))
          return generated ? [{ type: 'number' as const, item: id, difficulty, ...generated }] : []
        })
  const skill = item?.skill ?? model?.skill ?? ''
  return questions.flatMap((question) => viewOf(items, question, word(skill), language) ?? [])
}
