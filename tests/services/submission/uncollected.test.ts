// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { ridOf } from '../../../src/domain/submission/receipt'
import { createStations, pinOf } from '../../../src/services/device/station'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { createUncollected, ownerOf, type DeviceOwner } from '../../../src/services/submission/uncollected'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

const SEALED = [1, 2, 3].map((n) => new Uint8Array(40).fill(n))
const RIDS = SEALED.map(ridOf)
const KEY = `collected:${CAMPAIGN.id}`

function on(browser: Browser, owner: DeviceOwner) {
  const { disk } = browser
  const device = browser.store(disk.station)
  const stations = createStations(device, () => 0)
  const uncollected = createUncollected(
    { box: browser.box(), device, stations, submissionCount: browser.submissionCount(), owner },
    CAMPAIGN.id,
  )
  return { uncollected, stations, box: createSealedBox(browser.box(), CAMPAIGN.id) }
}
async function filled() {
  const disk = new Disk()
  const { box } = on(new Browser(disk), 'firm')
  for (const bytes of SEALED) await box.add(bytes)
  disk.counts.set(CAMPAIGN.id, SEALED.length)
  return disk
}
const waiting = async (browser: Browser, owner: DeviceOwner = 'firm') =>
  (await on(browser, owner).uncollected.waiting()).records.map(({ rid }) => rid).sort()

describe('whose device it is', () => {
  it('the person’s own only where a link said so and no key of the campaign lies', () => {
    expect(ownerOf('own-device', { type: 'Nothing' })).toBe('own-phone')
    for (const mode of ['kiosk', 'supervised', 'paper'] as const)
      expect(ownerOf(mode, { type: 'Nothing' })).toBe('firm')
  })
  it('the firm’s where a key lies, and where that cannot be read', () => {
    expect(ownerOf('own-device', { type: 'Bytes', bytes: new Uint8Array() })).toBe('firm')
    expect(ownerOf('own-device', { type: 'Unreadable', reason: 'silent' })).toBe('firm')
  })
})

describe('what waits here', () => {
  it.each([
    ['the list is not read', 'keys'],
    ['an original is not read', 'read'],
  ] as const)('is not said to be all while %s', async (_, what) => {
    const disk = await filled()
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: what })
    browser.fail(disk.boxCopies, { on: what })
    expect((await on(browser, 'firm').uncollected.waiting()).isAll).toBe(false)
    browser.heal()
    expect(await on(browser, 'firm').uncollected.waiting()).toMatchObject({ isAll: true, records: { length: 3 } })
  })
})

describe('what has arrived at the recruiter’s', () => {
  it('goes from somebody’s own phone', async () => {
    const disk = await filled()
    expect(await on(new Browser(disk), 'own-phone').uncollected.arrived(RIDS)).toBe(true)
    expect([disk.box.size, disk.boxCopies.size, disk.counts.get(CAMPAIGN.id)]).toEqual([0, 0, 0])
  })

  it('stays as a copy on the firm’s laptop, which is no station, and no longer waits', async () => {
    const disk = await filled()
    expect(await on(new Browser(disk), 'firm').uncollected.arrived(RIDS.slice(0, 2))).toBe(true)
    expect([disk.box.size, disk.boxCopies.size, disk.counts.get(CAMPAIGN.id)]).toEqual([3, 3, 3])
    expect(await waiting(new Browser(disk))).toEqual(RIDS.slice(2))
  })

  it('stays on a station, also on one that an older Kontor has collected from', async () => {
    const disk = await filled()
    await on(new Browser(disk), 'firm').stations.change(() => ({
      number: 1,
      name: '',
      pin: pinOf('4711', new Uint8Array(16)),
      paused: false,
      collected: RIDS.slice(0, 1),
      tries: { wrong: 0, until: 0 },
    }))
    await on(new Browser(disk), 'firm').uncollected.arrived(RIDS.slice(1, 2))
    expect(disk.box.size).toBe(3)
    expect(await waiting(new Browser(disk))).toEqual(RIDS.slice(2))
  })

  it.each([
    ['is not read now', (browser: Browser, disk: Disk) => browser.fail(disk.station, { on: 'read' })],
    ['is by a later Kontor', (_: Browser, disk: Disk) => makeNewer(disk.station, KEY)],
  ] as const)(
    'while what was noted %s: nothing is deleted, nothing is written over, and it is said',
    async (_, spoil) => {
      const disk = await filled()
      await on(new Browser(disk), 'firm').uncollected.arrived(RIDS.slice(0, 1))
      const browser = new Browser(disk)
      spoil(browser, disk)
      const before = structuredClone(disk.station.get(KEY))
      expect(await on(browser, 'firm').uncollected.arrived(RIDS)).toBe(false)
      expect([disk.box.size, disk.station.get(KEY)]).toEqual([3, before])
      // What goes over twice is taken in once.
      expect(await waiting(browser)).toEqual([...RIDS].sort())
    },
  )

  it('noted by two pages of this device at once is noted whole', async () => {
    const disk = await filled()
    const [one, other] = [on(new Browser(disk), 'firm').uncollected, on(new Browser(disk), 'firm').uncollected]
    await Promise.all([one.arrived(RIDS.slice(0, 1)), other.arrived(RIDS.slice(1))])
    expect(await waiting(new Browser(disk))).toEqual([])
  })

  it('is forgotten when the device is withdrawn', async () => {
    const disk = await filled()
    const { uncollected } = on(new Browser(disk), 'firm')
    await uncollected.arrived(RIDS)
    expect(await uncollected.forget()).toBe(true)
    expect(disk.station.size).toBe(0)
  })

  it('is said to remain where it cannot be forgotten, and not to be noted where it cannot be written', async () => {
    const disk = await filled()
    const browser = new Browser(disk)
    const { uncollected } = on(browser, 'firm')
    browser.fail(disk.station, { on: 'write', as: 'full' })
    expect(await uncollected.arrived(RIDS)).toBe(false)
    browser.fail(disk.station, { on: 'remove' })
    expect(await uncollected.forget()).toBe(false)
  })

  it('is noted once, however often and in whatever order it is told', async () => {
    const disk = await filled()
    const { uncollected } = on(new Browser(disk), 'firm')
    await uncollected.arrived(RIDS.slice(0, 2))
    await uncollected.arrived(RIDS.toReversed())
    const { data } = disk.station.get(KEY) as { data: readonly string[] }
    expect(data.toSorted()).toEqual(RIDS.toSorted())
  })

  it('told a second time by somebody’s own phone is subtracted once', async () => {
    const disk = await filled()
    const { uncollected } = on(new Browser(disk), 'own-phone')
    await uncollected.arrived(RIDS.slice(0, 2))
    await uncollected.arrived(RIDS.slice(0, 2).toReversed())
    expect(disk.counts.get(CAMPAIGN.id)).toBe(1)
    await uncollected.arrived(RIDS.slice(2))
    expect(disk.counts.get(CAMPAIGN.id)).toBe(0)
  })
})
