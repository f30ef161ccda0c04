// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createChains, type Chain } from '../../../src/services/submission/chain'
import { Browser, Disk, makeNewer } from '../../support/stores'

const ME = { publicKey: 'me', isRenewed: false }
const RENEWED = { publicKey: 'me', isRenewed: true }
const KEY = 'chain:c'
const link = (number: number, device?: string): Chain => ({
  number,
  previous: `r${number}`,
  ...(device !== undefined && { device }),
})

function chainsOn(disk = new Disk()) {
  const browser = new Browser(disk)
  return { disk, browser, ...createChains(browser.store(disk.station)) }
}
/** The last link after these were written one after the other. */
async function after(...links: readonly Chain[]) {
  const chains = chainsOn()
  for (const each of links) expect(await chains.advance('c', each)).toEqual({ type: 'Kept' })
  return (chains.disk.station.get(KEY) as { data: Chain } | undefined)?.data
}

describe('the numbers of what a device has sealed', () => {
  it('begin at nothing, which is no new beginning', async () => {
    const start = { type: 'Found', data: { number: 0, previous: null }, isAnew: false }
    expect(await chainsOn().last('c', ME)).toEqual(start)
    expect(await chainsOn().last('c', RENEWED)).toEqual(start)
  })

  it('go on from the last one', async () => {
    const { last, advance } = chainsOn()
    await advance('c', link(7, 'me'))
    expect(await last('c', ME)).toEqual({ type: 'Found', data: link(7, 'me'), isAnew: false })
    // A renewed key that has sealed already goes on as well.
    expect(await last('c', RENEWED)).toEqual({ type: 'Found', data: link(7, 'me'), isAnew: false })
  })

  it('of two campaigns have nothing to do with each other', async () => {
    const { last, advance } = chainsOn()
    await advance('c', link(7, 'me'))
    expect(await last('d', ME)).toMatchObject({ data: { number: 0 } })
  })

  it('begin anew under another key, and say so', async () => {
    const { last, advance } = chainsOn()
    await advance('c', link(7, 'old'))
    expect(await last('c', ME)).toEqual({ type: 'Found', data: { number: 0, previous: null }, isAnew: true })
  })

  it('from before devices were written along go on, unless the key is a new one', async () => {
    const { last, advance } = chainsOn()
    await advance('c', link(7))
    expect(await last('c', ME)).toEqual({ type: 'Found', data: link(7), isAnew: false })
    expect(await last('c', RENEWED)).toMatchObject({ data: { number: 0 }, isAnew: true })
  })

  it.each<[string, readonly Chain[], Chain]>([
    ['never go back', [link(3, 'me'), link(2, 'me')], link(3, 'me')],
    ['are never given twice', [link(3, 'me'), { ...link(3, 'me'), previous: 'other' }], link(3, 'me')],
    ['go on', [link(3, 'me'), link(4, 'me')], link(4, 'me')],
    ['from before devices were written along go on', [link(3), link(4)], link(4)],
    [
      'begin anew with another key, however far the old one had counted',
      [link(9, 'old'), link(2, 'me')],
      link(2, 'me'),
    ],
    ['begin anew at 1 behind those of no known device', [link(9), link(1, 'me')], link(1, 'me')],
    ['go on with a device behind those of no known one', [link(9), link(10, 'me')], link(10, 'me')],
    ['do not fall behind those of no known device', [link(9), link(5, 'me')], link(9)],
    ['stay with that number of no known device', [link(9), link(9, 'me')], link(9)],
    ['of no known device never follow those of a known one', [link(3, 'me'), link(9)], link(3, 'me')],
  ])('%s', async (_, links, expected) => {
    expect(await after(...links)).toEqual(expected)
  })
})

describe('a last number that', () => {
  it('cannot be read now stops the next one, and is not written over', async () => {
    const { disk, browser, last, advance } = chainsOn()
    await advance('c', link(3, 'me'))
    browser.fail(disk.station, { on: 'read', as: 'blocked' })
    expect(await last('c', ME)).toEqual({ type: 'Unreadable', reason: 'blocked' })
    expect(await advance('c', link(4, 'me'))).toEqual({ type: 'NotKept', reason: 'blocked' })
    browser.heal()
    expect(await last('c', ME)).toMatchObject({ data: { number: 3 } })
  })

  it('is by a later Kontor is left as it is', async () => {
    const { disk, last, advance } = chainsOn()
    await advance('c', link(3, 'me'))
    makeNewer(disk.station, KEY)
    const before = structuredClone(disk.station.get(KEY))
    expect((await last('c', RENEWED)).type).toBe('Newer')
    expect(await advance('c', link(1, 'me'))).toEqual({ type: 'NotKept', reason: 'broken' })
    expect(disk.station.get(KEY)).toEqual(before)
  })

  it('is damaged is only written over by what begins anew', async () => {
    const { disk, last, advance } = chainsOn()
    disk.station.set(KEY, { kind: 'kontor-chain', version: 1, data: { number: -1, previous: null } })
    expect((await last('c', ME)).type).toBe('Damaged')
    expect(await last('c', RENEWED)).toEqual({ type: 'Found', data: { number: 0, previous: null }, isAnew: true })
    expect(await advance('c', link(2, 'me'))).toEqual({ type: 'NotKept', reason: 'broken' })
    expect(await advance('c', link(1, 'me'))).toEqual({ type: 'Kept' })
    expect(await last('c', ME)).toMatchObject({ type: 'Found', data: { number: 1 } })
  })

  it('an older Kontor wrote without kind and version counts, and nothing that only looks like it', async () => {
    const { disk, last } = chainsOn()
    disk.station.set(KEY, { number: 7, previous: 'abc' })
    expect(await last('c', ME)).toEqual({ type: 'Found', data: { number: 7, previous: 'abc' }, isAnew: false })
    disk.station.set(KEY, { number: 7, previous: 'abc', device: 'me' })
    expect((await last('c', ME)).type).toBe('Damaged')
  })

  it('could not be written is said', async () => {
    const { disk, browser, advance } = chainsOn()
    browser.fail(disk.station, { on: 'write', as: 'full' })
    expect(await advance('c', link(1, 'me'))).toEqual({ type: 'NotKept', reason: 'full' })
  })
})
