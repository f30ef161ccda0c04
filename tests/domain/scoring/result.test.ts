import { describe, expect, it } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import type { Response } from '../../../src/domain/kinds/answers'
import { bankOf, keysOf } from '../../../src/domain/bank/bank'
import { withDemand } from '../../../src/domain/campaign/profile-version'
import { ROLES, SKILLS, type RoleId } from '../../../src/domain/ground/skill'
import type { RoleProfile } from '../../../src/domain/scoring/profile'
import { scoreAttempt } from '../../../src/domain/scoring/result'
import { bank, changeQuestion, choiceKey, conflict, fixed, formOf, keys, listening } from '../../fixtures/small-bank'

const form = formOf([
  ['listening', listening.ids.map(fixed)],
  ['conflict', conflict.ids.map(fixed)],
  ['numeracy', [changeQuestion]],
])

/** The same answer to every copy of an item. */
const everywhere = (ids: readonly string[], response: Response) => Object.fromEntries(ids.map((id) => [id, response]))
const perfect: Record<string, Response> = {
  ...everywhere(listening.ids, { type: 'choice', option: 'a' }),
  ...everywhere(conflict.ids, { type: 'best-worst', best: 'c', worst: 'b' }),
  'nu-change': { type: 'number', text: '2,70', value: 2.7 },
}
const result = scoreAttempt(bank, keys, profiles, form, perfect, ROLES)

describe('a perfect candidate', () => {
  it('[S9] ends at 100 in every skill with enough questions', () => {
    expect(result.skills).toMatchObject([
      { skill: 'listening', status: 'scored', score: 100 },
      { skill: 'conflict', status: 'scored', score: 100 },
      { skill: 'numeracy', status: 'too-few', units: 1, sum: 1 },
    ])
  })

  it('[B1] has a band that is not zero wide all the same', () => {
    for (const skill of result.skills) {
      if (skill.status === 'scored') expect(skill.band.high - skill.band.low).toBeGreaterThan(15)
    }
  })

  it('[F1] has no line for any job: two skills cover too little of each', () => {
    expect(result.roles).toEqual([])
  })

  it('[F1] has a line for the jobs applied for, where they are covered, and for no other', () => {
    const onlyListening = SKILLS.reduce<readonly RoleProfile[]>(
      (all, skill) =>
        ROLES.reduce(
          (some, role) => withDemand(some, role, skill, { weight: skill === 'listening' ? 6 : 0, required: null }),
          all,
        ),
      profiles,
    )
    const applied = (roles: readonly RoleId[]) =>
      scoreAttempt(bank, keys, onlyListening, form, perfect, roles).roles.map(({ role }) => role)
    expect(applied([])).toEqual([])
    expect(applied(['bookkeeper', 'cashier'])).toEqual(['cashier', 'bookkeeper'])
  })

  it('[F1a] has a front office of 100, and no back office from one skill', () => {
    expect(result.offices).toMatchObject({
      front: { status: 'scored', score: 100, skills: ['listening', 'conflict'] },
      back: { status: 'too-few' },
    })
  })

  it('[F4] leans to no office where one of them has no score', () => {
    expect(result.leaning).toEqual({ status: 'none' })
  })
})

describe('someone who answers nothing', () => {
  it('[B4] has too few answers for any score, and so no fit and no leaning', () => {
    const nothing = scoreAttempt(bank, keys, profiles, form, {}, ROLES)
    expect(nothing.skills.map(({ status }) => status)).toEqual(['too-few', 'too-few', 'too-few'])
    const none = { status: 'too-few', skills: [], coverage: 0 }
    expect([nothing.offices, nothing.roles]).toEqual([{ front: none, back: none }, []])
    expect(nothing.leaning).toEqual({ status: 'none' })
    expect(nothing.items.every(({ rule, points }) => rule === 'S1' && points === 0)).toBe(true)
  })
})

describe('scoring', () => {
  it('[S11] gives the identical result again, whatever else the responses hold and in whatever order', () => {
    const shuffled = Object.fromEntries(
      Object.entries({ ...perfect, ghost: { type: 'choice', option: 'a' } as const }).reverse(),
    )
    const again = scoreAttempt(bank, keys, profiles, form, shuffled, ROLES)
    expect(JSON.stringify(again)).toBe(JSON.stringify(result))
  })

  it('[S12] traces every question of the form, in its order', () => {
    expect(result.items.map(({ item }) => item)).toEqual([...listening.ids, ...conflict.ids, 'nu-change'])
  })

  it('[S12] names the versions of rules, bank, keys and profiles', () => {
    expect(result.versions).toMatchObject({ rules: '3', bank: 'small-1', drawnFrom: 'small-1' })
    const later = bankOf('small-2', [{ items: [...bank.items.values()], models: [...bank.models.values()] }])
    expect(scoreAttempt(later, keys, profiles, form, perfect, []).versions).toMatchObject({
      bank: 'small-2',
      drawnFrom: 'small-1',
    })
  })

  it('[S12] has another key version when a key of the form changes, and only then', () => {
    const version = (...changed: Parameters<typeof keysOf>[0]) =>
      scoreAttempt(bank, keysOf([...keys.values(), ...changed]), profiles, form, {}, []).versions.keys
    const [own] = listening.keys
    if (own === undefined) throw new Error('no key')
    const { credit, ...others } = own
    expect(version()).toBe(result.versions.keys)
    expect(version({ ...choiceKey, credit: { b: 1 } })).toBe(result.versions.keys) // not in this form
    expect(version({ credit, ...others })).toBe(result.versions.keys) // only written down differently
    expect(version({ ...own, credit: { b: 1 } })).not.toBe(result.versions.keys)
  })

  it('leaves out what the bank cannot score, and says so', () => {
    const withGone = formOf([['listening', [...listening.ids.map(fixed), fixed('gone')]]])
    const scored = scoreAttempt(bank, keys, profiles, withGone, perfect, [])
    expect(scored.unscorable).toEqual([{ type: 'Unscorable', item: 'gone', missing: 'item' }])
    expect(scored.skills).toMatchObject([{ asked: 6, score: 100 }])
  })

  it('counts the sides of every skill for feedback', () => {
    expect(result.facets).toEqual([
      { skill: 'listening', facet: 'fact', points: 6, asked: 6, answered: 6 },
      { skill: 'conflict', facet: 'calming', points: 6, asked: 6, answered: 6 },
      { skill: 'numeracy', facet: 'money', points: 1, asked: 1, answered: 1 },
    ])
  })
})
