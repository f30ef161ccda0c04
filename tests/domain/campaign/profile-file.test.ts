// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import { decodeProfiles, encodeProfiles } from '../../../src/domain/campaign/profile-file'
import { profileFingerprint, withDemand } from '../../../src/domain/campaign/profile-version'

const own = withDemand(profiles, 'cashier', 'numeracy', { weight: 5, required: 70 })
const written = () => JSON.parse(encodeProfiles(own))

describe('profiles as a file', () => {
  it('come back as they were, in whatever order they stand in the file', () => {
    const file = written()
    file.data.profiles.reverse()
    const read = decodeProfiles(file)
    expect(read).toEqual({ type: 'Profiles', profiles: own })
    expect(read.type === 'Profiles' && profileFingerprint(read.profiles)).toBe(profileFingerprint(own))
  })
  it.each([
    ['a weight of 7', (p: any[]) => (p[1].skills.numeracy.weight = 7), 'profiles.1.skills.numeracy.weight'], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['a level above 100', (p: any[]) => (p[0].skills.spoken.required = 101), 'profiles.0.skills.spoken.required'], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['an unknown job', (p: any[]) => (p[2].role = 'king'), 'profiles.2.role'], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['a missing skill', (p: any[]) => delete p[3].skills.written, 'profiles.3.skills.written'], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['a job twice', (p: any[]) => (p[4] = p[5]), 'profiles'], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['a job missing', (p: any[]) => p.pop(), 'profiles'], // eslint-disable-line @typescript-eslint/no-explicit-any
  ])('%s is refused with the place', (_, change, at) => {
    const file = written()
    change(file.data.profiles)
    expect(decodeProfiles(file)).toEqual({ type: 'Broken', at })
  })
  it('that are something else, or newer, say so', () => {
    expect(decodeProfiles(undefined)).toEqual({ type: 'not-profiles' })
    expect(decodeProfiles({ ...written(), kind: 'kontor-bank' })).toEqual({ type: 'not-profiles' })
    expect(decodeProfiles({ ...written(), version: 2 })).toEqual({ type: 'newer' })
  })
})
