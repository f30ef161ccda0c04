import type { Response } from '../kinds/answers'
import { type Bank, type Keys, itemOf } from '../bank/bank'
import { blindResponse } from './blind-strategy'
import { mean, sum } from '../ground/mean'
import { OFFICES, type OfficeId, type RoleId, type SkillId } from '../ground/skill'
import type { Blueprint } from '../form/blueprint'
import { drawForm } from '../form/draw'
import { questionsIn, type Form } from '../form/form'
import type { Question } from '../kinds/question'
import { randomFor, type Random } from '../ground/random'
import type { Band } from '../scoring/band'
import { contrast, verdict } from '../scoring/leaning'
import { LEADING } from '../scoring/leading'
import { weightsOf, type RoleProfile, type Weights } from '../scoring/profile'
import { scoreAttempt, type Result } from '../scoring/result'
import { REALISTIC, somebody } from './people'
import { respond } from './respond'

/**
 * F5: what a form and its profiles will say, tried out on people who do not exist, before the first real one. Everything
 * is drawn from one seed: the same settings show the same picture.
 */

/** Who knows something, and who only plays the test. */
export const KINDS = ['strong', 'front', 'back', 'weak', 'first', 'longest', 'polite', 'random', 'hasty'] as const
export type PersonKind = (typeof KINDS)[number]

export interface TrialRunInput {
  readonly bank: Bank
  readonly keys: Keys
  readonly profiles: readonly RoleProfile[]
  readonly blueprint: Blueprint
  /** The campaign's jobs; they are compared with each other. */
  readonly roles: readonly RoleId[]
  /** How long a text of an item is, for those who choose by length. */
  readonly length: (item: string, what: string) => number
}

/** Means over the runs, in points 0 to 100. */
interface Landing {
  readonly low: number
  readonly score: number
  readonly high: number
}
export interface KindLanded {
  readonly kind: PersonKind
  /** Only the offices and jobs about which the form can say something. */
  readonly landings: ReadonlyMap<OfficeId | RoleId, Landing>
  /** How many of the runs leaned where; they sum to the runs. */
  readonly offices: Readonly<Record<OfficeId | 'undecided', number>>
}
export interface TrialRunResult {
  readonly runs: number
  readonly kinds: readonly KindLanded[]
  /** Realistic people of known strengths: how often the office that is stated is the one their strengths speak for. */
  readonly people: number
  readonly office: { readonly right: number; readonly wrong: number; readonly open: number }
  /** For each pair of jobs: the share of people for whom the form can tell them apart, 0 to 1. */
  readonly pairs: readonly { readonly roles: readonly [RoleId, RoleId]; readonly told: number }[]
}

export const RUNS = 24
export const PEOPLE = 200
/** Below this share of realistic people, which chance alone brings, two jobs are as good as one to this form. */
export const HARDLY_TOLD = 0.1

const STRONG = 0.9
const WEAK = 0.25
/** Whoever is in a hurry answers the first half by chance and leaves the rest. */
const HURRY = 0.5

/** One step per simulated attempt, so that the caller can show progress and stop. @returns undefined: the bank is too small */
export function* runTrial(input: TrialRunInput): Generator<number, TrialRunResult | undefined> {
  const { bank, keys, profiles, blueprint } = input
  const forms: Form[] = []
  for (let n = 0; n < RUNS; n += 1) {
    const drawn = drawForm(bank, blueprint, `bench-${n}`)
    if (drawn.type !== 'Form') return undefined
    forms.push(drawn.form)
  }
  const all = KINDS.length * RUNS + PEOPLE
  let done = 0
  const scored = (form: Form, answer: (question: Question, skill: SkillId) => Response | undefined) => {
    done += 1
    const given = form.sections.flatMap(({ skill, questions }) =>
      questions.map((question) => [question.item, answer(question, skill)] as const),
    )
    return scoreAttempt(bank, keys, profiles, form, Object.fromEntries(given), input.roles)
  }

  const kinds: KindLanded[] = []
  for (const kind of KINDS) {
    const results: Result[] = []
    for (const [n, form] of forms.entries()) {
      results.push(scored(form, manner(input, kind, form, randomFor(`bench-${n}`, kind))))
      yield done / all
    }
    kinds.push(landed(kind, results))
  }

  const office = { right: 0, wrong: 0, open: 0 }
  const pairs = pairsOf(input)
  const told = pairs.map(() => 0)
  for (let n = 0; n < PEOPLE; n += 1) {
    const random = randomFor(`person-${n}`, 'bench')
    const own = blueprint.sections.map(({ skill }) => skill)
    const skills = somebody(own, REALISTIC, () => normal(random))
    const form = forms[n % forms.length]
    if (form === undefined) break
    const result = scored(form, (question, skill) => knowing(input, question, skills.get(skill) ?? 0, random))
    const said = result.leaning.status === 'leaning' ? result.leaning.office : 'undecided'
    const truth = officeOf(skills)
    office[said === 'undecided' ? 'open' : said === truth ? 'right' : 'wrong'] += 1
    pairs.forEach(({ weights: [one, other] }, at) => {
      const difference = contrast(result.skills, one, other)
      if (difference !== undefined && verdict(difference) !== 'undecided') told[at] = (told[at] ?? 0) + 1
    })
    yield done / all
  }
  return {
    runs: RUNS,
    kinds,
    people: PEOPLE,
    office,
    pairs: pairs.map(({ roles }, at) => ({ roles, told: (told[at] ?? 0) / PEOPLE })),
  }
}

