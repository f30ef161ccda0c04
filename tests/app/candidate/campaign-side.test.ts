// @vitest-environment node
import '../../support/device'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openCampaignSide } from '../../../src/app/candidate/campaign-side'
import { box, campaigns, deviceStore } from '../../../src/app/shared/stores'
import type { Mode } from '../../../src/domain/submission/submission'
import { createStations, pinOf } from '../../../src/services/device/station'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { NOW, smallBank } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

let isKeptAwake = false
const request = async () => void (isKeptAwake = true)
vi.stubGlobal('navigator', { wakeLock: { request } })
vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => undefined })

const sealed = createSealedBox(box, CAMPAIGN.id)
beforeEach(async () => {
  isKeptAwake = false
  await campaigns.remove(CAMPAIGN.id)
  await campaigns.collect(undefined)
})

/** This device collects for the campaign, and one submission lies here. */
async function collecting(mode: Mode) {
  await campaigns.save(CAMPAIGN)
  await campaigns.collect({ campaign: CAMPAIGN.id, mode })
  await sealed.add(Uint8Array.of(1, 2, 3))
  return openSide()
}
const openSide = () =>
  openCampaignSide({
    draft: new Browser(new Disk()).store(new Map()),
    discardAttempt: () => Promise.resolve({ type: 'Kept' }),
    bank: () => Promise.resolve(smallBank),
    now: () => NOW,
  })

describe('the candidate’s side of a campaign', () => {
  it('is none where no campaign collects', async () => {
    expect((await openSide()).here).toEqual({ type: 'Nothing' })
  })
  it('on a station has its number, and how many wait; the screen stays on', async () => {
    const pin = pinOf('4711', new Uint8Array(16))
    const naming = { number: 7, name: '', pin, paused: true, collected: [], tries: { wrong: 0, until: 0 } }
    await createStations(deviceStore, () => NOW).change(() => naming)
    const { here } = await collecting('kiosk')
    expect(here).toMatchObject({ type: 'Found', mode: 'kiosk', station: { number: 7, paused: true, waiting: 1 } })
    expect(here).toMatchObject({ handOver: undefined })
    expect(isKeptAwake).toBe(true)
  })
  it('on somebody’s own phone hands over what was sealed, and lets go of it once it has arrived', async () => {
    const { here } = await collecting('own-device')
    const handOver = here.type === 'Found' ? here.handOver : undefined
    const parcel = await handOver?.parcel()
    expect([parcel?.count, parcel?.isAll, isKeptAwake]).toEqual([1, true, false])
    expect(await handOver?.arrived(parcel?.rids ?? [])).toBe(true)
    expect(await sealed.count()).toBe(0)
  })
  it('on the firm’s laptop is neither a station nor a phone', async () => {
    const { here } = await collecting('supervised')
    expect(here).toMatchObject({ type: 'Found', mode: 'supervised', station: undefined, handOver: undefined })
  })
})
