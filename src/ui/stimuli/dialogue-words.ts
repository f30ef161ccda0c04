import { recordingOf, type Dialogue } from '../../domain/bank/stimulus'
import type { Language } from '../../domain/ground/language'
import type { Word } from '../bank-words'
import type { AloudLine, DialogueLine } from '../../domain/attempt/read-aloud'

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
