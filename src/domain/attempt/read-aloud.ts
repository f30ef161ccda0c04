import type { Language } from '../ground/language'

/** One line of a conversation, with its texts resolved. */
export interface DialogueLine {
  readonly speaker: string
  readonly text: string
}

/** A line that can be heard. */
export interface AloudLine extends DialogueLine {
  /** Which of the two who speak: the same role has the same voice in every conversation. */
  readonly voice: 0 | 1
  /** Where its recording lies on the app's own host. */
  readonly recording?: string | undefined
}

/** What became of a line: heard to its end and how, impossible to hear, or stopped by the person. */
export type Said =
  | { readonly type: 'said'; readonly way: 'recording' | 'voice' }
  | { readonly type: 'failed' }
  | { readonly type: 'stopped' }

/** Reads lines aloud: as a recording where there is one, otherwise by a voice of the device. */
export interface ReadAloud {
  /** Whether a voice of the device speaks this language. */
  readonly hasVoice: (language: Language) => Promise<boolean>
  /** Settles when the line was heard, could not be, or was stopped. */
  readonly say: (line: AloudLine, language: Language) => Promise<Said>
  readonly hush: () => void
}
