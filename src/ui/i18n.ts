import { skillOfPart } from '../domain/bank/bank'
import { _, addMessages, init, locale } from 'svelte-i18n'
import { derived, get, type Readable } from 'svelte/store'
import de from '../../locales/de/app.json'
import type adjustments from '../../locales/de/adjustments.json'
import type authoring from '../../locales/de/authoring.json'
import type campaign from '../../locales/de/campaign.json'
import type candidate from '../../locales/de/candidate.json'
import type feedback from '../../locales/de/feedback.json'
import type player from '../../locales/de/player.json'
import type device from '../../locales/de/device.json'
import type recruiter from '../../locales/de/recruiter.json'
import type station from '../../locales/de/station.json'
import { LANGUAGES, type Language } from '../domain/ground/language'

/** The only file that knows svelte-i18n. German is the source and the fallback; everything else is loaded when wanted. */

/** A text of the interface. */
export type TextKey =
  | keyof typeof de
  | keyof typeof adjustments
  | keyof typeof authoring
  | keyof typeof candidate
  | keyof typeof campaign
  | keyof typeof device
  | keyof typeof feedback
  | keyof typeof player
  | keyof typeof recruiter
  | keyof typeof station
export type TextValues = Record<string, string | number>
export type Texts = (key: TextKey, values?: TextValues) => string
/** A text whose key is put together from data: `bank.<skill>.<item>.stem`, `role.<role>.name`. */
export type DataTexts = (key: string, values?: TextValues) => string

type Messages = Record<string, string>
type PartMessages = Readonly<Messages>
type LoadMessages = () => Promise<{ default: Messages }>

const apps = import.meta.glob<{ default: Messages }>(['../../locales/*/app.json', '!../../locales/de/app.json'])
const parts = import.meta.glob<{ default: Messages }>('../../locales/*/bank/*.json')
const reasons = import.meta.env.VITE_PLAYER
  ? {}
  : import.meta.glob<{ default: Messages }>('../../locales/*/keys/*.json')
const extras = import.meta.glob<{ default: Messages }>(
  '../../locales/*/{candidate,adjustments,campaign,device,station,profiles,feedback}.json',
)
const others = import.meta.env.VITE_PLAYER
  ? import.meta.glob<{ default: Messages }>('../../locales/*/player.json')
  : import.meta.glob<{ default: Messages }>(
      '../../locales/*/{recruiter,interview,quality,access,method,authoring}.json',
    )

export const language: Readable<Language> = derived(
  locale,
  (value) => LANGUAGES.find((known) => known === value) ?? 'de',
)

export const t: Readable<Texts> = derived(
  _,
  (format): Texts =>
    (key, values) =>
      format(key, { values }),
)
/** Empty where there is no such text. */
export const dataText: Readable<DataTexts> = derived(
  _,
  (format): DataTexts =>
    (key, values) =>
      format(key, { values, default: '' }),
)

/** Sets the language that the page was opened with. German is there at once, others after their file. */
export async function startLanguage(wanted: Language): Promise<void> {
  addMessages('de', de)
  init({ fallbackLocale: 'de', initialLocale: 'de' })
  if (wanted !== 'de') await switchLanguage(wanted)
}

const loaded = new Set<string>(['../../locales/de/app.json'])
/** What has been asked for so far, so that a switch brings the same texts in the other language. */
const wanted = new Map<string, (language: Language) => Promise<void>>()

let asked: Language = 'de'

/** @returns false when the texts could not be loaded; the language then stays as it was */
export async function switchLanguage(to: Language): Promise<boolean> {
  asked = to
  try {
    await once(`../../locales/${to}/app.json`, apps, (messages) => addMessages(to, messages))
    // While these arrive, further ones may be asked for in the old language.
    for (let brought = 0; brought < wanted.size;) {
      brought = wanted.size
      await Promise.all([...wanted.values()].map((load) => load(to)))
    }
  } catch (failure) {
    if (failure instanceof TypeError) return false
    throw failure
  }
  // Who has meanwhile asked for another language gets that one.
  if (asked !== to) return false
  locale.set(to)
  return true
}

/**
 * Loads the words of one part of the bank in the current language. `name` is a skill, `listening-practice` for what practice
 * asks about it (M4a), or `practice` for the questions that explain a kind.
 * @param whole adds what items take over from others
 */
export function needBankTexts(
  name: string,
  whole: (words: PartMessages) => PartMessages = (words) => words,
): Promise<void> {
  return need(`bank/${name}`, parts, (messages) => ({
    bank: { [skillOfPart(name)]: { ...whole(messages) } },
  }))
}

/** Loads the reasons of one skill's keys: for candidates only after practice (C14). */
export function needKeyTexts(name: string): Promise<void> {
  return need(`keys/${name}`, reasons, (messages) => ({ key: { [name]: messages } }))
}

/** Words of an own bank, under the names that its items have in a campaign. */
export function addWords(to: Language, kind: 'bank' | 'key', skill: string, words: Readonly<Messages>): void {
  addMessages(to, { [kind]: { [skill]: words } })
}

type Extra =
  | 'candidate'
  | 'adjustments'
  | 'campaign'
  | 'device'
  | 'station'
  | 'profiles'
  | 'feedback'
  | 'player'
  | 'recruiter'
  | 'interview'
  | 'quality'
  | 'access'
  | 'method'
  | 'authoring'

/** Loads a further file of the interface. */
export function needTexts(name: Extra): Promise<void> {
  return need(name, { ...extras, ...others }, (messages) => messages)
}

function need(
  file: string,
  files: Record<string, LoadMessages>,
  wrap: (messages: Messages) => Parameters<typeof addMessages>[1],
): Promise<void> {
  const load = (to: Language) =>
    once(`../../locales/${to}/${file}.json`, files, (messages) => addMessages(to, wrap(messages)))
  wanted.set(file, load)
  return load(get(language))
}

async function once(
  path: string,
  files: Record<string, LoadMessages>,
  add: (messages: Messages) => void,
): Promise<void> {
  if (loaded.has(path)) return
  const load = files[path]
  if (load === undefined) throw new Error(`No texts at ${path}`)
  add((await load()).default)
  loaded.add(path)
}
