// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { findCollecting } from '../../../src/services/campaign/find-collecting'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

async function enrolled() {
  const disk = new Disk()
  await new Browser(disk).campaigns().collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })
  return disk
}
function device(disk: Disk) {
  const browser = new Browser(disk)
  return { browser, find: () => findCollecting(browser.core()) }
}

describe('whether a campaign collects here', () => {
  it('is yes on a device that was enrolled', async () => {
    expect(await device(await enrolled()).find()).toBe('yes')
  })
  it('is no on a device that nobody has enrolled, or that has been withdrawn', async () => {
    expect(await device(new Disk()).find()).toBe('no')
    const disk = await enrolled()
    await new Browser(disk).campaigns().collect(undefined)
    expect(await device(disk).find()).toBe('no')
  })
  it('is yes also where what lies there is by a later Kontor', async () => {
    const disk = await enrolled()
    makeNewer(disk.core, 'collecting')
    expect(await device(disk).find()).toBe('yes')
  })
  it('is yes where the database was cleared and the second copy has it', async () => {
    const disk = await enrolled()
    disk.core.clear()
    expect(await device(disk).find()).toBe('yes')
  })
  it('is answered by the copy that is left where the database cannot be read', async () => {
    const { browser, find } = device(await enrolled())
    browser.fail(browser.disk.core, { on: 'read' })
    expect(await find()).toBe('yes')
  })
  it('is not known, and never no, where neither copy says it', async () => {
    const { browser, find } = device(new Disk())
    browser.fail(browser.disk.coreCopies, { on: 'read' })
    expect(await find()).toBe('unknown')
  })
  it('once not read is not known, and never taken for no', async () => {
    const { browser, find } = device(await enrolled())
    browser.fail(browser.disk.core, { on: 'read', times: 1 })
    browser.fail(browser.disk.coreCopies, { on: 'read', times: 1 })
    expect([await find(), await find()]).toEqual(['unknown', 'yes'])
  })
  it('for ever not read is not known for ever', async () => {
    const { browser, find } = device(await enrolled())
    browser.fail(browser.disk.core, { on: 'read' })
    browser.fail(browser.disk.coreCopies, { on: 'read' })
    expect([await find(), await find()]).toEqual(['unknown', 'unknown'])
  })
})
