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

const keysOf = (disk: Disk, prefix: string) => [...disk.box.keys()].filter((key) => key.startsWith(prefix))

describe('packing what lies on its own', () => {
  it('leaves those that fill no pack where they are, and no copy of those that do', async () => {
    const disk = await filled()
    expect([keysOf(disk, LOOSE).length, keysOf(disk, PACKS)]).toEqual([3, [`s:${CAMPAIGN.id}:000000`]])
    for (let n = 259; n < 512; n += 1) await boxOn(new Browser(disk)).add(Uint8Array.of(n >> 8, n & 255, 7))
    await boxOn(new Browser(disk)).pack()
    expect([keysOf(disk, LOOSE), keysOf(disk, PACKS)]).toEqual([
      [],
      [`s:${CAMPAIGN.id}:000000`, `s:${CAMPAIGN.id}:000001`],
    ])
    expect(await boxOn(new Browser(disk)).count()).toBe(512)
  })

  it('that is not kept loses none of them', async () => {
    const disk = new Disk()
    for (const bytes of SEALED) await boxOn(new Browser(disk)).add(bytes)
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'write', as: 'full' })
    await boxOn(browser).pack()
    expect(keysOf(disk, LOOSE).length).toBe(259)
  })
})

describe('one of the originals', () => {
  it('is read wherever it lies, and found nowhere else', async () => {
    const box = boxOn(new Browser(await filled()))
    for (const bytes of [SEALED[0], SEALED[255], SEALED[258]])
      expect(await box.read(ridOf(bytes ?? new Uint8Array()))).toEqual({ rid: ridOf(bytes ?? new Uint8Array()), bytes })
    expect(await box.read('nobody')).toBeUndefined()
  })

  it('is read from the pack while its own copy cannot be', async () => {
    const disk = await filled()
    const [bytes = new Uint8Array()] = SEALED
    await boxOn(new Browser(disk)).add(bytes)
    const browser = new Browser(disk)
    for (const place of [disk.box, disk.boxCopies]) browser.fail(place, { on: 'read', key: new RegExp(`^${LOOSE}`) })
    expect((await boxOn(browser).read(ridOf(bytes)))?.bytes).toEqual(bytes)
  })

  it('that is not kept is said not to be', async () => {
    const disk = new Disk()
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'write', as: 'full' })
    expect(await boxOn(browser).add(Uint8Array.of(1))).toBe(false)
    browser.heal()
    expect(await boxOn(browser).add(Uint8Array.of(1))).toBe(true)
  })

  it('in a pack that was cut off is left out, and those before it are whole', async () => {
    const disk = await filled()
    const [key = ''] = keysOf(disk, PACKS)
    const box = new Browser(disk).box()
    const pack = await box.get(key)
    const bytes = pack.type === 'Bytes' ? pack.bytes : new Uint8Array()
    // Each takes four bytes of length and three of its own.
    for (const [length, whole] of [
      [bytes.length, 256],
      [bytes.length - 1, 255],
      [bytes.length - 4, 255],
      [bytes.length - 7, 255],
      [3, 0],
    ] as const) {
      await box.put(key, bytes.slice(0, length))
      expect((await allOf(new Browser(disk))).rids.length, `${length} bytes`).toBe(whole + 3)
    }
  })
})

describe('removing', () => {
  const some = [SEALED[1], SEALED[257]].map((bytes) => ridOf(bytes ?? new Uint8Array()))

  it('takes out of packs and from their own places, and leaves the others', async () => {
    const disk = await filled()
    expect(await boxOn(new Browser(disk)).remove(new Set(some))).toBe(true)
    const { rids } = await allOf(new Browser(disk))
    expect([rids.length, rids.filter((rid) => some.includes(rid))]).toEqual([257, []])
  })

  it('writes no pack again in which none of them lies', async () => {
    const disk = await filled()
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'write', as: 'full' })
    expect(await boxOn(browser).remove(new Set(some.slice(1)))).toBe(true)
    expect(await boxOn(browser).remove(new Set(some))).toBe(false)
    expect(await boxOn(new Browser(disk)).count()).toBe(258)
  })

  it.each([
    ['the list', 'keys', undefined],
    ['a pack', 'read', PACKS],
  ] as const)('is not said to be done while %s cannot be read', async (_, on, prefix) => {
    const disk = await filled()
    const browser = new Browser(disk)
    for (const place of [disk.box, disk.boxCopies])
      browser.fail(place, { on, ...(prefix && { key: new RegExp(`^${prefix}`) }) })
    expect(await boxOn(browser).remove(new Set(some.slice(1)))).toBe(false)
  })

  it('is not said to be done while an own copy stays', async () => {
    const disk = await filled()
    const browser = new Browser(disk)
    browser.fail(disk.boxCopies, { on: 'remove', key: new RegExp(`^${LOOSE}`) })
    expect(await boxOn(browser).remove(new Set(some.slice(1)))).toBe(false)
  })

  it('everything leaves nothing of this campaign, and everything of others', async () => {
    const disk = await filled()
    await createSealedBox(new Browser(disk).box(), 'ffff').add(Uint8Array.of(9))
    expect(await boxOn(new Browser(disk)).removeAll()).toBe(true)
    expect([...disk.box.keys()]).toEqual([`r:ffff:${ridOf(Uint8Array.of(9))}`])
  })

  it.each([LOOSE, PACKS])('everything is not said to be done while something under %s stays', async (prefix) => {
    const disk = await filled()
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'remove', key: new RegExp(`^${prefix}`) })
    expect(await boxOn(browser).removeAll()).toBe(false)
  })
})
