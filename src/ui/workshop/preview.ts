import { shownOf } from '../../domain/attempt/fitting'
import { withWholeTexts } from '../../domain/bank/families'
import { itemsIn, type CheckedPart } from '../../domain/bank/whole-bank'
import type { Icu } from '../../domain/checker/icu'
import type { BankData } from '../../domain/authoring/document'
import { generate } from '../../domain/kinds/number/generate'
import type { FixedItem } from '../../domain/kinds/items'
import type { Key } from '../../domain/kinds/keys'
import type { NumberModel } from '../../domain/kinds/number/model'
import { DIFFICULTIES, type SkillId } from '../../domain/ground/skill'
import type { Stimulus } from '../../domain/bank/stimulus'
import type { Question } from '../../domain/kinds/question'
import { randomFor } from '../../domain/ground/random'
import type { Word } from '../bank-words'
import { viewOf, type QuestionView } from '../kinds/question-view'
import type { Language } from '../../domain/ground/language'

/** Items of a bank that is being written, as candidates would see them. */

/** An item of a bank with everything that belongs to it. */
export interface Found {
  readonly part: CheckedPart
  readonly question: FixedItem | NumberModel
  readonly key: Key
  readonly stimulus: Stimulus | undefined
}

export function lookUp(bank: BankData, skill: SkillId, id: string): Found | undefined {
  const part = bank.parts.find((each) => each.skill === skill)
  const question = [...(part?.items ?? []), ...(part?.models ?? [])].find((each) => each.id === id)
  const key = part?.keys.find((each) => each.item === id)
  if (part === undefined || question === undefined || key === undefined) return undefined
  const stimulus = 'stimulus' in question ? part.stimuli.find((each) => each.id === question.stimulus) : undefined
  return { part, question, key, stimulus }
}

/** The words of a skill, from the document itself: what is being typed shows at once, and what is missing shows its name. */
export function wordsOf(bank: BankData, language: Language, icu: Icu): (skill: string) => Word {
  const parts = bank.parts.map(withWholeTexts)
  return (skill) => {
    const words = parts.find((part) => part.skill === skill)?.texts[language] ?? {}
    return (key, values = {}) => {
      const text = Object.hasOwn(words, key) ? words[key] : undefined
      if (text !== undefined) return icu.format(text, language, values) ?? text
      return /\.(stem|(option|thing|place|spot)\..*)$/.test(key) ? `[${key}]` : undefined
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
          return generated ? [{ type: model.type, item: id, difficulty, ...generated }] : []
        })
  const skill = item?.skill ?? model?.skill ?? ''
  return questions.flatMap((question) => viewOf(items, question, word(skill), language) ?? [])
}
