import { rankBlindly } from '../blind'
import { pickOne, type SimulateFace } from '../simulate-face'
import type { ChoiceResponse } from './answer'
import type { ChoiceItem } from './item'
import type { ChoiceKey } from './key'

export const CHOICE: SimulateFace<ChoiceItem, ChoiceKey, ChoiceResponse> = {
  respond: ({ key, question: { shown } }, chance, random) => {
    const right = shown.find((id) => key.credit[id] === 1) ?? ''
    return { type: 'choice', option: pickOne(shown, right, chance, random) }
  },
  guess: (strategy, { question }, sight) => {
    const [option] = rankBlindly(strategy, question.shown, 'option', sight)
    return option === undefined ? undefined : { type: 'choice', option }
  },
  always: ({ options }) => options.map((option) => ({ type: 'choice', option })),
}
