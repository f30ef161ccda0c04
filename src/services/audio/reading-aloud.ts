import type { Recordings } from './recordings'
import type { Speech } from './speech'

/** A line as it is given to somebody who listens: as a recording where there is one, otherwise by a voice of the device. */
export interface ReadingAloud {
  readonly hasVoice: Speech['hasVoice']
  readonly say: (line: AloudLine, language: string) => Promise<Said>
  readonly hush: () => void
}

export interface AloudLine {
  readonly text: string
  readonly voice: 0 | 1
  /** Where its recording lies on the app's own host. */
  readonly recording?: string | undefined
}

export type Said =
  | { readonly type: 'said'; readonly way: 'recording' | 'voice' }
  | { readonly type: 'failed' }
  | { readonly type: 'stopped' }

/** @param loadRecordings rejects when that part of the app does not arrive; then voices speak */
export function createReadingAloud(speech: Speech, loadRecordings: () => Promise<Recordings>): ReadingAloud {
  let recordings: Recordings | undefined
  /** Rises with every `hush`: what was still loading then never begins. */
  let hushed = 0

  async function play(recording: string) {
    const before = hushed
    recordings ??= await loadRecordings().catch(() => undefined)
    if (hushed !== before) return 'stopped'
    return (await recordings?.play(recording)) ?? 'failed'
  }

  return {
    hasVoice: speech.hasVoice,
    async say({ text, voice, recording }, language) {
      const played = recording === undefined ? 'failed' : await play(recording)
      if (played === 'said') return { type: 'said', way: 'recording' }
      if (played === 'stopped') return { type: 'stopped' }
      // Whoever speaks begins the line anew: half of it may have been heard.
      const spoken = await speech.say(text, language, voice)
      return spoken === 'said' ? { type: 'said', way: 'voice' } : { type: spoken }
    },
    hush() {
      hushed += 1
      recordings?.stop()
      speech.stop()
    },
  }
}