/** How somebody of this kind answers. */
function manner(input: TrialRunInput, kind: PersonKind, form: Form, random: Random) {
  const { bank, keys } = input
  const questions = questionsIn(form)
  const able = (chance: number) => (question: Question) => respond(bank, keys, question, chance, random)
  const blind = (strategy: Blind) => (question: Question) => blindly(input, strategy, question, random)
  switch (kind) {
    case 'strong':
      return able(STRONG)
    case 'weak':
      return able(WEAK)
    case 'front':
    case 'back': {
      const own: readonly SkillId[] = LEADING[kind]
      return (question: Question, skill: SkillId) => able(own.includes(skill) ? STRONG : WEAK)(question)
    }
    case 'first':
    case 'longest':
    case 'random':
      return blind(kind)
    case 'polite':
      return blind('politest')
    case 'hasty': {
      const reached = new Set(questions.slice(0, Math.ceil(questions.length * HURRY)).map(({ item }) => item))
      return (question: Question) => (reached.has(question.item) ? blind('random')(question) : undefined)
    }
  }
}

type Blind = 'first' | 'longest' | 'politest' | 'random'
function blindly(input: TrialRunInput, strategy: Blind, question: Question, random: Random): Response | undefined {
  const [item, key] = [itemOf(input.bank, question), input.keys.get(question.item)]
  if (item === undefined || key === undefined) return undefined
  const length = (what: string) => input.length(question.item, what)
  return blindResponse(strategy, question, item, key, { random, length })
}

/** Somebody who knows all about a question, or nothing and guesses: worth so much beyond guessing as they know (F4). */
function knowing(input: TrialRunInput, question: Question, share: number, random: Random): Response | undefined {
  const knows = random.between(0, 999) < share * 1000
  return knows ? respond(input.bank, input.keys, question, 1, random) : blindly(input, 'random', question, random)
}

/** Twelve throws of a fair die with very many sides are as good as normal: mean 0, standard deviation 1. */
function normal(random: Random): number {
  return sum(Array.from({ length: 12 }, () => random.between(0, SIDES) / SIDES)) - 6
}
const SIDES = 10_000

/** For which office somebody's strengths speak rather. */
function officeOf(skills: ReadonlyMap<SkillId, number>): OfficeId {
  const strength = (office: OfficeId) => mean(LEADING[office].flatMap((skill) => skills.get(skill) ?? []))
  return strength('front') > strength('back') ? 'front' : 'back'
}

function landed(kind: PersonKind, results: readonly Result[]): KindLanded {
  const offices = { front: 0, back: 0, undecided: 0 }
  const sums = new Map<OfficeId | RoleId, Landing & { readonly n: number }>()
  const add = (of: OfficeId | RoleId, { score, band }: { readonly score: number; readonly band: Band }) => {
    const before = sums.get(of) ?? { low: 0, score: 0, high: 0, n: 0 }
    sums.set(of, {
      low: before.low + band.low,
      score: before.score + score,
      high: before.high + band.high,
      n: before.n + 1,
    })
  }
  for (const result of results) {
    offices[result.leaning.status === 'leaning' ? result.leaning.office : 'undecided'] += 1
    for (const office of OFFICES) {
      const said = result.offices[office]
      if (said.status === 'scored') add(office, said)
    }
    for (const { role, fit } of result.roles) add(role, fit)
  }
  const landings = [...sums].map(
    ([of, { low, score, high, n }]) => [of, { low: low / n, score: score / n, high: high / n }] as const,
  )
  return { kind, offices, landings: new Map(landings) }
}

function pairsOf({ profiles, roles }: TrialRunInput) {
  const weights = new Map<RoleId, Weights>(profiles.map((profile) => [profile.role, weightsOf(profile)]))
  return roles.flatMap((one, n) =>
    roles.slice(n + 1).flatMap((other) => {
      const [first, second] = [weights.get(one), weights.get(other)]
      return first && second ? [{ roles: [one, other] as const, weights: [first, second] as const }] : []
    }),
  )
}
