/** Where hints lie in localStorage. `early.ts` reads them too, before any store can be opened. */
export const HINT_KEYS = { language: 'kontor-language', attempt: 'kontor-attempt', collecting: 'kontor-collecting' }
