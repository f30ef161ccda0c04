// @vitest-environment jsdom
import '../../support/device'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { APP_VERSION } from '../../../src/app/shared/build'
import { campaigns, deviceStore } from '../../../src/app/shared/stores'
import { createStationWorld } from '../../../src/app/station/world'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import type { Offline } from '../../../src/domain/device/offline'
import { writeInvitation } from '../../../src/services/campaign/invitation'
import { createIdentity } from '../../../src/services/seal/keyring'
import { NOW } from '../../support/small-form'
import { CAMPAIGN } from '../../support/stores'

const offline: Offline = { watch: () => undefined, takeOver: async () => 'nothing-waits', missingFiles: async () => [] }
const NAMING = { number: 3, name: 'Eingang', pin: '4711' }

/** A device that nobody has used for a campaign, and an invitation for it. */
async function setUp() {
  const { recipient } = await createIdentity()
  const campaign: Campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
  return { world: createStationWorld(offline).world, link: `https://a.example/#c=${linkFor(campaign)}` }
}
const linkFor = (campaign: Campaign) => writeInvitation({ mode: 'kiosk', campaign: { ...campaign, notices: {} } })

/** The link is read and the device enrolled, as staff do it. */
async function enrolled() {
  const { world, link } = await setUp()
  const read = world.enrolment.readInvitation(link)
  expect(read.type === 'Invitation' && (await world.enrolment.enrol(read, NAMING))).toBe('enrolled')
  return world
}

beforeEach(async () => {
  const { world } = createStationWorld(offline)
  if ((await world.staff.state()).type === 'Found') await world.staff.withdraw()
})

describe('a device that collects', () => {
  it('is none before somebody opens an invitation on it', async () => {
    const { world } = await setUp()
    expect(await world.staff.state()).toEqual({ type: 'Nothing' })
  })
  it('stands for the campaign of the link, under its number, with the whole notice in both languages', async () => {
    const world = await enrolled()
    expect(await world.staff.state()).toMatchObject({
      state: { campaign: { id: CAMPAIGN.id }, mode: 'kiosk', station: { number: 3, name: 'Eingang' }, gate: 'pin' },
    })
    const kept = await campaigns.find(CAMPAIGN.id)
    const notices = kept.type === 'Found' ? kept.data.notices : {}
    expect([notices.de?.includes('Ayla Öztürk'), notices.en?.includes('Ayla Öztürk')]).toEqual([true, true])
  })
  it('names Kontor and its questions as people compare them', async () => {
    const found = await (await enrolled()).staff.state()
    expect(found.type === 'Found' && found.state.version).toMatch(new RegExp(`^${APP_VERSION} · \\S{3,}`))
  })
  it('hands over nothing before somebody has handed in', async () => {
    expect(await (await enrolled()).collection.parcel()).toMatchObject({ count: 0, isAll: true })
  })
  it('[P1] seals and keeps before the doors open, also where the key of the device was damaged', async () => {
    const world = await enrolled()
    await deviceStore.write('device', { kind: 'kontor-device', version: 1, data: 'torn' })
    vi.stubGlobal('matchMedia', () => ({ matches: false }))
    const results = new Map<string, string>()
    await world.preflight.run((step, result) => void results.set(step, result))
    expect(Object.fromEntries(results)).toMatchObject({ seal: 'good', store: 'good', campaign: 'good', clock: 'good' })
  })
})
