import type { Bank } from '../bank/bank'
import { DIFFICULTIES, type SkillId } from '../ground/skill'
import { CORE, FULL, merged, SHORT, waysOf, type Blueprint, type Cell, type SectionPlan } from './blueprint'
import { candidatesFor, isReserve } from './candidates'
import { COMPACT } from './compact'

/** The three lengths (M4). The short one is only about the core four; `compact` is the core form, or as much of other skills. */
export const EXTENTS = ['short', 'compact', 'thorough'] as const
export type Extent = (typeof EXTENTS)[number]

const coreSkills = CORE.sections.map(({ skill }) => skill)
const isCore = (skills: readonly SkillId[]) =>
  skills.length === coreSkills.length && skills.every((skill) => coreSkills.includes(skill))

/** Two values for the offices need all of the core four. */
export const extentsFor = (skills: readonly SkillId[]): readonly Extent[] =>
  EXTENTS.filter((extent) => extent !== 'short' || isCore(skills))

function wholeOf(skills: readonly SkillId[], extent: Extent): Blueprint {
  if (extent === 'thorough') return FULL
  if (!isCore(skills)) return COMPACT
  return extent === 'short' ? SHORT : CORE
}

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
  const whole = wholeOf(skills, extent)
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
    merged(cells).every((cell) => familiesFor(bank, section.skill, cell).size >= cell.count),
  )

/** A form holds at most one of each. */
const familiesFor = (bank: Bank, skill: SkillId, cell: Cell): ReadonlySet<string> =>
  new Set(candidatesFor(bank, skill, cell).map(({ family }) => family))

/** Of each kind and difficulty at most so many, or more where there are few kinds: a section of about a dozen questions. */
const MOST = 4
const ENOUGH = 10

function whatThereIs(bank: Bank, skill: SkillId): SectionPlan | undefined {
  const cells = [...dialogueCells(bank, skill), ...itemCells(bank, skill), ...modelCells(bank, skill)]
  if (cells.length === 0) return undefined
  const most = Math.max(MOST, Math.ceil(ENOUGH / cells.length))
  return { skill, cells: cells.map((cell) => ({ ...cell, count: Math.min(most, cell.count) })) }
}

/** A family whose members fit several cells counts for the first of them. */
function counted(bank: Bank, skill: SkillId, cells: readonly Omit<Cell, 'count'>[]): readonly Cell[] {
  const taken = new Set<string>()
  return cells
    .map((cell) => {
      const own = [...familiesFor(bank, skill, { ...cell, count: 1 })].filter((family) => !taken.has(family))
      own.forEach((family) => taken.add(family))
      return { ...cell, count: own.length }
    })
    .filter(({ count }) => count > 0)
}

function dialogueCells(bank: Bank, skill: SkillId) {
  const dialogues = [...bank.stimuli.values()].filter((each) => each.type === 'dialogue' && each.skill === skill)
  const lengths = dialogues.map(({ id }) => [...bank.items.values()].filter(({ stimulus }) => stimulus === id).length)
  const together = [...new Set(lengths)].filter((length) => length > 0).sort((a, b) => a - b)
  return counted(
    bank,
    skill,
    together.flatMap((length) =>
      DIFFICULTIES.map((difficulty) => ({
        type: 'choice' as const,
        difficulty,
        together: length,
        exactly: true as const,
      })),
    ),
  )
}

function itemCells(bank: Bank, skill: SkillId) {
  const own = [...bank.items.values()].filter(
    (item) => item.skill === skill && item.pool === undefined && !isReserve(item),
  )
  const types = [...new Set(own.map(({ type }) => type))].sort()
  return counted(
    bank,
    skill,
    types.flatMap((type) => DIFFICULTIES.map((difficulty) => ({ type, difficulty }))),
  )
}

/** A model writes at every difficulty but only once in a form, so the models are shared out. */
function modelCells(bank: Bank, skill: SkillId): readonly Cell[] {
  const models = [...bank.models.values()].filter((model) => model.skill === skill && model.pool === undefined)
  return [...new Set(models.map(({ type }) => type))].flatMap((type) =>
    DIFFICULTIES.map((difficulty, n) => ({ type, difficulty, count: Math.floor((models.length + 2 - n) / 3) })).filter(
      ({ count }) => count > 0,
    ),
  )
}
