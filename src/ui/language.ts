import { LANGUAGES, type Language } from '../domain/ground/language'

/** What each language calls itself; never translated. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' }

/** @param preferred what the browser says its reader prefers, best first */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (known) return known
  }
  return 'de'
}
