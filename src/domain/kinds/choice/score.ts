import { mean } from '../../ground/mean'
import { entryOf } from '../../ground/entry'
import { OMITTED, type Mark } from '../mark'
import { reasonAbout, type Reason } from '../reason'
import type { ScoreFace } from '../score-face'
import type { ChoiceItem } from './item'
import type { ChoiceResponse } from './answer'
import type { ChoiceKey } from './key'

export interface ChoiceParts {
  readonly type: 'choice'
  readonly option: string
  readonly credit: number
}

export const CHOICE: ScoreFace<ChoiceItem, ChoiceKey, ChoiceResponse, ChoiceParts> = {
  mark: ({ item, key }, response) => (response ? scoreChoice(item, key, response) : OMITTED),
  guess: ({ options }, key) => mean(options.map((option) => creditOf(key, option))),
  units: () => 1,
  explain: ({ option, credit }, key) => {
    const own = reasonAbout(credit > 0 ? 'right' : 'wrong', option)
    return credit === 1 ? [own] : [own, ...solution(key)]
  },
  solution,
  modelAnswer({ key: { credit } }) {
    const option = Object.keys(credit).find((each) => credit[each] === 1)
    return option === undefined ? undefined : { type: 'choice', option }
  },
}

/** S2: the keyed credit of the option, 0 to 1; an option the key does not name brings 0. */
export function scoreChoice(item: ChoiceItem, key: ChoiceKey, { option }: ChoiceResponse): Mark<ChoiceParts> {
  if (!item.options.includes(option)) return OMITTED
  const credit = creditOf(key, option)
  return { rule: 'S2', points: credit, parts: { type: 'choice', option, credit } }
}

const creditOf = (key: ChoiceKey, option: string) => entryOf(key.credit, option) ?? 0

function solution({ credit }: ChoiceKey): readonly Reason[] {
  return Object.keys(credit)
    .filter((option) => credit[option] === 1)
    .map((option) => reasonAbout('best', option))
}
