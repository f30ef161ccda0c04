import type { Random } from '../../ground/random'
import type { Strategy } from '../blind'
import { knowsOfTwo, type SimulateFace } from '../simulate-face'
import type { CompareResponse } from './answer'
import type { CompareItem } from './item'
import type { CompareKey } from './key'

export const COMPARE: SimulateFace<CompareItem, CompareKey, CompareResponse> = {
  respond: ({ key, question }, chance, random) => {
    const said = (id: string) => (key.different.includes(id) === knowsOfTwo(chance, random) ? 'different' : 'same')
    return { type: 'compare', rows: Object.fromEntries(question.shown.map((id) => [id, said(id)] as const)) }
  },
  guess: (strategy, { question }, { random }) => ({
    type: 'compare',
    rows: Object.fromEntries(question.shown.map((row) => [row, sayBlindly(strategy, random)])),
  }),
  always: undefined,
}

/** Always the left button, always the right one, or whichever. */
function sayBlindly(strategy: Strategy, random: Random): 'same' | 'different' {
  if (strategy === 'first') return 'same'
  return strategy === 'last' ? 'different' : (random.pick(['same', 'different'] as const) ?? 'same')
}
