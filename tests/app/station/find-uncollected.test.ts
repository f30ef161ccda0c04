import { describe, expect, it } from 'vitest'
import { findUncollected } from '../../../src/app/station/find-uncollected'
import type { Mode } from '../../../src/domain/submission/submission'
import { createStations } from '../../../src/services/device/station'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

/** A device with one sealed submission of the campaign. */
async function setUp(mode: Mode) {
  const disk = new Disk()
  const browser = new Browser(disk)
  const deps = {
    campaigns: browser.campaigns(),
    stations: createStations(browser.store(disk.station), () => 0),
    box: browser.box(),
    deviceStore: browser.store(disk.station),
    submissionCount: browser.submissionCount(),
  }
  await browser.keepCampaign(CAMPAIGN)
  const sealed = createSealedBox(deps.box, CAMPAIGN.id)
  await sealed.add(new Uint8Array([1, 2, 3]))
  const [rid = ''] = (await sealed.rids()).rids
  const uncollected = await findUncollected(deps, { campaign: CAMPAIGN, mode })
  return { uncollected, sealed, rid, browser, disk, deps }
}
const waiting = async ({ uncollected }: Awaited<ReturnType<typeof setUp>>) =>
  (await uncollected.waiting()).records.map(({ rid }) => rid)

describe('what waits on a device', () => {
  it('is what was sealed here; once arrived it waits no longer and lies here as one more copy', async () => {
    const device = await setUp('kiosk')
    expect(await waiting(device)).toEqual([device.rid])
    expect(await device.uncollected.arrived([device.rid])).toBe(true)
    expect(await waiting(device)).toEqual([])
    expect(await device.sealed.count()).toBe(1)
  })
  it('is deleted once arrived on the phone of the person', async () => {
    const phone = await setUp('own-device')
    expect(await phone.uncollected.arrived([phone.rid])).toBe(true)
    expect(await phone.sealed.count()).toBe(0)
  })
  it('stays while it cannot be told whether the device is the firm’s', async () => {
    const phone = await setUp('own-device')
    phone.browser.fail(phone.disk.core, { on: 'read', key: /keyring/ })
    phone.browser.fail(phone.disk.coreCopies, { on: 'read', key: /keyring/ })
    const uncollected = await findUncollected(phone.deps, { campaign: CAMPAIGN, mode: 'own-device' })
    expect(await uncollected.arrived([phone.rid])).toBe(true)
    expect(await phone.sealed.count()).toBe(1)
  })
})
