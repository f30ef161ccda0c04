// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../src/bank/full'
import { keys } from '../../src/bank/full-keys'
import type { OfficeId, SkillId } from '../../src/domain/ground/skill'
import { FIGURES } from '../../src/domain/scoring/figures'
import { leaning } from '../../src/domain/scoring/leaning'
import { LEADING } from '../../src/domain/scoring/leading'
import { isScored } from '../../src/domain/scoring/skill'
import { REALISTIC, somebody } from '../../src/domain/simulation/people'
import { LENGTHS } from '../support/blueprints'
import { chanceFrom, type Chance } from '../support/chance'
import { createCrowds, scoreOf, type Crowd } from '../support/crowd'
import { createAbilities, meanOf, MODELS, type Ability, type Model } from '../support/models'

/**
 * Simulated people of known worth, with forms as they are drawn: how often the band of a skill holds what somebody is worth,
 * and how often a leaning is stated, rightly, wrongly, or to people who know all skills equally well. The figures that
 * screens and the method sheet give are these.
 */

const FORMS = 150
const crowdFor = createCrowds(bank, keys)
const crowds = new Map<string, Crowd>()
function crowdOf([name, blueprint]: (typeof LENGTHS)[number]): Crowd {
  const crowd = crowds.get(name) ?? crowdFor(blueprint, FORMS)
  crowds.set(name, crowd)
  return crowd
}
/** A busy machine may take a multiple of five seconds. */
const PATIENCE = 180_000

/** Somebody as each model has them, of 100. */
function wantedIn(model: Model, skills: readonly SkillId[], chance: Chance): ReadonlyMap<SkillId, number> {
  if (model === '0') return new Map(skills.map((skill) => [skill, 0.15 + 0.8 * chance.uniform()]))
  if (model === 'b' || model === 'c2') return new Map(skills.map((skill) => [skill, chance.uniform()]))
  return somebody(skills, { mean: 0.68, sd: model === 'e' ? 0.08 : 0.12 }, chance.normal)
}

describe('[B1] the band of a skill holds what somebody is worth', () => {
  const PEOPLE = 1000
  /** Of a share of about 90 % among so many people, its sampling error. */
  const SAMPLING = 1
  /** Jeffreys' interval of six choices holds 83.8 of 100 people who are right in 27 to 37 of 100 cases (binomial sum); no unit changes that. */
  const leastIn = (model: Model) => (model === 'c2' ? 83 : 85) - SAMPLING
  /** The short form has no scores of single skills. */
  const lengths = LENGTHS.filter(([name]) => name !== 'short')
  const rows: { length: string; model: Model; skill: SkillId; held: number }[] = []

  it.each(lengths)(
    'in 85 to 99 of 100 cases, in six models, in the %s form',
    { timeout: PATIENCE },
    (name, blueprint) => {
      const crowd = crowdOf([name, blueprint])
      const chance = chanceFrom(20261127)
      const abilityOf = createAbilities(crowd, chance)
      for (const model of MODELS) {
        const held = new Map<SkillId, number>()
        for (let n = 0; n < PEOPLE; n += 1) {
          const form = crowd.forms[n % crowd.forms.length]
          for (const [skill, wanted] of wantedIn(model, crowd.skills, chance)) {
            const { truth, draw } = abilityOf(model, skill, wanted)
            const score = scoreOf(skill, form?.get(skill) ?? [], draw)
            if (!isScored(score)) continue
            const isHeld = score.band.low <= truth && truth <= score.band.high
            held.set(skill, (held.get(skill) ?? 0) + (isHeld ? 100 / PEOPLE : 0))
          }
        }
        for (const [skill, share] of held) rows.push({ length: name, model, skill, held: Math.round(share * 10) / 10 })
      }
      const own = rows.filter(({ length }) => length === name)
      expect(own.filter(({ model, held }) => held < leastIn(model) || held > 99 + SAMPLING)).toEqual([])
    },
  )

  it('as often as the method sheet says', () => {
    const [least, most] = [Math.min(...rows.map(({ held }) => held)), Math.max(...rows.map(({ held }) => held))]
    console.log('figures.ts, coverage:', { least: Math.floor(least), most: Math.ceil(most) })
    expect(Math.abs(least - FIGURES.coverage.least)).toBeLessThanOrEqual(1)
    expect(Math.abs(most - FIGURES.coverage.most)).toBeLessThanOrEqual(1)
  })
})

/** Longer forms take longer, and chance plays a smaller part in them. */
const peopleFor = ({ skills }: Crowd) => Math.round(6000 / skills.length)

