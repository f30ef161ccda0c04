import type { Code } from '../kinds/finding'

/** What a reader would stumble over in a text that a model has written. */
export interface Fault {
  readonly code: Code
  /** The text around the place. */
  readonly text: string
}

interface Sign {
  readonly code: Code
  readonly found: RegExp
  /** Without one, the sign holds for every language. */
  readonly language?: string
}

/** A blank that must not break is a blank here. */
const SIGNS: readonly Sign[] = [
  { code: 'stem-value-missing', found: /undefined|NaN|Infinity|\bnull\b|[{}]/ },
  { code: 'stem-blanks', found: /\s{2}|\s[.,;?!]|^\s|\s$/ },
  { code: 'stem-word-doubled', found: /(?<![\p{L}\p{N}])(\p{L}{2,})\s+\1(?![\p{L}\p{N}])/iu },
  { code: 'stem-decimals', language: 'de', found: /\d,\d{3}/ },
  { code: 'stem-decimals', language: 'en', found: /\d\.\d{3}/ },
  { code: 'stem-digits-unseparated', found: /\d{5}/ },
  {
    code: 'stem-plural-of-one',
    language: 'en',
    found: /(?<![\d.,:/-])1 (?!(?:is|was|has|plus|gross|class)\b)[a-z]+s\b/,
  },
  {
    code: 'stem-plural-of-one',
    language: 'de',
    found:
      /(?<![\d.,:/-])1 (?:\p{Ll}+ )?(?:Tage|Stunden|Minuten|Wochen|Monate|Personen|Kartons|Packungen|Scheine|Münzen|Kopien|Raten)/u,
  },
  // Spoken sounds decide: an hour, a user; an 8, an 11, an 18.
  {
    code: 'stem-article',
    language: 'en',
    found: /\ba (?!(?:one|once|uni|use|usual|eu))(?:[aeio]|u(?![rst][aeiu])|8|11\b|18\b)/i,
  },
  {
    code: 'stem-article',
    language: 'en',
    found: /\ban (?!(?:hour|honest|honour|heir))(?:[b-df-hj-np-tv-z]|[02-79]|1(?![18]\b))/i,
  },
  { code: 'stem-small-letter', found: /^\p{Ll}|[.?!] \p{Ll}/u },
]

export function faultsIn(text: string, language: string): readonly Fault[] {
  return SIGNS.filter((sign) => sign.language === undefined || sign.language === language).flatMap(
    ({ code, found }) => {
      const at = text.search(found)
      return at < 0 ? [] : [{ code, text: text.slice(Math.max(0, at - 20), at + 40).trim() }]
    },
  )
}
