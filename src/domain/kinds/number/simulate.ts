import type { Random } from '../../ground/random'
import type { Strategy } from '../blind'
import type { NumberQuestion } from '../question'
import { knows, type SimulateFace } from '../simulate-face'
import type { NumberResponse } from './answer'
import type { NumberKey } from './key'
import type { NumberModel } from './model'
import { solve } from './solve'

/** No named wrong path leads there. */
const WIDE_OF_THE_MARK = 7777

export const NUMBER: SimulateFace<NumberModel, NumberKey, NumberResponse, NumberQuestion> = {
  respond: ({ item, key, question }, chance, random) => {
    const right = solve(item, key, question.difficulty, question.values)?.value ?? 0
    const value = right + (knows(chance, random) ? 0 : WIDE_OF_THE_MARK)
    return { type: 'number', text: String(value), value }
  },
  /** Whoever cannot calculate writes down a number that is there already. */
  guess: (strategy, { item, question }, { random }) => {
    const value = pickNumber(strategy, shownNumbers(item, question), random)
    return value === undefined ? undefined : { type: 'number', text: '', value }
  },
  always: undefined,
}

/** Numbers that stand in the question, in the unit of the entry. */
function shownNumbers(model: NumberModel, question: NumberQuestion): readonly number[] {
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