interface Tally {
  readonly front: number
  readonly back: number
  /** Stated, and the other office is the one that more was known of. */
  readonly wrong: number
}

/** How many of a hundred get a leaning. @param abilityOf each skill of the next person */
function leanings(crowd: Crowd, people: number, abilityOf: () => (skill: SkillId) => Ability): Tally {
  const tally = { front: 0, back: 0, wrong: 0 }
  for (let n = 0; n < people; n += 1) {
    const form = crowd.forms[n % crowd.forms.length]
    const person = abilityOf()
    const known = new Map<SkillId, number>()
    const skills = crowd.skills.map((skill) => {
      const { truth, draw } = person(skill)
      const guess = guessIn(crowd, skill)
      known.set(skill, (truth / 100 - guess) / (1 - guess))
      return scoreOf(skill, form?.get(skill) ?? [], draw)
    })
    const found = leaning(skills)
    if (found.status === 'none') throw new Error('no office')
    if (found.office === 'undecided') continue
    tally[found.office] += 100 / people
    const other = found.office === 'front' ? 'back' : 'front'
    if (knownOf(known, other) > knownOf(known, found.office)) tally.wrong += 100 / people
  }
  return tally
}
const guessIn = (crowd: Crowd, skill: SkillId) => meanOf(crowd.exposed.get(skill) ?? [], ({ guess }) => guess)
function knownOf(known: ReadonlyMap<SkillId, number>, office: OfficeId): number {
  const own = LEADING[office].flatMap((skill) => known.get(skill) ?? [])
  return own.reduce((sum, each) => sum + each, 0) / own.length
}

describe('[F4] a leaning', () => {
  const LEVELS = [0.3, 0.5, 0.7, 0.9]

  it.each(LENGTHS)(
    'comes from equal knowledge in at most 8 of 100 on a side, and on both about as often, in the %s form',
    { timeout: PATIENCE },
    (name, blueprint) => {
      const crowd = crowdOf([name, blueprint])
      const chance = chanceFrom(20261128)
      const abilityOf = createAbilities(crowd, chance)
      for (const model of ['a', 'd'] as const) {
        const found = LEVELS.map((level) =>
          leanings(crowd, peopleFor(crowd), () => (skill) => {
            const guess = guessIn(crowd, skill)
            return abilityOf(model, skill, guess + (1 - guess) * level)
          }),
        )
        expect(found.filter(({ front, back }) => Math.max(front, back) > 8)).toEqual([])
        const mean = (office: OfficeId) => found.reduce((sum, each) => sum + each[office], 0) / found.length
        expect(Math.abs(mean('front') - mean('back'))).toBeLessThanOrEqual(3)
      }
    },
  )

  it.each(LENGTHS)('is not given to who answers blindly, in the %s form', { timeout: PATIENCE }, (name, blueprint) => {
    const crowd = crowdOf([name, blueprint])
    const chance = chanceFrom(20261129)
    const abilityOf = createAbilities(crowd, chance)
    const { front, back } = leanings(crowd, peopleFor(crowd), () => (skill) => abilityOf('guess', skill, 0))
    // Three questions on a conversation come right by chance for one in 64.
    expect(front + back).toBeLessThanOrEqual(3)
  })

  it.each(LENGTHS)(
    'is wrong for at most 4 of 100 realistic people, and stated as often as is said, in the %s form',
    { timeout: PATIENCE },
    (name, blueprint) => {
      const crowd = crowdOf([name, blueprint])
      const chance = chanceFrom(20261130)
      const abilityOf = createAbilities(crowd, chance)
      const people = (model: Model, isKnown: boolean) =>
        leanings(crowd, peopleFor(crowd), () => {
          const wanted = somebody(crowd.skills, isKnown ? REALISTIC : { mean: 0.68, sd: 0.12 }, chance.normal)
          return (skill) => {
            const [own = 0, guess] = [wanted.get(skill), guessIn(crowd, skill)]
            return abilityOf(model, skill, isKnown ? guess + (1 - guess) * own : own)
          }
        })
      const models = ['a', 'd', 'e'] as const
      // The same points everywhere (68, SD 12), and the same knowledge everywhere (as in a trial run).
      const points = models.map((model) => people(model, false))
      const known = models.map((model) => people(model, true))
      const stated = known.reduce((sum, { front, back }) => sum + front + back, 0) / known.length
      console.log(`figures.ts, stated.${name}:`, Math.round(stated), { points, known })
      expect([...points, ...known].filter(({ wrong }) => wrong > 4)).toEqual([])
      expect(Math.abs(stated - FIGURES.stated[name])).toBeLessThanOrEqual(2)
    },
  )
})
