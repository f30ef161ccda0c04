// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bank } from '../../src/bank/full'
import { keys } from '../../src/bank/full-keys'
import { profiles } from '../../src/bank/profiles'
import { OFFICES, type SkillId } from '../../src/domain/ground/skill'
import type { Band } from '../../src/domain/scoring/band'
import { fitOf } from '../../src/domain/scoring/fit'
import { officeScore } from '../../src/domain/scoring/office'
import { renormalised, weightsOf, type RoleProfile } from '../../src/domain/scoring/profile'
import type { SkillScore } from '../../src/domain/scoring/skill'
import { somebody } from '../../src/domain/simulation/people'
import { LENGTHS } from '../support/blueprints'
import { chanceFrom } from '../support/chance'
import { createCrowds, scoreOf, type Crowd } from '../support/crowd'
import { createAbilities } from '../support/models'

/** What is said about offices and jobs: its band lies around its score, and holds what somebody is worth. */

const FORMS = 100
const crowdFor = createCrowds(bank, keys)
const crowds = LENGTHS.map(([name, blueprint]) => [name, crowdFor(blueprint, FORMS)] as const)
/** A busy machine may take a multiple of five seconds. */
const PATIENCE = 180_000

interface Said {
  readonly what: string
  readonly score: number
  readonly band: Band
  /** Of each skill that counts; they sum to 1. */
  readonly shares: readonly (readonly [SkillId, number])[]
}

/** What a result says about the offices and these jobs. */
function saidOf(skills: readonly SkillScore[], jobs: readonly RoleProfile[]): readonly Said[] {
  const offices = OFFICES.flatMap((office): readonly Said[] => {
    const said = officeScore(skills, office)
    if (said.status !== 'scored') return []
    return [{ what: office, ...said, shares: said.skills.map((skill) => [skill, 1 / said.skills.length] as const) }]
  })
  const fits = jobs.flatMap((profile): readonly Said[] => {
    const fit = fitOf(skills, weightsOf(profile))
    if (fit.status === 'none') return []
    const shares = renormalised(weightsOf(profile), new Set(fit.contributions.map(({ skill }) => skill)))
    return [{ what: profile.role, ...fit, shares: fit.contributions.map(({ skill }) => [skill, shares?.[skill] ?? 0]) }]
  })
  return [...offices, ...fits]
}

describe('[B2] [S13] the band of an office and of a job', () => {
  it.each(crowds)('holds its own score, whatever was answered: %s form', { timeout: PATIENCE }, (_, crowd: Crowd) => {
    const chance = chanceFrom(1)
    const seen = new Set<string>()
    for (let n = 0; n < 1000; n += 1) {
      const form = crowd.forms[n % crowd.forms.length]
      // From hardly anything to everything, more or less even.
      const level = chance.uniform()
      const spread = chance.uniform()
      const skills = crowd.skills.map((skill) =>
        scoreOf(skill, form?.get(skill) ?? [], () =>
          Math.max(0, Math.min(1, Math.round((level + spread * (chance.uniform() - 0.5) * 2) * 4) / 4)),
        ),
      )
      for (const { what, score, band } of saidOf(skills, profiles)) {
        seen.add(what)
        if (score < band.low - 0.1 || score > band.high + 0.1) expect({ what, score, band }).toBeUndefined()
      }
    }
    // Both offices in every form (F1a); all ten jobs where all skills are asked.
    expect([...seen]).toEqual(expect.arrayContaining([...OFFICES]))
    if (crowd.skills.length === 10) expect(seen.size).toBe(OFFICES.length + profiles.length)
  })

  it.each(crowds)('ends at 99.5 and more for who has everything right: %s form', (_, crowd: Crowd) => {
    for (const form of crowd.forms.slice(0, 20)) {
      const skills = crowd.skills.map((skill) => scoreOf(skill, form.get(skill) ?? [], () => 1))
      const said = saidOf(skills, profiles)
      expect(said.length).toBeGreaterThan(0)
      for (const { what, score, band } of said) {
        expect(score, what).toBeCloseTo(100, 9)
        expect(band.high, what).toBeGreaterThanOrEqual(99.5)
      }
    }
  })

  /** Longer forms take longer. */
  const peopleFor = ({ skills }: Crowd) => (skills.length > 4 ? 700 : 1200)
  /** Of a share of about 90 % among so many people, its sampling error. */
  const SAMPLING = 1
  const KINDS = { typical: [0.68, 0.12], strong: [0.92, 0.03], weak: [0.45, 0.05] } as const
  it.each(crowds)(
    'holds what typical, strong and weak people are worth in 88 of 100 cases and more, in three models: %s form',
    { timeout: PATIENCE },
    (_, crowd: Crowd) => {
      const chance = chanceFrom(2)
      const abilityOf = createAbilities(crowd, chance)
      const everything = crowd.skills.map((skill) => scoreOf(skill, crowd.forms[0]?.get(skill) ?? [], () => 1))
      const covered = profiles.filter((profile) => fitOf(everything, weightsOf(profile)).status === 'fit')
      const figures = (['a', 'd', 'e'] as const).flatMap((model) =>
        (['typical', 'strong', 'weak'] as const).flatMap((kind) => {
          const [mean, sd] = KINDS[kind]
          const held = { offices: [0, 0], jobs: [0, 0] } as Record<'offices' | 'jobs', [number, number]>
          for (let n = 0; n < peopleFor(crowd); n += 1) {
            const form = crowd.forms[n % crowd.forms.length]
            const wanted = somebody(crowd.skills, { mean, sd }, chance.normal)
            const truths = new Map<SkillId, number>()
            const skills = crowd.skills.map((skill) => {
              const { truth, draw } = abilityOf(model, skill, wanted.get(skill) ?? 0)
              truths.set(skill, truth)
              return scoreOf(skill, form?.get(skill) ?? [], draw)
            })
            // Ten jobs of one person are nearly one number: each person speaks for one of them.
            const job = covered[n % Math.max(1, covered.length)]
            for (const { what, band, shares } of saidOf(skills, job ? [job] : [])) {
              const truth = shares.reduce((sum, [skill, share]) => sum + share * (truths.get(skill) ?? 0), 0)
              const cell = held[what === 'front' || what === 'back' ? 'offices' : 'jobs']
              if (band.low <= truth && truth <= band.high) cell[0] += 1
              cell[1] += 1
            }
          }
          return (['offices', 'jobs'] as const).flatMap((of) =>
            held[of][1] === 0 ? [] : [{ model, kind, of, held: Math.round((1000 * held[of][0]) / held[of][1]) / 10 }],
          )
        }),
      )
      console.table(figures)
      expect(figures.filter(({ held }) => held < 88 - SAMPLING)).toEqual([])
    },
  )
})
