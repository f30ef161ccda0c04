import { mean } from '../ground/mean'
import type { Response } from '../kinds/answers'
import type { Question } from '../kinds/question'
import type { Random } from '../ground/random'
import type { FixedItem } from '../kinds/items'
import type { Key } from '../kinds/keys'
import type { NumberModel } from '../kinds/number/model'

/** Ways to answer without reading what is asked. `medium`: neither long nor short. */
export const STRATEGIES = ['first', 'middle', 'last', 'longest', 'medium', 'shortest', 'politest', 'random'] as const
export type Strategy = (typeof STRATEGIES)[number]

/** What a blind guesser can see. `length` of a text, in the language of the screen. */
export interface Sight {
  readonly item: FixedItem | NumberModel
  /** Only asked which option sounds politest: a person hears that without knowing what is right. */
  readonly key: Key
  readonly length: (what: string) => number
  readonly random: Random
}

/** @returns undefined when the strategy has nothing to go by; the question then stays open */
export function blindResponse(strategy: Strategy, question: Question, sight: Sight): Response | undefined {
  const { item } = sight
  const shown = question.type === 'fixed' ? question.shown : []
  switch (item.type) {
    case 'choice': {
      const option = ranked(strategy, shown, 'option', sight)[0]
      return option === undefined ? undefined : { type: 'choice', option }
    }
    case 'best-worst':
      return bestWorst(strategy, shown, sight)
    case 'order':
      return { type: 'order', things: ranked(strategy, shown, 'thing', sight) }
    case 'sort':
      return sorted(strategy, shown, item.places, sight)
    case 'spot':
      return { type: 'spot', spots: ranked(strategy, shown, 'spot', sight).slice(0, 1) }
    case 'check':
      return { type: 'check', rows: Object.fromEntries(shown.map((row) => [row, saidBlindly(strategy, sight)])) }
    case 'number':
      return question.type === 'number' ? number(strategy, shownNumbers(item, question), sight) : undefined
  }
}

/** From the most to the least attractive one. */
function ranked(
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
      const lengths = ids.map((id) => length(`${what}.${id}`))
      const usual = mean(lengths)
      const off = (id: string) => Math.abs(length(`${what}.${id}`) - usual)
      return [...ids].sort((a, b) => off(a) - off(b))
    }
    // Politeness is only keyed where a best and a worst one are asked for.
    case 'politest':
    case 'random':
      return random.shuffle(ids)
  }
}

function bestWorst(strategy: Strategy, shown: readonly string[], sight: Sight): Response {
  const order = ranked(strategy, shown, 'option', sight)
  const { key } = sight
  const best = strategy === 'politest' && key.type === 'best-worst' ? key.polite : order[0]
  return { type: 'best-worst', best, worst: order.findLast((option) => option !== best) }
}

function sorted(strategy: Strategy, things: readonly string[], places: readonly string[], sight: Sight): Response {
  const place = () => ranked(strategy, places, 'place', sight)[0] ?? ''
  return { type: 'sort', places: Object.fromEntries(things.map((thing) => [thing, place()])) }
}

/** Always the left button, always the right one, or whichever. */
function saidBlindly(strategy: Strategy, { random }: Sight): 'same' | 'different' {
  if (strategy === 'first') return 'same'
  return strategy === 'last' ? 'different' : random.pick(['same', 'different'])
}

/** Numbers that stand in the question, in the unit of the entry. */
function shownNumbers(model: NumberModel, question: Extract<Question, { type: 'number' }>): number[] {
  const cells = model.settings[question.difficulty].table?.rows.flat() ?? []
  const shown = [
    ...Object.entries(model.show).map(([name, format]) => ({ name, format })),
    ...cells.flatMap((cell) => ('value' in cell ? [{ name: cell.value, format: cell.format }] : [])),
  ]
  return shown.flatMap(({ name, format }) => {
    const value = question.values[name]
    return value === undefined ? [] : [format === 'money' ? value / 100 : value]
  })
}

/** Whoever cannot calculate writes down a number that is there already. */
function number(strategy: Strategy, numbers: readonly number[], { random }: Sight): Response | undefined {
  const value = pickNumber(strategy, numbers, random)
  return value === undefined ? undefined : { type: 'number', text: '', value }
}

function pickNumber(strategy: Strategy, numbers: readonly number[], random: Random): number | undefined {
  if (numbers.length === 0) return undefined
  const bySize = [...numbers].sort((a, b) => a - b)
  switch (strategy) {
    case 'first':
      return numbers[0]
    case 'middle':
      return numbers[Math.floor(numbers.length / 2)]
    case 'last':
      return numbers.at(-1)
    case 'longest':
      return bySize.at(-1)
    case 'shortest':
      return bySize[0]
    case 'medium':
      return bySize[Math.floor(bySize.length / 2)]
    case 'politest':
    case 'random':
      return random.pick(numbers)
  }
}
