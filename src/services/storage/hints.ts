import { HINT_KEYS } from './hint-keys'

/**
 * Small things that the page must know before anything asynchronous can answer: the language, whether an attempt is
 * waiting, and whether a campaign collects here. All are hints; without them the page still works.
 */

const { language: LANGUAGE, attempt: ATTEMPT, collecting: COLLECTING } = HINT_KEYS

export const rememberedLanguage = () => read(LANGUAGE) ?? ''
export const rememberLanguage = (language: string) => write(LANGUAGE, language)

/** `early.ts` then keeps the start screen from flashing up before the question. */
export const rememberAttempt = (running: boolean) => write(ATTEMPT, running ? 'running' : '')

/** Whoever has no campaign need not wait for the answer of a database. */
export const rememberCollecting = (collecting: boolean) => write(COLLECTING, collecting ? 'yes' : '')
export const mayCollect = () => read(COLLECTING) === 'yes'

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Blocked or full: the browser's own language will do.
  }
}
