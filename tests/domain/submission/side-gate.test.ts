import { describe, expect, it } from 'vitest'
import { gateOf, type DeviceUse } from '../../../src/domain/submission/side-gate'

const FRESH: DeviceUse = {
  collecting: undefined,
  running: 'nothing',
  hasPin: false,
  hasKeyring: false,
  isUnlocked: false,
}
const STATION: DeviceUse = { ...FRESH, collecting: 'kiosk', hasPin: true }
const PHONE: DeviceUse = { ...FRESH, collecting: 'own-device', running: 'campaign' }
const LAPTOP: DeviceUse = { ...FRESH, collecting: 'supervised', hasKeyring: true }

describe('[C12] keys and people stay out of the reach of whoever takes a test', () => {
  it.each([
    ['a fresh device', FRESH, 'open', 'open', 'open'],
    ['a device with a practice run', { ...FRESH, running: 'practice' }, 'practice-runs', 'practice-runs', 'open'],
    ['a device that cannot be read now', { ...FRESH, collecting: 'unknown' }, 'unknown', 'unknown', 'unknown'],
    ['a station', STATION, 'pin', 'pin', 'pin'],
    ['an invited phone', PHONE, 'closed', 'closed', 'open'],
    ['an invited phone before its test', { ...PHONE, running: 'nothing' }, 'closed', 'closed', 'open'],
    ['a supervised laptop', LAPTOP, 'passphrase', 'passphrase', 'passphrase'],
    ['a supervised laptop with a staff PIN', { ...LAPTOP, hasPin: true }, 'passphrase', 'passphrase', 'pin'],
    ['a supervised device without the campaign’s key', { ...LAPTOP, hasKeyring: false }, 'closed', 'closed', 'closed'],
    ['a laptop that was unlocked', { ...LAPTOP, isUnlocked: true }, 'open', 'open', 'open'],
    [
      'a test of a campaign that stopped collecting',
      { ...LAPTOP, collecting: undefined, running: 'campaign' },
      'passphrase',
      'passphrase',
      'open',
    ],
  ] as const)('%s', (_, use, recruiter, workshop, staff) => {
    expect([gateOf('recruiter', use), gateOf('workshop', use), gateOf('staff', use)]).toEqual([
      recruiter,
      workshop,
      staff,
    ])
  })
})
