import type { NumberModel } from '../kinds/number/model'
import { textIn, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'
import { namesOf } from '../kinds/number/formulas'
import type { Icu, ParsedMessage, Placeholder } from './icu'
import { reasonPath, textPath } from './texts'

/** Whether every text can be read as an ICU message, with placeholders that exist and are the same in all languages. */
export function checkMessages(bank: CheckedBank, icu: Icu): readonly Finding[] {
  return bank.parts.flatMap((part) => [
    ...ofTexts(bank, part, icu),
    ...bank.languages.flatMap((language) =>
      Object.entries(part.reasons[language] ?? {}).flatMap(([key, text]) => {
        const path = reasonPath(part, key, language)
        const parsed = icu.parse(text, language)
        return [
          ...unreadable(parsed, path),
          ...placeholdersOf(parsed).map(({ name }) => found('placeholder-unknown', path, { name })),
        ]
      }),
    ),
  ])
}

function ofTexts({ languages }: CheckedBank, part: CheckedPart, icu: Icu): Finding[] {
  const [source = '', ...others] = languages
  const models = new Map(part.models.map((model) => [model.id, model]))
  const alone = languages.flatMap((language) =>
    Object.entries(part.texts[language] ?? {}).flatMap(([key, text]) => {
      const path = textPath(part, key, language)
      const parsed = icu.parse(text, language)
      return [...unreadable(parsed, path), ...unknown(parsed, path, models.get(key.split('.')[0] ?? ''), key)]
    }),
  )
  const pairs = others.flatMap((language) =>
    Object.keys(part.texts[source] ?? {}).flatMap((key) => {
      const both = [source, language].map((each) => icu.parse(textIn(part.texts, each, key), each))
      const [mine = '', theirs = ''] = both.map((parsed) => listed(placeholdersOf(parsed)))
      const comparable = both.every(({ type }) => type === 'Message') && Object.hasOwn(part.texts[language] ?? {}, key)
      return comparable && mine !== theirs
        ? [found('placeholders-differ', textPath(part, key, language), { [source]: mine, [language]: theirs })]
        : []
    }),
  )
  return [...alone, ...pairs]
}

function unreadable(parsed: ParsedMessage, path: readonly string[]): Finding[] {
  return parsed.type === 'Message' ? [] : [found('message-unreadable', path, { reason: parsed.reason, at: parsed.at })]
}

function unknown(
  parsed: ParsedMessage,
  path: readonly string[],
  model: NumberModel | undefined,
  key: string,
): Finding[] {
  return placeholdersOf(parsed)
    .filter((placeholder) => model === undefined || !isGiven(placeholder, model, key))
    .map(({ name, kind }) => found('placeholder-unknown', path, { name, kind }))
}

/** Stem and cells are given what the model shows; only a `count` is a number that a plural can use. */
function isGiven({ name, kind }: Placeholder, model: NumberModel, key: string): boolean {
  const [, what, n] = key.split('.')
  if (what !== 'stem' && what !== 'cell') return false
  const worded = Object.hasOwn(model.incidentals ?? {}, name)
  if (!worded && !Object.hasOwn(model.show, name)) return false
  const settings = what === 'stem' && n !== undefined ? settingOf(model, n) : Object.values(model.settings)
  const drawn = worded || settings.every((setting) => namesOf(setting).includes(name))
  const fits =
    kind === 'argument' || (!worded && model.show[name] === 'count' && (kind === 'plural' || kind === 'number'))
  return drawn && fits
}

function settingOf({ settings }: NumberModel, n: string) {
  return n === '1' || n === '2' || n === '3' ? [settings[n]] : []
}

export const placeholdersOf = (parsed: ParsedMessage): readonly Placeholder[] =>
  parsed.type === 'Message' ? parsed.placeholders : []

const listed = (placeholders: readonly Placeholder[]) =>
  placeholders
    .map(({ name, kind }) => `${name} ${kind}`)
    .sort()
    .join(', ')
