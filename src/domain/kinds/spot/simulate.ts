import { rankBlindly } from '../blind'
import { knowsOfTwo, type SimulateFace } from '../simulate-face'
import type { SpotResponse } from './answer'
import type { SpotItem } from './item'
import type { SpotKey } from './key'

export const SPOT: SimulateFace<SpotItem, SpotKey, SpotResponse> = {
  respond: ({ key, question }, chance, random) => ({
    type: 'spot',
    spots: question.shown.filter((id) => key.targets.includes(id) === knowsOfTwo(chance, random)),
  }),
  guess: (strategy, { question }, sight) => ({
    type: 'spot',
    spots: rankBlindly(strategy, question.shown, 'spot', sight).slice(0, 1),
  }),
  always: undefined,
}
