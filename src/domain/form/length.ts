import { mean, sum } from '../ground/mean'
import type { Bank } from '../bank/bank'
import type { SkillId } from '../ground/skill'
import { waysOf, type Blueprint, type Cell } from './blueprint'
import { candidatesFor, type Pool } from './candidates'
import type { Form } from './form'
import { isTimed } from '../kinds/items'
import type { Question } from '../kinds/question'

/** C2: seconds that instructions and practice question of a kind take, and the share for looking through the answers. */
export const EXPLAINING = 25
export const LOOKING = 1.05

/**
 * How long a form of this blueprint takes on average, in whole minutes (C2): the authors' estimated times of what
 * each cell may draw, and what is explained and looked through besides.
 */
export function expectedMinutes(bank: Bank, blueprint: Blueprint): number {
  const seconds = blueprint.sections.flatMap((section) =>
    mean(
      waysOf(section).map((cells) => sum(cells.map((cell) => secondsFor(bank, section.skill, cell, blueprint.pool)))),
    ),
  )
  return Math.round((sum(seconds) * LOOKING + kindsIn(blueprint) * EXPLAINING) / 60)
}

const secondsFor = (bank: Bank, skill: SkillId, cell: Cell, pool: Pool) =>
  cell.count * mean(candidatesFor(bank, skill, cell, pool).map((candidate) => candidate.seconds))

/** Conversations are explained apart from other choices. */
function kindsIn({ sections }: Blueprint): number {
  const kinds = sections.flatMap(({ cells }) =>
    cells.map(({ type, together }) => (together === undefined ? type : 'dialogue')),
  )
  return new Set(kinds).size
}

/** After about so many minutes a break does good. */
const STRETCH = 15

/** Sections after which a break is suggested, counted from 0: a quarter of an hour or more since the last one, never at the end. */
export function breaksIn(bank: Bank, { sections }: Form): ReadonlySet<number> {
  const breaks = new Set<number>()
  let since = 0
  for (const [index, { questions }] of sections.slice(0, -1).entries()) {
    since += sum(questions.map((question) => secondsOf(bank, question))) * LOOKING
    if (since < STRETCH * 60) continue
    breaks.add(index)
    since = 0
  }
  return breaks
}

/** The author's estimate for one question. */
export function secondsOf(bank: Bank, question: Question): number {
  if (question.type === 'fixed') return bank.items.get(question.item)?.seconds ?? 0
  return bank.models.get(question.item)?.settings[question.difficulty].seconds ?? 0
}

/** How many questions a form of this blueprint has. */
export function questionCount({ sections }: Pick<Blueprint, 'sections'>): number {
  return sum(sections.flatMap(({ cells }) => cells.map(({ count, together = 1 }) => count * together)))
}

/** How much a person takes on. */
export interface Length {
  readonly minutes: number
  readonly count: number
  /** Whether something of it runs against the clock (C4). */
  readonly clock: 'some' | 'none'
}

export const lengthOf = (bank: Bank, blueprint: Blueprint): Length => ({
  minutes: expectedMinutes(bank, blueprint),
  count: questionCount(blueprint),
  clock: blueprint.sections.some(hasTimed) ? 'some' : 'none',
})

const hasTimed = (section: Blueprint['sections'][number]) =>
  waysOf(section)
    .flat()
    .some(({ type }) => isTimed(type))
