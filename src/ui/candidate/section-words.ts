import type { Practice } from '../../domain/attempt/practice'
import { dialogueOf, type Bank } from '../../domain/bank/bank'
import type { SkillId } from '../../domain/ground/skill'
import type { Question } from '../../domain/kinds/question'
import type { Texts, TextValues } from '../i18n'
import type { Language } from '../../domain/ground/language'
import type { Word } from '../bank-words'
import type { AloudLine } from '../../domain/attempt/read-aloud'
import { aloudLinesOf } from '../stimuli/dialogue-words'

/** Where a person is, in words (C2). */
export function sectionCaption(
  t: Texts,
  screen: 'dialogue' | 'question' | 'check',
  { skill, ...values }: { skill: SkillId } & TextValues,
): string {
  return t(`${screen}.caption.label`, { ...values, skill: t(`skill.${skill}.label`) })
}

export function dialogueNumber(bank: Bank, asked: readonly Question[], id: string): { n: number; all: number } {
  const ids = [...new Set(asked.flatMap((question) => dialogueOf(bank, question)?.id ?? []))]
  return { n: ids.indexOf(id) + 1, all: ids.length }
}

/** What is heard to try the sound: the voices of the device, or how recordings sound where the practice conversation is one. */
export function trialLines(t: Texts, { bank, questions }: Practice, word: Word, language: Language): AloudLine[] {
  const dialogue = dialogueOf(bank, questions.dialogue.question)
  const recorded = dialogue ? aloudLinesOf(dialogue, word, language).filter(({ recording }) => recording) : []
  if (recorded.length > 0) return recorded.slice(0, 2)
  return ([0, 1] as const).map((voice) => ({
    speaker: '',
    text: t(voice === 0 ? 'adjustments.sound-first.message' : 'adjustments.sound-second.message'),
    voice,
  }))
}
