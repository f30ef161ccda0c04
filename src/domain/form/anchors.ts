import type { Bank } from '../bank/bank'
import { randomFor } from '../ground/random'
import { nameOfCell, waysOf, type Blueprint, type Cell, type SectionPlan } from './blueprint'
import { candidatesFor, type Candidate } from './candidates'

/** A share of every section is the same in all forms of a campaign, so that its forms can be compared (M1). */
const SHARE = 0.2
/** With fewer units one of them would already be more than a quarter (M1a). */
export const FEWEST_FOR_ANCHORS = 4

export interface Anchor {
  readonly cell: Cell
  readonly candidate: Candidate
}

/**
 * What the campaign draws for everybody, at least one unit of every section of four and more. Only from cells that every
 * way of the section has: which way it is, the person's own seed says.
 */
export function anchorsOf(bank: Bank, section: SectionPlan, pool: Blueprint['pool'], anchorSeed: string): Anchor[] {
  const { skill } = section
  const size = slotsOf(section.cells).length
  const random = randomFor(anchorSeed, `anchors|${skill}`)
  const wanted = size < FEWEST_FOR_ANCHORS ? 0 : Math.max(1, Math.round(size * SHARE))
  const used = new Set<string>()
  return random
    .shuffle(sharedSlots(section))
    .slice(0, wanted)
    .flatMap((cell) => {
      const free = candidatesFor(bank, skill, cell, pool).filter(({ family }) => !used.has(family))
      if (free.length === 0) return []
      const candidate = random.pick(free)
      used.add(candidate.family)
      return [{ cell, candidate }]
    })
}

/** Every unit of a section with the cell that asks for it. */
export const slotsOf = (cells: readonly Cell[]): Cell[] =>
  cells.flatMap((cell) => Array<Cell>(cell.count).fill({ ...cell, count: 1 }))

function sharedSlots(section: SectionPlan): Cell[] {
  const [first = [], ...others] = waysOf(section).map(slotsOf)
  return others.reduce((shared, way) => {
    const left = way.map(nameOfCell)
    return shared.filter((cell) => {
      const at = left.indexOf(nameOfCell(cell))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  }, first)
}
