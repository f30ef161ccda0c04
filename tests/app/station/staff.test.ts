// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createGate } from '../../../src/app/shared/gate'
import { createStaff } from '../../../src/app/station/staff'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { createTransfer } from '../../../src/services/attempt/transfer'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import { createDevice } from '../../../src/services/device/device-key'
import { createStations } from '../../../src/services/device/station'
import { createMirroredStore } from '../../../src/services/storage/mirrored-store'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { createErasure } from '../../../src/services/vault/erasure'
import { attemptAt } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const NAMING = { number: 3, name: 'Eingang', pin: '4711' }

/** A station that collects for the campaign. */
async function setUp() {
  const disk = new Disk()
  const browser = new Browser(disk)
  const [campaigns, box, submissionCount] = [browser.campaigns(), browser.box(), browser.submissionCount()]
  const stations = createStations(browser.store(disk.station), () => 0)
  const draft = browser.store(disk.draft)
  const keyrings = { open: async () => ({ type: 'WrongPassphrase' }) as const }
  const staff = createStaff({
    gate: createGate({ campaigns, stations, draft, keyrings }),
    campaigns,
    ownBanks: createOwnBanks(createMirroredStore(browser.store(disk.core), browser.mirror(disk.coreCopies))),
    stations,
    box,
    submissionCount,
    draft,
    erasure: createErasure({
      campaigns,
      box,
      submissionCount,
      cache: browser.store(disk.cache),
      now: () => 0,
      built: 0,
    }),
    transfer: createTransfer(draft, async () => undefined),
    deviceStore: browser.store(disk.station),
    version: async () => '1 · 2',
    device: createDevice(browser.store(disk.station)),
    wordsOf: async (language) => Array.from({ length: 99 }, (_, n) => `${language}${n}`),
    newSalt: () => new Uint8Array(16).fill(7),
    fullScreen: undefined,
  })
  await campaigns.save(CAMPAIGN)
  await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })
  await staff.setPin(NAMING)
  return { disk, browser, campaigns, box, submissionCount, stations, staff }
}

describe('what staff see', () => {
  it('is nothing where no campaign collects', async () => {
    const { campaigns, staff } = await setUp()
    await campaigns.collect(undefined)
    expect(await staff.state()).toEqual({ type: 'Nothing' })
  })
  it('is not that no campaign collects while that cannot be read, or is damaged', async () => {
    const { browser, disk, staff } = await setUp()
    browser.fail(disk.core, { on: 'read', times: 1 })
    browser.fail(disk.coreCopies, { on: 'read', times: 1 })
    expect(await staff.state()).toEqual({ type: 'Unreadable' })
    for (const kept of [disk.core, disk.coreCopies]) kept.delete(`campaign:${CAMPAIGN.id}`)
    expect(await staff.state()).toEqual({ type: 'Damaged' })
  })
  it('counts what waits and what is missing', async () => {
    const { box, submissionCount, staff } = await setUp()
    await createSealedBox(box, CAMPAIGN.id).add(Uint8Array.of(1, 2, 3))
    for (const rid of ['a', 'b']) submissionCount.add(CAMPAIGN.id, rid)
    expect(await staff.state()).toMatchObject({ state: { mode: 'kiosk', waiting: 1, lost: 1, version: '1 · 2' } })
  })
  it('is not that everything is collected while the list of submissions cannot be read', async () => {
    const { browser, disk, box, submissionCount, staff } = await setUp()
    await createSealedBox(box, CAMPAIGN.id).add(Uint8Array.of(1, 2, 3))
    submissionCount.add(CAMPAIGN.id, 'a')
    browser.fail(disk.box, { on: 'keys' })
    expect(await staff.state()).toMatchObject({ state: { waiting: undefined, lost: 0 } })
  })
  it('is by which five words the firm knows the device, in the language of the campaign and the same every time', async () => {
    const { staff } = await setUp()
    const words = async () => {
      const found = await staff.state()
      return found.type === 'Found' ? found.state.deviceWords : undefined
    }
    expect(await words()).toMatch(/^(de\d+ ?){5}$/)
    expect(await words()).toBe(await words())
  })
  it('says whether a test runs, and whether one can be taken back', async () => {
    const { disk, staff } = await setUp()
    expect(await staff.state()).toMatchObject({ state: { isRunning: false, hasMoved: false } })
    disk.draft.set('attempt', { answers: [] })
    disk.draft.set('moved:a1', encodeAttempt(attemptAt({ at: 'notice' })))
    expect(await staff.state()).toMatchObject({ state: { isRunning: true, hasMoved: true } })
  })
})

describe('a station', () => {
  it('can be paused, and stays so under a new name and PIN', async () => {
    const { staff } = await setUp()
    expect(await staff.pause(true)).toBe(true)
    expect(await staff.setPin({ number: 4, name: 'Theke', pin: '0815' })).toBe(true)
    expect(await staff.state()).toMatchObject({ state: { station: { number: 4, name: 'Theke', paused: true } } })
    expect(await staff.tryPin('4711')).toEqual({ type: 'wrong' })
    expect(await staff.tryPin('0815')).toEqual({ type: 'right' })
  })
  it('whose record cannot be read stays closed', async () => {
    const { browser, disk, staff } = await setUp()
    browser.fail(disk.station, { on: 'read' })
    expect(await staff.state()).toMatchObject({ state: { station: undefined, gate: 'pin' } })
    expect(await staff.tryPin('4711')).toEqual({ type: 'unknown' })
    expect(await staff.pause(true)).toBe(false)
  })
  it('cannot be paused before it is one', async () => {
    const { stations, staff } = await setUp()
    await stations.remove()
    expect(await staff.pause(true)).toBe(false)
  })
  it('that is withdrawn keeps nothing of the campaign', async () => {
    const { disk, box, staff } = await setUp()
    await createSealedBox(box, CAMPAIGN.id).add(Uint8Array.of(1, 2, 3))
    disk.draft.set('attempt', { answers: [] })
    disk.draft.set('moved', { answers: [] })
    expect(await staff.withdraw()).toBe(true)
    expect(await staff.state()).toEqual({ type: 'Nothing' })
    expect([disk.draft.size, disk.station.size, disk.box.size, disk.boxCopies.size]).toEqual([0, 0, 0, 0])
    expect([...disk.core.keys()]).toEqual(['deletions'])
  })
  it('that is withdrawn where the encryption key lies keeps campaign and submissions', async () => {
    const { browser, campaigns, box, staff } = await setUp()
    await campaigns.addKeyring(CAMPAIGN.id, Uint8Array.of(7))
    await createSealedBox(box, CAMPAIGN.id).add(Uint8Array.of(1, 2, 3))
    expect(await staff.withdraw()).toBe(true)
    expect(await browser.campaign()).toMatchObject({ title: CAMPAIGN.title })
    expect(await createSealedBox(box, CAMPAIGN.id).count()).toBe(1)
    expect(await campaigns.findCollecting()).toEqual({ type: 'Nothing' })
  })
  it('says when something could not be removed', async () => {
    const { disk, browser, staff } = await setUp()
    disk.draft.set('moved', { answers: [] })
    browser.fail(disk.draft, { on: 'remove', key: /moved/ })
    expect(await staff.withdraw()).toBe(false)
  })
})
