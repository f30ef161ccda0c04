import type { Bank } from '../bank/bank'
import { generate } from '../kinds/number/generate'
import { ANSWER } from '../kinds/answers'
import type { FixedItem, Item, Kind } from '../kinds/items'
import type { Of } from '../kinds/kind'
import type { SkillId } from '../ground/skill'
import { waysOf, type Blueprint, type Cell } from './blueprint'
import { candidatesFor, type Candidate } from './candidates'
import type { Form, Section } from './form'
import type { Question } from '../kinds/question'
import { fingerprint, randomFor, type Random } from '../ground/random'

export type Drawn =
  | { readonly type: 'Form'; readonly form: Form }
  /** The bank has too few items for a cell, or a model cannot write one. */
  | { readonly type: 'BankTooSmall'; readonly skill: SkillId; readonly cell: Cell }

/** A share of every section is the same in all forms of a campaign, so that its forms can be compared (M1). */
const ANCHOR_SHARE = 0.2

/**
 * Draws a form (M1): seeded sampling without replacement, cell by cell. Same bank, blueprint and seeds → same form, on every engine.
 * @param seed 16 hexadecimal digits, own to the attempt
 * @param anchorSeed own to the campaign; without one there are no anchors
 */
export function drawForm(bank: Bank, blueprint: Blueprint, seed: string, anchorSeed?: string): Drawn {
  const sections: Section[] = []
  for (const section of blueprint.sections) {
    const { skill } = section
    const cells = randomFor(anchorSeed ?? seed, `ways|${skill}`).pick(waysOf(section))
    const questions = drawSection(bank, skill, cells, seed, anchorSeed)
    if (!Array.isArray(questions)) return questions
    sections.push({ skill, questions })
  }
  const id = fingerprint([bank.version, blueprint.id, seed, anchorSeed ?? ''].join('|'), 16)
  return { type: 'Form', form: { id, bank: bank.version, blueprint: blueprint.id, seed, sections } }
}

type TooSmall = Extract<Drawn, { type: 'BankTooSmall' }>

function drawSection(
  bank: Bank,
  skill: SkillId,
  cells: readonly Cell[],
  seed: string,
  anchorSeed?: string,
): Question[] | TooSmall {
  const anchored = anchorSeed === undefined ? new Map<Cell, number>() : anchorsPerCell(skill, cells, anchorSeed)
  const used = new Set<string>()
  const drawn = new Map<Cell, Question[]>()
  // Anchors first: whatever the own seed draws afterwards must not take their places.
  const passes = [
    { seed: anchorSeed ?? seed, wanted: (cell: Cell) => anchored.get(cell) ?? 0 },
    { seed, wanted: (cell: Cell) => cell.count - (anchored.get(cell) ?? 0) },
  ]
  for (const pass of passes) {
    for (const [index, cell] of cells.entries()) {
      const random = randomFor(pass.seed, `${skill}|${index}`)
      const free = candidatesFor(bank, skill, cell).filter(({ family }) => !used.has(family))
      const chosen = oneOfEachFamily(random.shuffle(free)).slice(0, pass.wanted(cell))
      const questions = chosen.map((candidate) => questionsOf(candidate, cell, randomFor(pass.seed, candidate.id)))
      if (chosen.length < pass.wanted(cell) || questions.includes(undefined))
        return { type: 'BankTooSmall', skill, cell }
      chosen.forEach(({ family }) => used.add(family))
      drawn.set(cell, [...(drawn.get(cell) ?? []), ...questions.flatMap((asked) => asked ?? [])])
    }
  }
  return cells.flatMap((cell) => drawn.get(cell) ?? [])
}

/** W8: two members of a family share their options; who has met one of them knows something about the other. */
function oneOfEachFamily(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = new Map<string, Candidate>()
  for (const candidate of candidates) if (!first.has(candidate.family)) first.set(candidate.family, candidate)
  return [...first.values()]
}

function anchorsPerCell(skill: SkillId, cells: readonly Cell[], anchorSeed: string): Map<Cell, number> {
  const slots = randomFor(anchorSeed, `anchors|${skill}`).shuffle(
    cells.flatMap((cell) => Array<Cell>(cell.count).fill(cell)),
  )
  const counts = new Map<Cell, number>()
  for (const cell of slots.slice(0, Math.round(slots.length * ANCHOR_SHARE)))
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}

/** @returns undefined when a model cannot write its item */
function questionsOf({ draws }: Candidate, cell: Cell, random: Random): readonly Question[] | undefined {
  if (!('settings' in draws)) return draws.map((item) => asked(item, random))
  const generated = generate(draws, cell.difficulty, random)
  return generated && [{ type: draws.type, item: draws.id, difficulty: cell.difficulty, ...generated }]
}

function asked(item: FixedItem, random: Random): Question {
  return { type: 'fixed', item: item.id, shown: shownOrder(item, random) }
}

/** M2: options are shuffled unless their order carries meaning; the spots of a text stay where they stand. */
export function shownOrder<K extends Kind>(item: Of<Item, K>, random: Random): readonly string[] {
  const kind: K = item.type
  return ANSWER[kind].draw(item, random)
}
