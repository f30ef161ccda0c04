import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Icu, Placeholder } from '../../domain/checker/icu'

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
      // A brace that never closes, a currency that is none, a value that is missing.
      const isOfText = failure instanceof SyntaxError || failure instanceof RangeError
      if (isOfText || (failure instanceof Error && 'code' in failure)) return undefined
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
