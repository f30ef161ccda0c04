import type { Bank } from '../bank/bank'
import { generate } from '../kinds/number/generate'
import { ANSWER } from '../kinds/answers'
import type { FixedItem, Item, Kind } from '../kinds/items'
import type { Of } from '../kinds/kind'
import type { SkillId } from '../ground/skill'
import { anchorsOf, slotsOf } from './anchors'
import { begunIn, type Begun } from './begun'
import { merged, nameOfCell, waysOf, type Blueprint, type Cell, type SectionPlan } from './blueprint'
import { candidatesFor, type Candidate, type Pool } from './candidates'
import type { Form, Section } from './form'
import type { Question } from '../kinds/question'
import { fingerprint, randomFor, type Random } from '../ground/random'

export type Drawn =
  | { readonly type: 'Form'; readonly form: Form }
  /** The bank has too few items for a cell, or a model cannot write one. */
  | { readonly type: 'BankTooSmall'; readonly skill: SkillId; readonly cell: Cell }

/**
 * Draws a form (M1): seeded sampling without replacement, cell by cell. Same bank, blueprint and seeds → same form, on every engine.
 * @param seed 16 hexadecimal digits, own to the attempt
 * @param anchorSeed own to the campaign; without one there are no anchors
 * @param begun a shorter form that the new one goes on from (M4): its questions are part of it and come first
 */
export function drawForm(bank: Bank, blueprint: Blueprint, seed: string, anchorSeed?: string, begun?: Form): Drawn {
  const sections: Section[] = []
  for (const section of blueprint.sections) {
    const given = begunIn(bank, begun?.sections.find(({ skill }) => skill === section.skill)?.questions ?? [])
    const questions = drawSection(bank, section, blueprint.pool, { seed, anchorSeed }, given)
    if (!Array.isArray(questions)) return questions
    sections.push({ skill: section.skill, questions })
  }
  const named = [bank.version, blueprint.id, seed, anchorSeed ?? '', ...(begun ? [begun.id] : [])]
  const id = fingerprint(named.join('|'), 16)
  return { type: 'Form', form: { id, bank: bank.version, blueprint: blueprint.id, seed, sections } }
}

type TooSmall = Extract<Drawn, { type: 'BankTooSmall' }>

interface Seeds {
  readonly seed: string
  readonly anchorSeed: string | undefined
}

function drawSection(
  bank: Bank,
  section: SectionPlan,
  pool: Pool,
  { seed, anchorSeed }: Seeds,
  given: readonly Begun[],
): Question[] | TooSmall {
  const { skill } = section
  const way = wayFor(section, seed, given)
  const open = way.slots
  const used = new Set(given.map(({ family }) => family))
  const drawn = new Map<string, Question[]>()
  const put = (cell: Cell, questions: readonly Question[]) =>
    drawn.set(nameOfCell(cell), [...(drawn.get(nameOfCell(cell)) ?? []), ...questions])

  // Anchors first: whatever the own seed draws afterwards must not take their places.
  if (anchorSeed !== undefined)
    for (const { cell, candidate } of anchorsOf(bank, section, pool, anchorSeed)) {
      const at = open.findIndex((slot) => nameOfCell(slot) === nameOfCell(cell))
      const questions = questionsOf(candidate, cell, randomFor(anchorSeed, candidate.id))
      if (at < 0 || questions === undefined || used.has(candidate.family)) continue
      open.splice(at, 1)
      used.add(candidate.family)
      put(cell, questions)
    }
  for (const cell of merged(open)) {
    const random = randomFor(seed, `${skill}|${nameOfCell(cell)}`)
    const free = candidatesFor(bank, skill, cell, pool).filter(({ family }) => !used.has(family))
    const chosen = oneOfEachFamily(random.shuffle(free)).slice(0, cell.count)
    const questions = chosen.map((candidate) => questionsOf(candidate, cell, randomFor(seed, candidate.id)))
    if (chosen.length < cell.count || questions.includes(undefined)) return { type: 'BankTooSmall', skill, cell }
    chosen.forEach(({ family }) => used.add(family))
    put(
      cell,
      questions.flatMap((asked) => asked ?? []),
    )
  }
  return [
    ...given.flatMap(({ questions }) => questions),
    ...merged(way.cells).flatMap((cell) => drawn.get(nameOfCell(cell)) ?? []),
  ]
}

/** M1a: the person's own seed chooses the way, among those that go on from what was begun; `slots` are still to be filled. */
function wayFor(section: SectionPlan, seed: string, given: readonly Begun[]) {
  const ways = waysOf(section).map((cells) => ({ cells, slots: slotsOf(cells) }))
  const goingOn = ways.flatMap(({ cells, slots }) => {
    const open = [...slots]
    const places = given.map(({ fits }) => {
      const at = open.findIndex(fits)
      if (at >= 0) open.splice(at, 1)
      return at
    })
    return places.includes(-1) ? [] : [{ cells, slots: open }]
  })
  return randomFor(seed, `ways|${section.skill}`).pick(goingOn.length > 0 ? goingOn : ways)
}

/** W8: two members of a family share their options; who has met one of them knows something about the other. */
function oneOfEachFamily(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = new Map<string, Candidate>()
  for (const candidate of candidates) if (!first.has(candidate.family)) first.set(candidate.family, candidate)
  return [...first.values()]
}

/** @returns undefined when a model cannot write its item */
function questionsOf({ draws }: Candidate, cell: Cell, random: Random): readonly Question[] | undefined {
  if ('settings' in draws) {
    const generated = generate(draws, cell.difficulty, random)
    return generated && [{ type: draws.type, item: draws.id, difficulty: cell.difficulty, ...generated }]
  }
  const { together = 1 } = cell
  const chosen = new Set(draws.length > together ? random.shuffle(draws).slice(0, together) : draws)
  return draws.filter((item) => chosen.has(item)).map((item) => asked(item, random))
}

function asked(item: FixedItem, random: Random): Question {
  return { type: 'fixed', item: item.id, shown: shownOrder(item, random) }
}

/** M2: options are shuffled unless their order carries meaning; the spots of a text stay where they stand. */
export function shownOrder<K extends Kind>(item: Of<Item, K>, random: Random): readonly string[] {
  const kind: K = item.type
  return ANSWER[kind].draw(item, random)
}
