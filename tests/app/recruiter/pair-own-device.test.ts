// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { pairOwnDevice } from '../../../src/app/recruiter/pair-own-device'
import { createDevice } from '../../../src/services/device/device-key'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const NOW = Date.UTC(2026, 5, 1)

async function setUp() {
  const disk = new Disk()
  const browser = new Browser(disk)
  const device = createDevice(browser.store(disk.station))
  await browser.campaigns().save(CAMPAIGN)
  const own = await device.find()
  const pair = () => pairOwnDevice({ campaigns: browser.campaigns(), device, now: () => NOW }, CAMPAIGN.id)
  return { disk, browser, pair, key: own.type === 'Device' ? own.key.publicKey : '' }
}

describe('[R9] the laptop that made a campaign', () => {
  it('is known to it as the firm’s own, once', async () => {
    const { browser, pair, key } = await setUp()
    await pair()
    await pair()
    expect(await browser.campaign()).toMatchObject({ devices: [{ key, at: NOW }], revision: 2 })
  })
  it('changes nothing of what cannot be read now, and nothing while its own key cannot', async () => {
    const { disk, browser, pair } = await setUp()
    for (const contents of [disk.core, disk.coreCopies]) browser.fail(contents, { on: 'read' })
    await pair()
    browser.heal()
    expect((await browser.campaign())?.devices).toBeUndefined()
    const silent = new Browser(disk)
    silent.fail(disk.station, { on: 'read' })
    const device = createDevice(silent.store(disk.station))
    await pairOwnDevice({ campaigns: silent.campaigns(), device, now: () => NOW }, CAMPAIGN.id)
    expect((await browser.campaign())?.devices).toBeUndefined()
  })
})
