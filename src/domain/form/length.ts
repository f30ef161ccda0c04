import type { Bank } from '../bank/bank'
import type { Blueprint } from './blueprint'
import { candidatesFor } from './candidates'

/** Reading instructions, practising and looking through the answers takes about this much on top of the items. */
const AROUND = 1.15

/**
 * How long a form of this blueprint takes on average, in whole minutes (C2): the authors' estimated times of what
 * each cell may draw.
 */
export function expectedMinutes(bank: Bank, blueprint: Blueprint): number {
  const seconds = blueprint.sections.flatMap(({ skill, cells }) =>
    cells.map((cell) => cell.count * mean(candidatesFor(bank, skill, cell).map((candidate) => candidate.seconds))),
  )
  return Math.round((sum(seconds) * AROUND) / 60)
}

/** How many questions a form of this blueprint has. */
export function questionCount({ sections }: Blueprint): number {
  return sum(sections.flatMap(({ cells }) => cells.map(({ count, together = 1 }) => count * together)))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => (values.length === 0 ? 0 : sum(values) / values.length)
