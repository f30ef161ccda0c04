// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { Browser } from '../../support/stores'
import { createVaultWorld, never, type VaultWorld } from '../../support/vaults'

let world: VaultWorld
beforeAll(async () => {
  world = await createVaultWorld()
})
const silent = () => undefined

describe('the index of a vault', () => {
  it('is made again from the originals when it is gone', async () => {
    const disk = await world.diskWith(2)
    await world.vaultOn(disk)
    disk.cache.clear()
    expect((await world.vaultOn(disk)).summary.rows).toBe(2)
  })

  it('is made again from what was opened when only its table is gone', async () => {
    const disk = await world.diskWith(3)
    await world.vaultOn(disk)
    disk.cache.delete(`t:${world.campaign.id}`)
    const before = world.opened()
    expect((await world.vaultOn(disk)).summary.rows).toBe(3)
    expect(world.opened()).toBe(before)
  })

  it('lists as many originals as there are, packed and unpacked', async () => {
    const disk = await world.diskWith(260)
    await world.vaultOn(disk)
    expect([...disk.box.keys()].filter((key) => key.startsWith('s:'))).toHaveLength(1)
    expect(await world.boxOn(disk).count()).toBe(260)
    // Half a table: stopped while it is made again, with something new on top. It must not pass for a whole one.
    disk.cache.clear()
    const half = await world.open(new Browser(disk))
    const stop = new AbortController()
    await half.arrive(({ done }) => done >= 50 && stop.abort(), stop.signal)
    await half.bring([await world.sealedPerson(900)], silent, never)
    expect((await world.vaultOn(disk)).summary.rows).toBe(261)
  }, 60_000)

  it('lists everybody after its table could not be written: the originals are still looked through', async () => {
    const disk = await world.diskWith(1)
    const browser = new Browser(disk)
    await world.vaultOn(disk)
    // Enough to be packed, where only a look through all originals finds them.
    for (let n = 1; n < 257; n += 1) await world.boxOn(disk).add(await world.sealedPerson(n))
    browser.fail(disk.cache, { on: 'write', key: /^t:/, as: 'full' })
    browser.fail(disk.cache, { on: 'remove', as: 'full' })
    const full = await world.open(browser)
    await full.arrive(silent, never)
    expect(full.summary.rows).toBe(257)
    expect((await world.vaultOn(disk)).summary.rows).toBe(257)
  }, 60_000)
})
