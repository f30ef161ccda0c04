import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BankDocument, PartDocument } from '../../src/domain/checker/schema'
import { practicePart } from '../../src/domain/bank/bank'
import { SKILLS, type SkillId } from '../../src/domain/ground/skill'
import { BANK_VERSION } from '../../src/bank/version'

/** The built-in bank as one document, as the checker wants it: whatever lies in src/bank/ and locales/. */

const LANGUAGES = ['de', 'en'] as const

type Brought = Readonly<Record<string, unknown>>
const items = import.meta.glob<Brought>('../../src/bank/*/items.ts', { eager: true })
const practised = import.meta.glob<Brought>('../../src/bank/*/practice.ts', { eager: true })
const keys = import.meta.glob<Brought>('../../src/bank/*/keys.ts', { eager: true })

export function loadBank(): BankDocument {
  const skills = readdirSync('src/bank', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const parts = SKILLS.filter((skill) => skills.some(({ name }) => name === skill)).map((skill): PartDocument => {
    const brought = items[`../../src/bank/${skill}/items.ts`] ?? {}
    const own = practised[`../../src/bank/${skill}/practice.ts`] ?? {}
    const all = (name: string) => [...listIn(brought, name), ...listIn(own, name)]
    return {
      skill,
      items: all('items'),
      models: all('models'),
      stimuli: all('stimuli'),
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

function byLanguage(folder: string, skill: SkillId): PartDocument['texts'] {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const texts = [skill, practicePart(skill)]
        .map((name) => join('locales', language, folder, `${name}.json`))
        .filter((path) => existsSync(path))
        .map((path): unknown => JSON.parse(readFileSync(path, 'utf8')))
      const flat = texts.flatMap((each) =>
        Object.entries(each ?? {}).map(([key, text]) => [key, String(text)] as const),
      )
      return [language, Object.fromEntries(flat)]
    }),
  )
}
