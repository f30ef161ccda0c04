/** The languages that have every text. Their own names are never translated. */
export const LANGUAGES = { de: 'Deutsch', en: 'English' } as const
export type Language = keyof typeof LANGUAGES
export const ACCEPTED = ['de', 'en'] as const satisfies readonly Language[]

/** @param preferred what the browser says its reader prefers, best first */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = ACCEPTED.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (known) return known
  }
  return 'de'
}
