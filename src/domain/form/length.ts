import { mean, sum } from '../ground/mean'
import type { Bank } from '../bank/bank'
import type { Blueprint } from './blueprint'
import { candidatesFor } from './candidates'
import type { Form } from './form'
import type { Question } from '../kinds/question'

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

/** After about so many minutes a break does good. */
const STRETCH = 15

/** Sections after which a break is suggested, counted from 0: a quarter of an hour or more since the last one, never at the end. */
export function breaksIn(bank: Bank, { sections }: Form): ReadonlySet<number> {
  const breaks = new Set<number>()
  let since = 0
  for (const [index, { questions }] of sections.slice(0, -1).entries()) {
    since += sum(questions.map((question) => secondsOf(bank, question))) * AROUND
    if (since < STRETCH * 60) continue
    breaks.add(index)
    since = 0
  }
  return breaks
}

function secondsOf(bank: Bank, question: Question): number {
  if (question.type === 'fixed') return bank.items.get(question.item)?.seconds ?? 0
  return bank.models.get(question.item)?.settings[question.difficulty].seconds ?? 0
}

/** How many questions a form of this blueprint has. */
export function questionCount({ sections }: Blueprint): number {
  return sum(sections.flatMap(({ cells }) => cells.map(({ count, together = 1 }) => count * together)))
}
