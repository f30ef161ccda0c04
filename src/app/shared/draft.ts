import { createDraft } from '../../services/attempt/draft'
import { createLockedDraft } from '../../services/attempt/locked-draft'
import { rememberAttempt } from '../../services/storage/hints'
import { openObjectStore } from '../../services/storage/object-store'

/** Where the running attempt lies on this device, encrypted; its key, which nothing replaces, is waited for on the disk. */
const locked = createLockedDraft(openObjectStore('kontor-draft'), openObjectStore('kontor-draft-key', 'strict'))
export const draft = createDraft(locked, rememberAttempt)
