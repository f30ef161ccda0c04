// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createStations, pinOf } from '../../../src/services/device/station'
import { Browser, Disk, makeNewer } from '../../support/stores'

const STATION = {
  number: 3,
  name: 'Eingang',
  pin: pinOf('4711', new Uint8Array(16).fill(7)),
  paused: false,
  collected: [],
  tries: { wrong: 0, until: 0 },
}

async function standing(at = 1_000_000) {
  const disk = new Disk()
  const clock = { now: at }
  const open = () => createStations(new Browser(disk).store(disk.station), () => clock.now)
  await open().change(() => STATION)
  return { disk, clock, open }
}

describe('the PIN of the staff', () => {
  it('lets staff in, and nobody with another one', async () => {
    const { open } = await standing()
    expect(await open().tryPin('4711')).toEqual({ type: 'right' })
    for (const pin of ['', '471', '47110', '4712']) expect((await open().tryPin(pin)).type).toBe('wrong')
  })
  it('after five wrong ones waits a minute, also after a reload, and then takes the right one', async () => {
    const { clock, open } = await standing()
    for (let n = 0; n < 4; n += 1) expect((await open().tryPin('0000')).type).toBe('wrong')
    expect(await open().tryPin('0000')).toEqual({ type: 'wait', until: clock.now + 60_000 })
    expect((await open().tryPin('4711')).type).toBe('wait')
    clock.now += 60_000
    expect((await open().tryPin('4711')).type).toBe('right')
  })
  it('a right one forgets the wrong ones before it', async () => {
    const { open } = await standing()
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await open().tryPin('0000')
      expect((await open().tryPin('4711')).type).toBe('right')
    }
  })
  it('a clock that was set back does not lock staff out for hours', async () => {
    const { clock, open } = await standing(10_000_000)
    for (let n = 0; n < 5; n += 1) await open().tryPin('0000')
    clock.now = 1000
    expect((await open().tryPin('4711')).type).toBe('right')
  })
  it('is nowhere on the device as it was typed', async () => {
    const { disk } = await standing()
    expect(JSON.stringify([...disk.station.values()])).not.toContain('4711')
  })
})

describe('a station that cannot be read', () => {
  const FAULTS = [
    ['not now', (browser: Browser, disk: Disk) => browser.fail(disk.station, { on: 'read' })],
    ['by a later Kontor', (_: Browser, disk: Disk) => makeNewer(disk.station, 'station')],
    [
      'damaged',
      (_: Browser, disk: Disk) =>
        disk.station.set('station', { kind: 'kontor-station', version: 1, data: { number: 0 } }),
    ],
  ] as const
  async function broken(spoil: (typeof FAULTS)[number][1]) {
    const { disk } = await standing()
    const browser = new Browser(disk)
    spoil(browser, disk)
    return { disk, browser, stations: createStations(browser.store(disk.station), () => 1_000_000) }
  }

  it.each(FAULTS)('%s: is never taken for none, and lets nobody in', async (_, spoil) => {
    const { stations } = await broken(spoil)
    expect(['Unreadable', 'Newer', 'Damaged']).toContain((await stations.read()).type)
    expect(await stations.tryPin('4711')).toEqual({ type: 'unknown' })
  })
  it.each(FAULTS)('%s: is not written over', async (_, spoil) => {
    const { disk, stations } = await broken(spoil)
    const before = structuredClone(disk.station.get('station'))
    expect(await stations.change(() => ({ ...STATION, number: 9 }))).toBe(false)
    expect(disk.station.get('station')).toEqual(before)
  })
  it('once: is as it was afterwards', async () => {
    const { disk } = await standing()
    const browser = new Browser(disk)
    const stations = createStations(browser.store(disk.station), () => 1_000_000)
    browser.fail(disk.station, { on: 'read', times: 1 })
    expect((await stations.tryPin('4711')).type).toBe('unknown')
    expect(await stations.tryPin('4711')).toEqual({ type: 'right' })
  })
  it('ten wrong PINs at once are counted one after the other', async () => {
    const { open } = await standing()
    const stations = open()
    const tries = await Promise.all(Array.from({ length: 10 }, () => stations.tryPin('0000')))
    expect(tries.map(({ type }) => type)).toEqual([...Array(4).fill('wrong'), ...Array(6).fill('wait')])
  })
})
