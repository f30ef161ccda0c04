import { createReadingAloud } from './services/reading-aloud'
import { createSpeech } from './services/speech'

/** What speaks to candidates; arrives with the screens behind the start screen, the player only where something is recorded. */
export const aloud = createReadingAloud(createSpeech(window.speechSynthesis), () =>
  import('./services/recordings').then(({ createRecordings }) => createRecordings()),
)
