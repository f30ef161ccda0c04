import { describe, expect, it } from 'vitest'
import { nameStation } from '../../../src/app/station/name-station'
import { createStations } from '../../../src/services/device/station'
import { Browser, Disk } from '../../support/stores'

const SALT = new Uint8Array(16).fill(3)

function setUp() {
  const disk = new Disk()
  const browser = new Browser(disk)
  return { disk, browser, stations: createStations(browser.store(disk.station), () => 0) }
}

describe('naming a station', () => {
  it('gives it number, name and a PIN that opens', async () => {
    const { stations } = setUp()
    expect(await nameStation(stations, { number: 4, name: 'Tür', pin: '2468' }, SALT)).toBe(true)
    expect(await stations.read()).toMatchObject({
      type: 'Found',
      data: { number: 4, name: 'Tür', paused: false, collected: [] },
    })
    expect(await stations.tryPin('1357')).toEqual({ type: 'wrong' })
    expect(await stations.tryPin('2468')).toEqual({ type: 'right' })
  })
  it('named anew, it keeps what it has collected and its pause, and the wait after wrong PINs is over', async () => {
    const { stations } = setUp()
    await nameStation(stations, { number: 4, name: 'Tür', pin: '2468' }, SALT)
    await stations.change((before) => before && { ...before, paused: true, collected: ['a'] })
    for (const pin of ['1', '2', '3', '4', '5']) await stations.tryPin(pin)
    expect(await stations.tryPin('2468')).toMatchObject({ type: 'wait' })
    await nameStation(stations, { number: 5, name: 'Theke', pin: '9753' }, SALT)
    expect(await stations.read()).toMatchObject({ data: { number: 5, paused: true, collected: ['a'] } })
    expect(await stations.tryPin('2468')).toEqual({ type: 'wrong' })
    expect(await stations.tryPin('9753')).toEqual({ type: 'right' })
  })
  it('says so when it could not be kept, or what is there cannot be read', async () => {
    const { disk, browser, stations } = setUp()
    browser.refuses.set(disk.station, 'full')
    expect(await nameStation(stations, { number: 4, name: 'Tür', pin: '2468' }, SALT)).toBe(false)
    browser.heal()
    browser.fail(disk.station, { on: 'read', times: 1 })
    expect(await nameStation(stations, { number: 4, name: 'Tür', pin: '2468' }, SALT)).toBe(false)
    expect(disk.station.size).toBe(0)
  })
})
