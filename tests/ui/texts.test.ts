import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'

const LANGUAGES = ['de', 'en']
/** Files whose keys are written in the code; the keys of the others are put together from data. */
const INTERFACE = ['app.json', 'candidate.json', 'feedback.json']

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
const textsOf = (language: string, file: string) =>
  JSON.parse(readFileSync(join('locales', language, file), 'utf8')) as Record<string, string>
const namesIn = (language: string) =>
  filesIn(join('locales', language))
    .map((file) => relative(join('locales', language), file))
    .sort()

const FILES = namesIn('de')

/** Placeholders of a message with what they are used for, each once: `n plural`, `when date`. */
function placeholders(message: string): string[] {
  const found = new Set<string>()
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      found.add(`${element.value} ${TYPE[element.type]}`)
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        Object.values(element.options).forEach((option) => visit(option.value))
      }
    }
  }
  visit(parse(message, { ignoreTag: true }))
  return [...found].sort()
}

describe('[C10] every language', () => {
  it.each(LANGUAGES)('%s has every file', (language) => {
    expect(namesIn(language)).toEqual(FILES)
  })

  it.each(FILES)('%s has the same keys in each', (file) => {
    const keys = Object.keys(textsOf('de', file)).sort()
    expect(keys.length).toBeGreaterThan(0)
    expect(Object.keys(textsOf('en', file)).sort()).toEqual(keys)
  })

  it.each(FILES)('%s can be read as ICU messages, with the same placeholders in each', (file) => {
    const english = textsOf('en', file)
    for (const [key, message] of Object.entries(textsOf('de', file))) {
      expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(message)])
    }
  })

  it('is its own text, not a copy of the other', () => {
    for (const file of FILES) {
      const english = textsOf('en', file)
      for (const [key, message] of Object.entries(textsOf('de', file))) {
        // Numbers and codes read alike in every language.
        const words = message.split(' ').filter((word) => /\p{Ll}{2}/u.test(word))
        if (words.length > 4) expect([key, english[key]]).not.toEqual([key, message])
      }
    }
  })
})

describe.each(LANGUAGES)('a text in %s', (language) => {
  const all = FILES.flatMap((file) =>
    Object.entries(textsOf(language, file)).map(([key, text]) => [file, key, text] as const),
  )

  it('is never empty and has no blanks around it', () => {
    expect(all.filter(([, , text]) => text === '' || text !== text.trim())).toEqual([])
  })

  it('has typographic quotes, apostrophes and dots', () => {
    expect(all.filter(([, , text]) => /["'`´]|\.\.\./.test(text))).toEqual([])
  })

  it('opens and closes its quotes in the way of its language', () => {
    const [open, close, foreign] = language === 'de' ? ['„', '“', /[”«»]/] : ['“', '”', /[„«»]/]
    const count = (text: string, sign: string) => text.split(sign).length - 1
    expect(all.filter(([, , text]) => foreign.test(text) || count(text, open) !== count(text, close))).toEqual([])
  })

  it('has no markup', () => {
    expect(all.filter(([, , text]) => /<[a-z/!]/i.test(text))).toEqual([])
  })
})

describe('words that Kontor does not use', () => {
  const all = LANGUAGES.flatMap((language) =>
    FILES.flatMap((file) => Object.entries(textsOf(language, file)).map(([key, text]) => ({ file, key, text }))),
  )
  const using = (words: RegExp, part = '') => all.filter(({ file, text }) => file.startsWith(part) && words.test(text))

  it('[R7] speak of percentiles, norms or a reliability that nobody knows yet', () => {
    expect(using(/perzentil|prozentrang|percentile|cronbach|retest|normgruppe|norm group/i)).toEqual([])
  })

  it('[W1] ask what people would do instead of what helps', () => {
    const asked = using(/was würden sie|wie würden sie|what would you|how would you/i, 'bank/')
    expect(asked.filter(({ key }) => key.endsWith('.stem'))).toEqual([])
  })

  it('[W4] name a brand or a town', () => {
    const brands =
      'Microsoft|Excel|Outlook|Google|SAP|DATEV|Apple|iPhone|WhatsApp|PayPal|Amazon|DHL|Adobe|Linux|Android|Ikea|Aldi|Lidl'
    const towns = 'Berlin|Hamburg|München|Munich|Wien|Vienna|Zürich|Zurich|Köln|Cologne|Frankfurt|London'
    expect(using(new RegExp(`\\b(${brands}|${towns})\\b`), 'bank/')).toEqual([])
  })
})

describe('a text of the interface', () => {
  const keys = INTERFACE.flatMap((file) => Object.keys(textsOf('de', file)).map((key) => [file, key] as const))

  it('is named screen.thing.kind', () => {
    const word = '[a-z][a-z0-9]*(-[a-z0-9]+)*'
    const grammar = new RegExp(`^${word}(\\.${word})+\\.(label|title|message|hint|error)$`)
    expect(keys.filter(([, key]) => !grammar.test(key))).toEqual([])
  })

  it('has its name once', () => {
    expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length)
  })

  it('is used somewhere', () => {
    const sources = filesIn('src').filter((file) => /\.(ts|svelte)$/.test(file))
    const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
    // Keys as they stand in code, also those put together: instructions.${kind}.title stands for a family.
    const written = code.matchAll(/['`]((?:[\w-]|\.|\$\{[^{}`]*\})+\.(?:label|title|message|hint|error))['`]/g)
    const families = [...new Set([...written].map(([, key = '']) => key))].map(
      (key) =>
        new RegExp(
          `^${key
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replaceAll('.', '\\.'))
            .join('[^.]+')}$`,
        ),
    )
    expect(keys.filter(([, key]) => !families.some((family) => family.test(key)))).toEqual([])
  })
})
