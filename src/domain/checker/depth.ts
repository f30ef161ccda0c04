import { sum } from '../ground/mean'
import { merged, nameOfCell, waysOf, type Blueprint, type Cell } from '../form/blueprint'
import { candidatesFor } from '../form/candidates'
import type { Bank } from '../bank/bank'
import { DIFFICULTIES, type SkillId } from '../ground/skill'
import { itemsIn, questionsOf, type CheckedBank, type CheckedPart } from '../bank/whole-bank'
import { found, type Finding } from '../kinds/finding'

/** M4: a bank holds at least this many times what one form asks. */
const DEPTH = 2.5
/** A difficulty with less than this share of the questions is there in name only. */
const THIN = 0.15

export interface Depth {
  readonly skill: SkillId
  /** Questions of difficulty 1, 2 and 3; a model counts once in each. */
  readonly difficulties: readonly number[]
  /** What cells can draw (items, whole conversations, settings of models), and what one form draws. */
  readonly bank: number
  readonly form: number
}

/** W6 and M4: difficulties are spread, and no cell of the blueprint draws from too few. */
export function checkDepth(
  bank: CheckedBank,
  blueprint: Blueprint,
): { findings: readonly Finding[]; figures: readonly Depth[] } {
  const items = itemsIn(bank)
  const spread = bank.parts.flatMap(difficulties)
  const sections = blueprint.sections.map((section) => ({ skill: section.skill, ways: waysOf(section) }))
  const cells = sections.flatMap(({ skill, ways }) => widest(ways).flatMap((cell) => shallowCell(items, skill, cell)))
  const figures = sections.map(({ skill, ways }) => ({
    skill,
    difficulties: spreadOf(bank.parts.filter((part) => part.skill === skill)),
    bank: unitsIn(items, skill, ways.flat()),
    form: sum((ways[0] ?? []).map(({ count }) => count)),
  }))
  const skills = figures
    .filter((depth) => depth.bank < depth.form * DEPTH)
    .map(({ skill, bank, form }) => found('skill-too-shallow', [skill], { bank, form, times: DEPTH }))
  return { findings: [...spread, ...cells, ...skills], figures }
}

function spreadOf(parts: readonly CheckedPart[]): number[] {
  const all = parts.flatMap(questionsOf)
  return DIFFICULTIES.map(
    (difficulty) => all.filter((one) => !('difficulty' in one) || one.difficulty === difficulty).length,
  )
}

function difficulties(part: CheckedPart): Finding[] {
  const counts = spreadOf([part])
  const all = sum(counts)
  return DIFFICULTIES.flatMap((difficulty, n) => {
    const count = counts[n] ?? 0
    const path = [part.skill, 'difficulty', difficulty]
    if (count === 0) return [found('difficulty-missing', path)]
    return count < all * THIN ? [found('difficulty-thin', path, { count, of: all })] : []
  })
}

/** Of every kind, the cell of the way that asks for most of it. */
function widest(ways: readonly (readonly Cell[])[]): readonly Cell[] {
  const kinds = new Map<string, Cell>()
  for (const cell of ways.flatMap(merged))
    if (cell.count > (kinds.get(nameOfCell(cell))?.count ?? 0)) kinds.set(nameOfCell(cell), cell)
  return [...kinds.values()]
}

function shallowCell(bank: Bank, skill: SkillId, cell: Cell): Finding[] {
  const there = candidatesFor(bank, skill, cell).length
  return there < cell.count * DEPTH
    ? [found('cell-too-shallow', [skill, nameOfCell(cell)], { there, asked: cell.count, times: DEPTH })]
    : []
}

function unitsIn(bank: Bank, skill: SkillId, cells: readonly Cell[]): number {
  const ids = cells.flatMap((cell) =>
    candidatesFor(bank, skill, cell).map(({ id, draws }) => ('settings' in draws ? `${id}/${cell.difficulty}` : id)),
  )
  return new Set(ids).size
}
