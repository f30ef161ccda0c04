import { mean } from '../ground/mean'
import type { Random } from '../ground/random'

/** Ways to answer without reading what is asked. `medium`: neither long nor short. */
export const STRATEGIES = ['first', 'middle', 'last', 'longest', 'medium', 'shortest', 'politest', 'random'] as const
export type Strategy = (typeof STRATEGIES)[number]

/** What a blind guesser can see. `length` of a text such as `option.a`, in the language of the screen. */
export interface Sight {
  readonly length: (what: string) => number
  readonly random: Random
}

/** From the most to the least attractive one. */
export function rankBlindly(
  strategy: Strategy,
  ids: readonly string[],
  what: string,
  { length, random }: Sight,
): readonly string[] {
  const byLength = (sign: 1 | -1) => [...ids].sort((a, b) => sign * (length(`${what}.${a}`) - length(`${what}.${b}`)))
  switch (strategy) {
    case 'first':
      return ids
    case 'last':
      return ids.toReversed()
    case 'middle': {
      const middle = Math.floor(ids.length / 2)
      return [...ids.slice(middle), ...ids.slice(0, middle)]
    }
    case 'longest':
      return byLength(-1)
    case 'shortest':
      return byLength(1)
    case 'medium': {
      // Nobody starts a row with the thing of medium length.
      if (what === 'thing') return random.shuffle(ids)
      const usual = mean(ids.map((id) => length(`${what}.${id}`)))
      const off = (id: string) => Math.abs(length(`${what}.${id}`) - usual)
      return [...ids].sort((a, b) => off(a) - off(b))
    }
    // Politeness is only keyed where a best and a worst one are asked for.
    case 'politest':
    case 'random':
      return random.shuffle(ids)
  }
}
