import type { ReadAloud } from '../../domain/attempt/read-aloud'
import type { Recordings } from './recordings'
import type { Speech } from './speech'

/** @param loadRecordings rejects when that part of the app does not arrive; then voices speak */
export function createReadingAloud(speech: Speech, loadRecordings: () => Promise<Recordings>): ReadAloud {
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
