/** The device's own voices. Many browsers have none, some only after a moment, some fail while speaking. */

export interface Speech {
  /** True once a voice for this language is there; waits a moment for voices that arrive late. */
  readonly hasVoice: (language: string) => Promise<boolean>
  /** Settles when the text was spoken, or could not be. @param pitch 1 is the voice's own */
  readonly say: (text: string, language: string, pitch: number) => Promise<'said' | 'failed' | 'stopped'>
  readonly stop: () => void
}

const LATE_VOICES = 1500

export function createSpeech(synthesis: SpeechSynthesis | undefined): Speech {
  /** Settles what is being spoken; some browsers report nothing after `cancel`. */
  let interrupt: () => void = () => undefined
  const voiceFor = (language: string) => {
    const fitting = (synthesis?.getVoices() ?? []).filter((voice) => voice.lang.toLowerCase().startsWith(language))
    // A voice on the device speaks without the network and sends nobody's text anywhere.
    return fitting.find((voice) => voice.localService)
  }
  return {
    async hasVoice(language) {
      if (synthesis === undefined) return false
      if (voiceFor(language)) return true
      await new Promise<void>((resolve) => {
        synthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
        setTimeout(resolve, LATE_VOICES)
      })
      return voiceFor(language) !== undefined
    },
    say(text, language, pitch) {
      const voice = voiceFor(language)
      if (synthesis === undefined || voice === undefined) return Promise.resolve('failed')
      interrupt()
      return new Promise((resolve) => {
        interrupt = () => resolve('stopped')
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.voice = voice
        utterance.lang = voice.lang
        utterance.pitch = pitch
        utterance.onend = () => resolve('said')
        utterance.onerror = () => resolve('failed')
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
