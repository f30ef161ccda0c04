import type { Bank, Keys } from '../bank/bank'
import type { Kind } from '../kinds/items'
import type { SkillId } from '../ground/skill'
import type { Blueprint, SectionPlan } from '../form/blueprint'
import { drawForm } from '../form/draw'
import { expectedMinutes, questionCount } from '../form/length'
import { guessScore } from '../scoring/guess'

/** What a method sheet says about a test, computed from the bank, the keys and the blueprint it describes. */
export interface MethodFigures {
  readonly sections: readonly SectionFigures[]
  readonly minutes: number
  readonly questions: number
  /** Questions in the bank for these sections, and how many of their keys a panel has confirmed (W2). */
  readonly keys: { readonly all: number; readonly confirmed: number }
}

export interface SectionFigures {
  readonly skill: SkillId
  readonly types: readonly Kind[]
  readonly questions: number
  readonly minutes: number
  /** In the bank: items, or item models that each write any number of them. */
  readonly depth: number
  /** S10: the score that pure guessing is expected to get, 0 to 100, over several forms. */
  readonly guess: number
}

/** Forms whose guess scores are averaged: they differ by little. */
const FORMS = 20

export function methodFigures(bank: Bank, keys: Keys, blueprint: Blueprint): MethodFigures {
  const guesses = guessesOf(bank, keys, blueprint)
  const sections = blueprint.sections.map((section) => sectionFigures(bank, blueprint, section, guesses))
  const skills = new Set(sections.map(({ skill }) => skill))
  const own = [...bank.items.values(), ...bank.models.values()].filter(({ skill }) => skills.has(skill))
  return {
    sections,
    minutes: expectedMinutes(bank, blueprint),
    questions: questionCount(blueprint),
    keys: { all: own.length, confirmed: own.filter(({ id }) => keys.get(id)?.status === 'panel').length },
  }
}

function sectionFigures(
  bank: Bank,
  { id }: Blueprint,
  section: SectionPlan,
  guesses: ReadonlyMap<SkillId, number>,
): SectionFigures {
  const { skill, cells } = section
  const alone = { id, sections: [section] }
  return {
    skill,
    types: [...new Set(cells.flatMap(({ type, or }) => (or === undefined ? [type] : [type, or])))],
    questions: questionCount(alone),
    minutes: expectedMinutes(bank, alone),
    depth: [...bank.items.values(), ...bank.models.values()].filter((each) => each.skill === skill).length,
    guess: guesses.get(skill) ?? 0,
  }
}

function guessesOf(bank: Bank, keys: Keys, blueprint: Blueprint): ReadonlyMap<SkillId, number> {
  const sums = new Map<SkillId, number>()
  for (let n = 0; n < FORMS; n += 1) {
    const drawn = drawForm(bank, blueprint, `method-${n}`)
    if (drawn.type !== 'Form') return new Map()
    for (const { skill, score } of guessScore(bank, keys, drawn.form))
      sums.set(skill, (sums.get(skill) ?? 0) + score / FORMS)
  }
  return sums
}
