// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createStations, pinOf } from '../../../src/services/device/station'
import { Browser, Disk } from '../../support/stores'

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
  await open().save(STATION)
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
  it('what is no station reads as none', async () => {
    const { disk, open } = await standing()
    disk.station.set('station', { kind: 'kontor-station', version: 1, data: { number: 0 } })
    expect(await open().read()).toBeUndefined()
  })
})
