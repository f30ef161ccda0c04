import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Icu, Placeholder } from '../../src/domain/bank/check/icu'
import type { BankDocument, PartDocument } from '../../src/domain/bank/check/schema'
import { SKILLS } from '../../src/domain/bank/skill'
import { BANK_VERSION } from '../../src/bank/version'

/** The built-in bank as one document, as the checker wants it: whatever lies in src/bank/ and locales/. */

const LANGUAGES = ['de', 'en'] as const

type Brought = Readonly<Record<string, unknown>>
const items = import.meta.glob<Brought>('../../src/bank/*/items.ts', { eager: true })
const keys = import.meta.glob<Brought>('../../src/bank/*/keys.ts', { eager: true })

export function loadBank(): BankDocument {
  const skills = readdirSync('src/bank', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const parts = SKILLS.filter((skill) => skills.some(({ name }) => name === skill)).map((skill): PartDocument => {
    const brought = items[`../../src/bank/${skill}/items.ts`] ?? {}
    return {
      skill,
      items: listIn(brought, 'items'),
      models: listIn(brought, 'models'),
      stimuli: listIn(brought, 'stimuli'),
      keys: listIn(keys[`../../src/bank/${skill}/keys.ts`] ?? {}, 'keys'),
      texts: byLanguage('bank', skill),
      reasons: byLanguage('keys', skill),
    }
  })
  return { version: BANK_VERSION, languages: LANGUAGES, parts }
}

function listIn(brought: Brought, name: string): readonly unknown[] {
  const list = brought[name]
  return Array.isArray(list) ? list : []
}

function byLanguage(folder: string, skill: string): PartDocument['texts'] {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const texts: unknown = JSON.parse(readFileSync(join('locales', language, folder, `${skill}.json`), 'utf8'))
      const flat = Object.entries(texts ?? {}).map(([key, text]) => [key, String(text)] as const)
      return [language, Object.fromEntries(flat)]
    }),
  )
}

/** The same library, with the same settings, that svelte-i18n shows the texts with. */
export const icu: Icu = {
  parse: (message) => {
    try {
      return { type: 'Message', placeholders: unique(parse(message, { ignoreTag: true }).flatMap(placeholdersIn)) }
    } catch (failure) {
      if (!(failure instanceof SyntaxError)) throw failure
      return { type: 'Unreadable', reason: failure.message, at: offsetOf(failure) }
    }
  },
  format: (message, language, values) => {
    try {
      return String(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).format(values))
    } catch (failure) {
      if (failure instanceof Error && 'code' in failure) return undefined
      throw failure
    }
  },
}

function placeholdersIn(element: MessageFormatElement): Placeholder[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.argument:
      return [{ name: element.value, kind: 'argument' }]
    case TYPE.number:
      return [{ name: element.value, kind: 'number' }]
    case TYPE.date:
      return [{ name: element.value, kind: 'date' }]
    case TYPE.time:
      return [{ name: element.value, kind: 'time' }]
    case TYPE.tag:
      return [{ name: element.value, kind: 'tag' }, ...element.children.flatMap(placeholdersIn)]
    case TYPE.select:
    case TYPE.plural: {
      const inside = Object.values(element.options).flatMap(({ value }) => value.flatMap(placeholdersIn))
      return [{ name: element.value, kind: element.type === TYPE.select ? 'select' : 'plural' }, ...inside]
    }
  }
}

const unique = (placeholders: readonly Placeholder[]) => [
  ...new Map(placeholders.map((placeholder) => [`${placeholder.name}|${placeholder.kind}`, placeholder])).values(),
]

function offsetOf(failure: SyntaxError): number {
  const location: unknown = Object.entries(failure).find(([field]) => field === 'location')?.[1]
  const start: unknown = location instanceof Object && 'start' in location ? location.start : undefined
  return start instanceof Object && 'offset' in start ? Number(start.offset) : 0
}
