import { createDraft } from '../../services/attempt/draft'
import { rememberAttempt } from '../../services/storage/hints'
import { openObjectStore } from '../../services/storage/object-store'

/** Where the running attempt lies on this device. */
export const draft = createDraft(openObjectStore('kontor-draft'), rememberAttempt)
