import { speakersAmong, type Voice } from './voices'

/**
 * Who speaks a language, as it was chosen the first time: voices that arrive in the middle of a test change no speaker.
 * Only when one of them is gone is it chosen again.
 * @returns finds at most two of the voices that are there now, by language
 */
export function createSpeakers(): <V extends Voice>(language: string, there: readonly V[]) => readonly V[] {
  const chosen = new Map<string, readonly string[]>()
  return (language, there) => {
    const before = chosen.get(language) ?? []
    const still = before.flatMap((uri) => there.find(({ voiceURI }) => voiceURI === uri) ?? [])
    if (still.length > 0 && still.length === before.length) return still
    const speakers = speakersAmong(there, language)
    chosen.set(
      language,
      speakers.map(({ voiceURI }) => voiceURI),
    )
    return speakers
  }
}
