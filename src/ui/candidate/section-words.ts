import { dialogueOf } from '../../domain/attempt/place'
import type { Practice } from '../../domain/attempt/practice'
import type { Bank } from '../../domain/bank/bank'
import type { SkillId } from '../../domain/ground/skill'
import { recordingOf, type Dialogue } from '../../domain/bank/stimulus'
import type { Section } from '../../domain/form/form'
import type { Texts, TextValues } from '../i18n'
import type { Language } from '../../domain/ground/language'
import type { AloudLine, DialogueLine } from '../parts/dialogue-line'
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
export function linesOf(dialogue: Dialogue, word: Word): DialogueLine[] {
  return dialogue.lines.map((speaker, index) => ({
    speaker: word(`${dialogue.id}.speaker.${speaker}`) ?? '',
    text: word(`${dialogue.id}.line.${index + 1}`) ?? '',
  }))
}

/** The same lines for who listens. */
export function aloudLinesOf(dialogue: Dialogue, word: Word, language: Language): AloudLine[] {
  return linesOf(dialogue, word).map((line, index) => ({
    ...line,
    voice: dialogue.lines[index] === 'staff' ? 1 : 0,
    recording: recordingOf(dialogue, language, index + 1),
  }))
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
