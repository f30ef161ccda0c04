// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createDevice } from '../../../src/services/device/device-key'
import { Browser, Disk, makeNewer } from '../../support/stores'

const nameOf = async (browser: Browser) => {
  const device = await createDevice(browser.store(browser.disk.station)).find()
  return device.type === 'Device' ? device.key.publicKey : device.type
}

describe('the key of the device', () => {
  it('is made once, and found again after a reload', async () => {
    const disk = new Disk()
    const name = await nameOf(new Browser(disk))
    expect(name).toHaveLength(87)
    expect(await nameOf(new Browser(disk))).toBe(name)
  })

  it('is the same for everybody who asks at once', async () => {
    const disk = new Disk()
    const device = createDevice(new Browser(disk).store(disk.station))
    const [one, other] = await Promise.all([device.find(), device.find()])
    expect(one).toEqual(other)
    expect(disk.station.size).toBe(1)
  })

  it('that cannot be read once is not replaced, and is there the next time', async () => {
    const disk = new Disk()
    const name = await nameOf(new Browser(disk))
    const browser = new Browser(disk)
    browser.fail(disk.station, { on: 'read', times: 1 })
    const device = createDevice(browser.store(disk.station))
    expect((await device.find()).type).toBe('Unreadable')
    expect(await device.find()).toMatchObject({ type: 'Device', key: { publicKey: name } })
  })

  it.each([
    ['Unreadable', (browser: Browser, disk: Disk) => browser.fail(disk.station, { on: 'read' })],
    ['Newer', (_: Browser, disk: Disk) => makeNewer(disk.station, 'device')],
    [
      'Damaged',
      (_: Browser, disk: Disk) => disk.station.set('device', { kind: 'kontor-device', version: 1, data: {} }),
    ],
  ] as const)('%s for ever is said and never replaced', async (type, spoil) => {
    const disk = new Disk()
    await nameOf(new Browser(disk))
    const browser = new Browser(disk)
    spoil(browser, disk)
    const before = disk.station.get('device')
    const device = createDevice(browser.store(disk.station))
    for (let n = 0; n < 3; n += 1) expect((await device.find()).type).toBe(type)
    expect(disk.station.get('device')).toEqual(before)
  })

  it('that is damaged is renewed when asked for, keeps what was damaged aside, and says that it is another', async () => {
    const disk = new Disk()
    const name = await nameOf(new Browser(disk))
    disk.station.set('device', { kind: 'kontor-device', version: 1, data: {} })
    const device = createDevice(new Browser(disk).store(disk.station))
    const renewed = await device.renew()
    expect(renewed).toMatchObject({ type: 'Device', isRenewed: true })
    expect(renewed.type === 'Device' && renewed.key.publicKey).not.toBe(name)
    expect(await device.find()).toEqual(renewed)
    // After a reload as well.
    expect(await createDevice(new Browser(disk).store(disk.station)).find()).toMatchObject({ isRenewed: true })
    expect(disk.station.get('damaged:device')).toMatchObject({ stored: { kind: 'kontor-device' } })
  })
  it('by a later Kontor, or that does not answer, is never renewed', async () => {
    const disk = new Disk()
    await nameOf(new Browser(disk))
    makeNewer(disk.station, 'device')
    const before = structuredClone(disk.station.get('device'))
    const browser = new Browser(disk)
    expect((await createDevice(browser.store(disk.station)).renew()).type).toBe('Newer')
    browser.fail(disk.station, { on: 'read' })
    expect((await createDevice(browser.store(disk.station)).renew()).type).toBe('Unreadable')
    expect(disk.station.get('device')).toEqual(before)
  })

  it('that could not be stored lasts as long as the page', async () => {
    const disk = new Disk()
    const browser = new Browser(disk)
    browser.refuses.set(disk.station, 'full')
    const device = createDevice(browser.store(disk.station))
    const one = await device.find()
    expect([one.type, await device.find()]).toEqual(['Device', one])
  })

  it('of a browser that was killed while writing it is made anew', async () => {
    const disk = new Disk()
    const killed = new Browser(disk, 0)
    void createDevice(killed.store(disk.station)).find()
    while (killed.writes === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(await nameOf(new Browser(disk))).toHaveLength(87)
  })

  it('cannot be made on a page without https, and that is said', async () => {
    const disk = new Disk()
    expect(await createDevice(new Browser(disk).store(disk.station), () => false).find()).toEqual({ type: 'Insecure' })
    expect(disk.station.size).toBe(0)
  })
})
