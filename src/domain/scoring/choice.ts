import type { ChoiceResponse } from '../attempt/response'
import type { ChoiceItem } from '../bank/item'
import type { ChoiceKey } from '../bank/key'
import { OMITTED, type Mark } from './trace'
import { entryOf } from '../ground/entry'

/** S2: the keyed credit of the option, 0 to 1; an option the key does not name brings 0. */
export function scoreChoice(item: ChoiceItem, key: ChoiceKey, response: ChoiceResponse): Mark {
  const { option } = response
  if (!item.options.includes(option)) return OMITTED
  const credit = choiceCredit(key, option)
  return { rule: 'S2', points: credit, parts: { type: 'choice', option, credit } }
}

export function choiceCredit(key: ChoiceKey, option: string): number {
  return entryOf(key.credit, option) ?? 0
}
