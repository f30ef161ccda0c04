import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { bankOf, type Bank } from '../../src/domain/bank/bank'
import type { Stimulus } from '../../src/domain/bank/stimulus'
import { icu } from '../../src/services/banks/icu'
import { qtiPackage } from '../../src/ui/workshop/qti'
import type { Language } from '../../src/domain/ground/language'
import type { Texts } from '../../src/ui/i18n'
import { choice } from '../fixtures/small-bank'
import { faultsIn } from './xml-schema'

/** Banks saved as QTI 3, and what stands in the documents. */

export type Files = Readonly<Record<string, string>>

/** Stands where the interface has no text. */
export const NO_TEXT = '[no text]'

/** The texts of the interface as the workshop loads them. */
export function textsOf(language: Language): Texts {
  const read = (file: string) =>
    JSON.parse(readFileSync(join('locales', language, file), 'utf8')) as Record<string, string>
  const all = { ...read('candidate.json'), ...read('authoring.json') }
  return (key, values = {}) => icu.format(all[key] ?? `${NO_TEXT} ${key}`, language, values) ?? ''
}

export const saveAs = (bank: Bank, words: (key: string) => string | undefined, title = 'Small'): Files =>
  qtiPackage({ title, bank, language: 'de', word: () => words, t: textsOf('de') })

/** One stimulus of each kind, each with an item of its own. */
const stimuli: readonly Stimulus[] = [
  { type: 'dialogue', id: 'call', skill: 'listening', difficulty: 1, seconds: 30, lines: ['customer', 'staff'] },
  { type: 'text', id: 'note', skill: 'written', paragraphs: 2 },
  { type: 'document', id: 'letter', skill: 'written', paragraphs: 2 },
  { type: 'mailbox', id: 'mails', skill: 'organization', mails: ['m1', 'm2'] },
  { type: 'table', id: 'prices', skill: 'numeracy', columns: 3, rows: 2 },
]
export const withStimuli = bankOf('small-2', [
  { stimuli, items: stimuli.map(({ id, skill }) => ({ ...choice, id: `about-${id}`, skill, stimulus: id })) },
])

/** The whole bank is looked at by many tests; reading it each time would take most of their time. */
const read = new Map<string, Document>()
export function parsed(xml = ''): Document {
  const known = read.get(xml) ?? new DOMParser().parseFromString(xml, 'application/xml')
  read.set(xml, known)
  return known
}
export const all = (xml: string | undefined, name: string) => [...parsed(xml).getElementsByTagName(name)]
export const textsIn = (xml: string | undefined, name: string) => all(xml, name).map((each) => each.textContent)
export const identifiers = (xml: string | undefined, name: string) =>
  all(xml, name).map((each) => each.getAttribute('identifier'))

export async function expectValid({ 'imsmanifest.xml': manifest = '', ...others }: Files): Promise<void> {
  expect(await faultsIn({ manifest }, 'qti3-package-subset.xsd')).toEqual([])
  expect(await faultsIn(others, 'qti3-subset.xsd')).toEqual([])
}
