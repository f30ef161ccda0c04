import { dialogueOf } from '../../domain/attempt/place'
import type { Bank } from '../../domain/bank/bank'
import type { SkillId } from '../../domain/bank/skill'
import type { Dialogue } from '../../domain/bank/stimulus'
import type { Section } from '../../domain/form/form'
import type { Texts, TextValues } from '../i18n'
import type { Word } from './question-view'

/** Where a person is, in words (C2). */
export function sectionCaption(
  t: Texts,
  screen: 'instructions' | 'dialogue' | 'question' | 'check',
  { skill, ...values }: { skill: SkillId } & TextValues,
): string {
  return t(`${screen}.caption.label`, { ...values, skill: t(`skill.${skill}.label`) })
}

export function dialogueNumber(bank: Bank, section: Section, id: string): { n: number; all: number } {
  const ids = [...new Set(section.questions.flatMap((question) => dialogueOf(bank, question)?.id ?? []))]
  return { n: ids.indexOf(id) + 1, all: ids.length }
}

/** The lines of a dialogue with the name or role of who speaks. */
export function linesOf(dialogue: Dialogue, word: Word): { speaker: string; text: string }[] {
  return dialogue.lines.map((speaker, index) => ({
    speaker: word(`${dialogue.id}.speaker.${speaker}`) ?? '',
    text: word(`${dialogue.id}.line.${index + 1}`) ?? '',
  }))
}
