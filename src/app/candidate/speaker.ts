import { createReadingAloud } from '../../services/audio/reading-aloud'
import { createSpeech } from '../../services/audio/speech'

/** Speaks to candidates; arrives with the screens behind the start screen, the player only where something is recorded. */
export const speaker = createReadingAloud(createSpeech(window.speechSynthesis), () =>
  import('../../services/audio/recordings').then(({ createRecordings }) => createRecordings()),
)
