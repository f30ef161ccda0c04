import { timer as systemTimer, type Timer } from '../device/timer'
import { createSpeakers } from './speakers'
import { speakersAmong } from './voices'

/** The device's own voices. Many browsers have none, some only after a moment, some fail while speaking or fall silent. */

export type Spoken = 'said' | 'failed' | 'stopped'

export interface Speech {
  /** True once a voice for this language is there; waits a moment for voices that arrive late. */
  readonly hasVoice: (language: string) => Promise<boolean>
  /**
   * Settles when the text was spoken, or could not be: also when the browser never says that it has finished.
   * @param speaker which of the two in a conversation; each has a voice of their own where the device has two
   */
  readonly say: (text: string, language: string, speaker: 0 | 1) => Promise<Spoken>
  readonly stop: () => void
}

/** Milliseconds that a browser gets to find its voices. */
const LATE_VOICES = 1500
/** With one voice for both, they are told apart by pitch; 1 is the voice's own. */
const PITCHES = [1.08, 0.86] as const
/** Milliseconds that a slow voice needs for a sign, how many times as long it may take, and what it may need to begin. */
const SIGN = 80
const PATIENCE = 3
const BEGIN = 5000

/** Milliseconds after which a voice that has not reported is taken for lost. */
export const patienceFor = (text: string) => BEGIN + PATIENCE * SIGN * text.length

export function createSpeech(synthesis: SpeechSynthesis | undefined, timer: Timer = systemTimer): Speech {
  /** Settles what is being spoken; some browsers report nothing after `cancel`. */
  let interrupt: () => void = () => undefined
  const speakersFor = createSpeakers()
  /** Some browsers forget an utterance that nobody holds, and never report its end. */
  const held = new Set<SpeechSynthesisUtterance>()

  return {
    hasVoice: async (language) => synthesis !== undefined && hasVoice(synthesis, language, timer),
    say(text, language, speaker) {
      const speakers = speakersFor(language, synthesis?.getVoices() ?? [])
      const voice = speakers[speaker] ?? speakers[0]
      if (synthesis === undefined || voice === undefined) return Promise.resolve('failed')
      interrupt()
      return new Promise((resolve) => {
        const settle = (outcome: Spoken) => {
          callOff()
          held.delete(utterance)
          resolve(outcome)
        }
        const utterance = new SpeechSynthesisUtterance(text)
        held.add(utterance)
        const callOff = timer.later(() => {
          settle('failed')
          synthesis.cancel()
        }, patienceFor(text))
        interrupt = () => settle('stopped')
        utterance.voice = voice
        utterance.lang = voice.lang
        utterance.pitch = speakers.length > 1 ? 1 : PITCHES[speaker]
        utterance.onend = () => settle('said')
        utterance.onerror = () => settle('failed')
        synthesis.cancel()
        synthesis.speak(utterance)
      })
    },
    stop() {
      interrupt()
      synthesis?.cancel()
    },
  }
}

async function hasVoice(synthesis: SpeechSynthesis, language: string, timer: Timer): Promise<boolean> {
  const isThere = () => speakersAmong(synthesis.getVoices(), language).length > 0
  if (isThere()) return true
  await new Promise<void>((resolve) => {
    synthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
    timer.later(resolve, LATE_VOICES)
  })
  return isThere()
}
