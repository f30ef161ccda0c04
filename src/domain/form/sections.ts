import type { Bank } from '../bank/bank'
import { DIFFICULTIES, type SkillId } from '../ground/skill'
import { CORE, FULL, waysOf, type Blueprint, type Cell, type SectionPlan } from './blueprint'
import { candidatesFor, isReserve } from './candidates'
import { COMPACT } from './compact'

/** How much of every section is asked: half of it, or all. */
export const EXTENTS = ['compact', 'thorough'] as const
export type Extent = (typeof EXTENTS)[number]

/**
 * The test about some skills, in the order of the full form. A section is the usual one where the bank can fill it; a
 * smaller bank asks what it has.
 * @returns undefined when the bank has nothing about any of them
 */
export function blueprintFor(
  bank: Bank,
  skills: readonly SkillId[],
  extent: Extent = 'thorough',
): Blueprint | undefined {
  const isCore = skills.every((skill) => CORE.sections.some((section) => section.skill === skill))
  const whole = extent === 'compact' ? COMPACT : isCore ? CORE : FULL
  const sections = whole.sections.flatMap((usual) => {
    if (!skills.includes(usual.skill)) return []
    return fills(bank, usual) ? [usual] : (whatThereIs(bank, usual.skill) ?? [])
  })
  if (sections.length === 0) return undefined
  const isUsual = sections.every((section) => whole.sections.includes(section))
  if (isUsual && sections.length === whole.sections.length) return whole
  const id = `${whole.id}:${sections.map(({ skill }) => skill).join('+')}`
  return { id: isUsual ? id : `own:${id}`, sections }
}

const fills = (bank: Bank, section: SectionPlan) =>
  waysOf(section).every((cells) =>
    cells.every((cell) => candidatesFor(bank, section.skill, cell).length >= countAlike(cells, cell)),
  )

/** Two cells of one section that draw from the same items share them. */
const countAlike = (cells: readonly Cell[], { type, difficulty, facet, together }: Cell) =>
  cells
    .filter(
      (other) =>
        other.type === type && other.difficulty === difficulty && other.facet === facet && other.together === together,
    )
    .reduce((sum, { count }) => sum + count, 0)

/** Of each kind and difficulty at most so many, or more where there are few kinds: a section of about a dozen questions. */
const MOST = 4
const ENOUGH = 10

function whatThereIs(bank: Bank, skill: SkillId): SectionPlan | undefined {
  const cells = [...dialogueCells(bank, skill), ...itemCells(bank, skill), ...modelCells(bank, skill)]
  if (cells.length === 0) return undefined
  const most = Math.max(MOST, Math.ceil(ENOUGH / cells.length))
  return { skill, cells: cells.map((cell) => ({ ...cell, count: Math.min(most, cell.count) })) }
}

const counted = (bank: Bank, skill: SkillId, cells: readonly Omit<Cell, 'count'>[]): readonly Cell[] =>
  cells
    .map((cell) => ({ ...cell, count: candidatesFor(bank, skill, { ...cell, count: 1 }).length }))
    .filter(({ count }) => count > 0)

function dialogueCells(bank: Bank, skill: SkillId) {
  const dialogues = [...bank.stimuli.values()].filter((each) => each.type === 'dialogue' && each.skill === skill)
  const lengths = dialogues.map(({ id }) => [...bank.items.values()].filter(({ stimulus }) => stimulus === id).length)
  const together = [...new Set(lengths)].filter((length) => length > 0).sort((a, b) => a - b)
  return counted(
    bank,
    skill,
    together.flatMap((length) =>
      DIFFICULTIES.map((difficulty) => ({ type: 'choice' as const, difficulty, together: length })),
    ),
  )
}

function itemCells(bank: Bank, skill: SkillId) {
  const own = [...bank.items.values()].filter((item) => item.skill === skill && !isReserve(item))
  const types = [...new Set(own.map(({ type }) => type))].sort()
  return counted(
    bank,
    skill,
    types.flatMap((type) => DIFFICULTIES.map((difficulty) => ({ type, difficulty }))),
  )
}

/** A model writes at every difficulty but only once in a form, so the models are shared out. */
function modelCells(bank: Bank, skill: SkillId): readonly Cell[] {
  const models = [...bank.models.values()].filter((model) => model.skill === skill)
  return [...new Set(models.map(({ type }) => type))].flatMap((type) =>
    DIFFICULTIES.map((difficulty, n) => ({ type, difficulty, count: Math.floor((models.length + 2 - n) / 3) })).filter(
      ({ count }) => count > 0,
    ),
  )
}
