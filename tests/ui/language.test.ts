import { describe, expect, it } from 'vitest'
import { LANGUAGE_NAMES, preferredLanguage } from '../../src/ui/language'
import { LANGUAGES } from '../../src/domain/ground/language'

describe('[C10] the language of the first page', () => {
  it.each([
    ['de', ['de-DE', 'en']],
    ['de', ['de-AT']],
    ['en', ['en-US', 'de-DE']],
    ['en', ['', 'en-GB']],
    ['de', ['', 'de']],
    ['en', ['fr-FR', 'en']],
    ['de', ['tr', 'de-CH', 'en']],
    ['de', ['fr-FR', 'pl']],
    ['de', []],
    ['de', ['']],
    // Other languages whose names begin alike: Delaware, and a made-up one.
    ['de', ['del', 'eno']],
    ['en', ['del', 'en']],
  ])('is %s for %j', (expected, preferred) => {
    expect(preferredLanguage(preferred)).toBe(expected)
  })

  it('has a name of its own for every language', () => {
    expect(Object.keys(LANGUAGE_NAMES)).toEqual([...LANGUAGES])
    expect(LANGUAGE_NAMES).toEqual({ de: 'Deutsch', en: 'English' })
  })
})
