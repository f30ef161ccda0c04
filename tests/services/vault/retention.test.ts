// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { createErasure } from '../../../src/services/vault/erasure'
import { Browser } from '../../support/stores'
import { createVaultWorld, MONTH, NOW, type VaultWorld } from '../../support/vaults'

let world: VaultWorld
beforeAll(async () => {
  world = await createVaultWorld()
})

describe('[R5] retention', () => {
  it('without a decision counts from the end of the campaign', async () => {
    const disk = await world.diskWith(2)
    await world.vaultOn(disk)
    const retainAt = (now: number) => world.depsOn(new Browser(disk), now).erasure.retain()
    expect(await retainAt(NOW + 24 * MONTH)).toMatchObject({ deleted: 0 })
    await new Browser(disk).keepCampaign({ ...world.campaign, closedAt: NOW })
    expect(await retainAt(NOW + 7 * MONTH)).toMatchObject({ deleted: 2 })
    expect([...disk.box.keys(), ...disk.boxCopies.keys(), ...disk.cache.keys()]).toEqual([])
  })

  it('a clock before the build deletes nothing', async () => {
    const disk = await world.diskWith(1)
    await new Browser(disk).keepCampaign({ ...world.campaign, closedAt: Date.UTC(1999, 0, 1) })
    const deps = world.depsOn(new Browser(disk), Date.UTC(2001, 0, 1))
    const built = createErasure({
      ...deps,
      submissionCount: new Browser(disk).submissionCount(),
      built: Date.UTC(2026, 0, 1),
    })
    expect(await built.retain()).toMatchObject({ deleted: 0, clock: { type: 'Early' } })
  })
})

describe('ending a campaign', () => {
  it('destroys the key first and leaves only the log, without persons', async () => {
    const disk = await world.diskWith(2)
    await new Browser(disk).campaigns().addKeyring(world.campaign.id, new Uint8Array([1]))
    await world.vaultOn(disk)
    expect(await world.depsOn(new Browser(disk)).erasure.end(world.campaign)).toBe(true)
    expect([disk.box.size, disk.boxCopies.size, disk.cache.size]).toEqual([0, 0, 0])
    expect([...disk.core.keys()]).toEqual(['deletions'])
  })
})
