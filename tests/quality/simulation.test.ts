// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../src/bank/full'
import { keys } from '../../src/bank/full-keys'
import { profiles } from '../../src/bank/profiles'
import type { SkillId } from '../../src/domain/ground/skill'
import { CORE, FULL, type Blueprint } from '../../src/domain/form/blueprint'
import { COMPACT } from '../../src/domain/form/compact'
import { drawForm } from '../../src/domain/form/draw'
import type { Form } from '../../src/domain/form/form'
import { randomFor, type Random } from '../../src/domain/ground/random'
import { officeWeights, renormalised } from '../../src/domain/scoring/profile'
import { scoreAttempt, type Result } from '../../src/domain/scoring/result'
import { respond } from '../../src/domain/simulation/respond'

/**
 * 2,000 simulated candidates of known skill, each with one form. What a level of skill is worth is the mean over many
 * other forms; the band of one form should hold it about nine times in ten, and scores should put people in the order of
 * their skill.
 */

const PEOPLE = 2000
const FORMS = 400
/** Attempts per level of skill, of which its worth is the mean. */
const TRIALS = 120
/** Chances to know an answer, in percent. */
const LEVELS = Array.from({ length: 17 }, (_, n) => 15 + n * 5)
/** A busy machine may take a multiple of fifteen seconds. */
const PATIENCE = 180_000

function formsOf(blueprint: Blueprint): readonly Form[] {
  return Array.from({ length: FORMS }, (_, n) => {
    const drawn = drawForm(bank, blueprint, `simulated-${n}`)
    if (drawn.type !== 'Form') throw new Error('The bank is too small')
    return drawn.form
  })
}

function scored(form: Form, levelOf: (skill: SkillId) => number, random: Random): Result {
  const given = form.sections.flatMap(({ skill, questions }) =>
    questions.map((question) => [question.item, respond(bank, keys, question, levelOf(skill) / 100, random)] as const),
  )
  return scoreAttempt(bank, keys, profiles, form, Object.fromEntries(given))
}
const skillIn = (result: Result, skill: SkillId) => {
  const found = result.skills.find((each) => each.skill === skill)
  if (found?.status !== 'scored') throw new Error(`${skill} has no score`)
  return found
}

/** Skill and level → mean score. */
function worths(forms: readonly Form[], skills: readonly SkillId[], random: Random) {
  const found = new Map<string, number>()
  for (const level of LEVELS) {
    const results = Array.from({ length: TRIALS }, () => scored(random.pick(forms), () => level, random))
    for (const skill of skills)
      found.set(`${skill} ${level}`, results.reduce((sum, result) => sum + skillIn(result, skill).score, 0) / TRIALS)
  }
  return (skill: SkillId, level: number) => found.get(`${skill} ${level}`) ?? Number.NaN
}

/** For which office somebody's worth speaks rather. */
function trueOffice(skills: readonly SkillId[], worth: (skill: SkillId) => number): 'front' | 'back' {
  const [front, back] = (['front', 'back'] as const).map((office) => {
    const weights = officeWeights(profiles, office)
    return weights && renormalised(weights, new Set(skills))
  })
  const lean = (skill: SkillId) => (front?.[skill] ?? 0) - (back?.[skill] ?? 0)
  return skills.reduce((sum, skill) => sum + lean(skill) * worth(skill), 0) > 0 ? 'front' : 'back'
}

/** Spearman's rank correlation; ties get the mean of their ranks. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)]
  const mean = (one.length - 1) / 2
  const sum = (f: (at: number) => number) => a.reduce((total, _, at) => total + f(at), 0)
  const [da, db] = [(at: number) => (a[at] ?? 0) - mean, (at: number) => (b[at] ?? 0) - mean]
  return sum((at) => da(at) * db(at)) / Math.sqrt(sum((at) => da(at) ** 2) * sum((at) => db(at) ** 2))
}
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value)
  const found = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (order[to + 1]?.value === order[from]?.value) to += 1
    for (let n = from; n <= to; n += 1) found[order[n]?.at ?? 0] = (from + to) / 2
    from = to + 1
  }
  return found
}

describe('2,000 simulated candidates of known skill', () => {
  it.each([
    ['compact', COMPACT],
    ['short', CORE],
    ['full', FULL],
  ] as const)(
    '[B1] %s form: one band in ten at most misses what a person is worth, and scores rank people as their skill does',
    (length, blueprint) => {
      const random = randomFor('5eed', length)
      const skills = blueprint.sections.map(({ skill }) => skill)
      const forms = formsOf(blueprint)
      const worthOf = worths(forms, skills, random)
      const people = skills.map(() => ({ worth: new Array<number>(), score: new Array<number>(), inside: 0 }))
      const decided = { right: 0, wrong: 0, open: 0 }
      for (let n = 0; n < PEOPLE; n += 1) {
        const levels = new Map(skills.map((skill) => [skill, random.pick(LEVELS)]))
        const worth = (skill: SkillId) => worthOf(skill, levels.get(skill) ?? 0)
        const result = scored(random.pick(forms), (skill) => levels.get(skill) ?? 0, random)
        for (const [at, skill] of skills.entries()) {
          const { score, band } = skillIn(result, skill)
          const seen = people[at]
          seen?.worth.push(worth(skill))
          seen?.score.push(score)
          if (seen && band.low <= worth(skill) && worth(skill) <= band.high) seen.inside += 1
        }
        const said = result.leaning.status === 'leaning' ? result.leaning.office : 'undecided'
        decided[said === 'undecided' ? 'open' : said === trueOffice(skills, worth) ? 'right' : 'wrong'] += 1
      }
      const figures = skills.map((skill, at) => ({
        skill,
        coverage: Math.round(((people[at]?.inside ?? 0) / PEOPLE) * 1000) / 10,
        rank: Math.round(rankCorrelation(people[at]?.worth ?? [], people[at]?.score ?? []) * 100) / 100,
      }))
      console.table(figures)
      console.log(length, 'form, leaning', decided)
      expect(figures.filter(({ coverage }) => coverage < 88 || coverage > 96)).toEqual([])
      expect(figures.filter(({ rank }) => rank < 0.7)).toEqual([])
      // [B3, F4] What is said about the offices is right nine times in ten.
      expect(decided.right / (decided.right + decided.wrong)).toBeGreaterThanOrEqual(0.9)
      expect(decided.right + decided.wrong).toBeGreaterThan(100)
    },
    PATIENCE,
  )
})
