import * as v from 'valibot'
import { createRecord, decodeRecord, encodeRecord } from '../ground/record'
import { fingerprint } from '../ground/random'
import { firstNameOf } from '../kinds/earlier-names'
import { bankOf, keysOf, type Bank, type Keys } from './bank'
import type { Member } from './families'
import type { CheckedBank, TextsByKey } from './whole-bank'
import { FixedItem } from '../kinds/items'
import { SkillId, SKILLS } from '../ground/skill'
import type { Key } from '../kinds/keys'
import { NumberModel } from '../kinds/number/model'
import { Stimulus } from './stimulus'
import { upgradeBank } from './upgrade-bank'
import { ByLanguage, Languages, Short, type BankRef } from './writing'
import type { Language } from '../ground/language'

/**
 * A bank that an employer brought, as a campaign asks from it: frozen, named after what is in it, and in two pieces. The
 * questions go to every device that asks them; keys and reasons stay where the campaign was made.
 */

/** As many items, models or stimuli as one skill can have. */
export const LONGEST_LIST = 500
const list = <T extends v.GenericSchema>(schema: T, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most), v.readonly())
export const Questions = v.object({
  title: Short,
  version: Short,
  languages: Languages,
  parts: list(
    v.object({
      skill: SkillId,
      items: list(FixedItem, LONGEST_LIST),
      models: list(NumberModel, LONGEST_LIST),
      stimuli: list(Stimulus, LONGEST_LIST),
      texts: ByLanguage,
    }),
    SKILLS.length,
  ),
})
export type Questions = v.InferOutput<typeof Questions>

const QUESTIONS = createRecord('kontor-questions', 2, Questions, [upgradeBank])

/** Without keys and without reasons. The order of fields is that of the schema, so that the same bank has one digest. */
export function questionsOf({ title, version, languages, parts }: CheckedBank & { readonly title: string }): Questions {
  return v.parse(Questions, {
    title,
    version,
    languages,
    parts: parts.map(({ skill, items, models, stimuli, texts }) => ({ skill, items, models, stimuli, texts })),
  })
}

/**
 * Kinds count with their first names, so that a bank keeps its digest, and campaigns find it, when a kind is called
 * something else.
 */
export function refOf(questions: Questions): BankRef {
  const { title, version, languages } = questions
  const parts = questions.parts.map((part) => ({
    ...part,
    items: part.items.map((item) => ({ ...item, type: firstNameOf(item.type) })),
  }))
  return { digest: fingerprint(JSON.stringify({ ...questions, parts }), 32), title, version, languages }
}

export function encodeQuestions(questions: Questions): string {
  return JSON.stringify(encodeRecord(QUESTIONS, questions))
}

export type DecodedQuestions =
  | { readonly type: 'Questions'; readonly questions: Questions }
  /** `other`: questions, but not the ones that the campaign asks. */
  | { readonly type: 'damaged' | 'newer' | 'other' }

/** @param digest what the campaign wants; anything else is refused */
export function decodeQuestions(value: unknown, digest: string): DecodedQuestions {
  const file = decodeRecord(QUESTIONS, value)
  if (file.type === 'Newer') return { type: 'newer' }
  if (file.type !== 'Found') return { type: 'damaged' }
  return refOf(file.data).digest === digest ? { type: 'Questions', questions: file.data } : { type: 'other' }
}

/**
 * Ids of several banks meet in one list of words, so those of an own bank begin with seven signs of its digest.
 * `co01` → `b3f9a1c-co01`; an id as long as the schema allows would no longer fit.
 */
const prefixOf = ({ digest }: BankRef) => `b${digest.slice(0, 6)}-`
export const LONGEST_ID = 32

/** The bank as forms are drawn from it. Its version says which questions it holds, and so does every form's id (M1). */
export function askedFrom(ref: BankRef, { version, parts }: Questions): Bank {
  const own = (id: string) => prefixOf(ref) + id
  return bankOf(
    `${version}·${ref.digest.slice(0, 8)}`,
    parts.map(({ items, models, stimuli }) => ({
      items: items.map((item) => renamed(item, own)),
      models: models.map((model) => ({ ...model, id: own(model.id) })),
      stimuli: stimuli.map((stimulus) => ({ ...stimulus, ...ofFamily(stimulus, own), id: own(stimulus.id) })),
    })),
  )
}

const ofFamily = ({ family }: Member, own: (id: string) => string) => family !== undefined && { family: own(family) }

function renamed(item: FixedItem, own: (id: string) => string): FixedItem {
  const named = {
    ...item,
    ...ofFamily(item, own),
    id: own(item.id),
    ...(item.stimulus && { stimulus: own(item.stimulus) }),
  }
  return 'parallel' in named && named.parallel !== undefined ? { ...named, parallel: own(named.parallel) } : named
}

export function keysFrom(ref: BankRef, parts: readonly { readonly keys: readonly Key[] }[]): Keys {
  return keysOf(parts.flatMap(({ keys }) => keys.map((key) => ({ ...key, item: prefixOf(ref) + key.item }))))
}

/**
 * Texts or reasons under the names that items have in `askedFrom`. In a language that the bank does not have they are those of
 * its first one: no question is ever without words.
 */
export function wordsFrom(ref: BankRef, words: Readonly<Record<string, TextsByKey>>, language: Language): TextsByKey {
  const spoken = ref.languages.includes(language) ? language : ref.languages[0]
  return Object.fromEntries(
    Object.entries(words[spoken ?? language] ?? {}).map(([key, text]) => [prefixOf(ref) + key, text]),
  )
}
