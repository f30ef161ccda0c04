// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { ridOf } from '../../../src/domain/submission/receipt'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

/** 256 lie in a pack, three on their own. */
const SEALED = Array.from({ length: 259 }, (_, n) => Uint8Array.of(n >> 8, n & 255, 7))
const LOOSE = 'r:'
const PACKS = 's:'

const boxOn = (browser: Browser) => createSealedBox(browser.box(), CAMPAIGN.id)

async function filled() {
  const disk = new Disk()
  for (const bytes of SEALED.slice(0, 256)) await boxOn(new Browser(disk)).add(bytes)
  await boxOn(new Browser(disk)).pack()
  for (const bytes of SEALED.slice(256)) await boxOn(new Browser(disk)).add(bytes)
  return disk
}
async function allOf(browser: Browser) {
  let isAll = true
  const rids: string[] = []
  for await (const batch of boxOn(browser).all(() => (isAll = false))) rids.push(...batch.map(({ rid }) => rid))
  return { rids, isAll }
}

describe('the originals of a campaign', () => {
  it('are counted and read, packed or not', async () => {
    const browser = new Browser(await filled())
    expect(await boxOn(browser).count()).toBe(259)
    const { rids, isAll } = await allOf(browser)
    expect([new Set(rids), isAll]).toEqual([new Set(SEALED.map(ridOf)), true])
  })
  it('that lie on their own and in a pack, where packing was interrupted, count once', async () => {
    const disk = await filled()
    await boxOn(new Browser(disk)).add(SEALED[0] ?? new Uint8Array())
    expect(await boxOn(new Browser(disk)).count()).toBe(259)
  })

  it.each([
    ['the database lists nothing', 'box', 'keys', undefined],
    ['the second copy lists nothing', 'boxCopies', 'keys', undefined],
    ['a pack is not read', 'box', 'read', PACKS],
  ] as const)('are never none because %s: their number is not known', async (_, place, on, prefix) => {
    const disk = await filled()
    const browser = new Browser(disk)
    browser.fail(disk[place], { on, ...(prefix && { key: new RegExp(`^${prefix}`) }) })
    if (prefix) browser.fail(disk.boxCopies, { on, key: new RegExp(`^${prefix}`) })
    expect(await boxOn(browser).count()).toBeUndefined()
    expect((await boxOn(browser).rids()).isAll).toBe(false)
    expect((await allOf(browser)).isAll).toBe(false)
    browser.heal()
    expect(await boxOn(browser).count()).toBe(259)
  })
  it('are read as far as one copy lists them', async () => {
    const disk = await filled()
    const browser = new Browser(disk)
    browser.fail(disk.boxCopies, { on: 'keys' })
    expect((await allOf(browser)).rids.length).toBe(259)
  })
  it('of which one cannot be read are not said to be all', async () => {
    const disk = await filled()
    const browser = new Browser(disk)
    for (const place of [disk.box, disk.boxCopies]) browser.fail(place, { on: 'read', key: new RegExp(`^${LOOSE}`) })
    const { rids, isAll } = await allOf(browser)
    expect([rids.length, isAll]).toEqual([256, false])
  })
  it('in a pack by a later Kontor are not said to be erased', async () => {
    const disk = await filled()
    makeNewer(disk.box, [...disk.box.keys()].find((key) => key.startsWith(PACKS)) ?? '')
    expect(await boxOn(new Browser(disk)).remove(new Set(SEALED.slice(0, 1).map(ridOf)))).toBe(false)
  })
})

describe('packing', () => {
  it('waits while the list of packs is not read: a number is never given twice', async () => {
    const disk = await filled()
    for (let n = 259; n < 515; n += 1) await boxOn(new Browser(disk)).add(Uint8Array.of(n >> 8, n & 255, 7))
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'keys' })
    browser.fail(disk.boxCopies, { on: 'keys' })
    await boxOn(browser).pack()
    browser.heal()
    expect(await boxOn(browser).count()).toBe(515)
    await boxOn(browser).pack()
    expect(await boxOn(browser).count()).toBe(515)
  })
})
