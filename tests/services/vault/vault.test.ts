// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { withDecision, withNote } from '../../../src/domain/campaign/decision'
import { ridOf } from '../../../src/domain/submission/receipt'
import { rowAt } from '../../../src/domain/summary/summary'
import type { VaultPart } from '../../../src/domain/summary/vault'
import { Browser } from '../../support/stores'
import { createVaultWorld, MONTH, never, NOW, type VaultWorld } from '../../support/vaults'

let world: VaultWorld
beforeAll(async () => {
  world = await createVaultWorld()
})

describe('an unlocked vault', () => {
  it('lists everybody who has handed in, with name and scores', async () => {
    const { summary } = await world.vaultOn(await world.diskWith(3))
    expect(summary.names.toSorted()).toEqual([0, 1, 2].map((n) => world.person(n).person?.name ?? '').toSorted())
    expect(rowAt(summary, 0).skills.filter(({ asked }) => asked > 0)).toHaveLength(4)
  })

  it('opens each original once: the second time it comes from the cache', async () => {
    const disk = await world.diskWith(3)
    await world.vaultOn(disk)
    const before = world.opened()
    const vault = await world.vaultOn(disk)
    expect(vault.summary.rows).toBe(3)
    expect((await vault.person(vault.summary.rids[0] ?? ''))?.submission.person).toBeTruthy()
    expect(world.opened()).toBe(before)
  })

  it('opens a person’s original when only the pack is lost', async () => {
    const disk = await world.diskWith(2)
    const vault = await world.vaultOn(disk)
    for (const key of [...disk.cache.keys()].filter((name) => name.startsWith('o:'))) disk.cache.delete(key)
    const [rid = ''] = vault.summary.rids
    expect((await vault.person(rid))?.rid).toBe(rid)
  })
})

describe('whoever follows an open vault', () => {
  it('is told of arrivals, notes, decisions, log entries and deletions, and can read them at once', async () => {
    const vault = await world.open(new Browser(await world.diskWith(1)))
    const told: (readonly [VaultPart, number])[] = []
    const unfollow = vault.subscribe((part) => told.push([part, vault.summary.rows]))
    const parts = () => told.splice(0).map(([part]) => part)

    await vault.arrive(() => undefined, never)
    expect(told).toEqual([['list', 1]])
    parts()
    const [rid = ''] = vault.summary.rids
    await vault.changeRecord(rid, (record) => withNote(record, NOTE))
    expect(parts()).toEqual(['records'])
    await vault.changeRecord(rid, (record) => withDecision(record, DECISION))
    expect(parts()).toEqual(['list', 'records'])
    vault.log('noted', [rid])
    expect((await vault.entries()).entries).toHaveLength(1)
    expect(parts()).toEqual(['log'])
    await vault.erase(new Set([rid]))
    expect([new Set(parts()), vault.summary.rows]).toEqual([new Set(['list']), 0])

    unfollow()
    await vault.bring([await world.sealedPerson(9)], () => undefined, never)
    expect(told).toEqual([])
  })
})

const NOTE = { at: NOW, text: 'freundlich' }
const DECISION = {
  at: NOW,
  outcome: 'declined',
  by: 'Ayla',
  reason: 'Andere Erfahrung',
  evidence: ['documents'],
} as const

describe('[R5] retention', () => {
  it('counts from the decision and is carried out without the passphrase', async () => {
    const disk = await world.diskWith(2)
    const vault = await world.vaultOn(disk)
    const [rid = '', other = ''] = vault.summary.rids
    await vault.changeRecord(rid, (record) => withDecision(record, DECISION))
    const retainAt = (now: number) => world.depsOn(new Browser(disk), now).erasure.retain()
    expect(await retainAt(NOW + 5 * MONTH)).toMatchObject({ deleted: 0 })
    expect(await retainAt(NOW + 7 * MONTH)).toMatchObject({ deleted: 1 })
    const later = await world.vaultOn(disk, NOW + 7 * MONTH)
    expect(later.summary.rids).toEqual([other])
    expect(await new Browser(disk).campaigns().deletions()).toMatchObject({ data: [{ count: 1, why: 'retention' }] })
  })
})

describe('erasing one person', () => {
  it('leaves no copy, no note and no way back, and nobody else is touched', async () => {
    const disk = await world.diskWith(3)
    const vault = await world.vaultOn(disk)
    const [rid = '', ...others] = vault.summary.rids
    const original = await world.boxOn(disk).read(rid)
    await vault.changeRecord(rid, (record) => withNote(record, { at: NOW, text: 'x' }))
    expect(await vault.erase(new Set([rid]))).toBe(true)
    expect([...disk.box.keys(), ...disk.boxCopies.keys()].filter((key) => key.includes(rid))).toEqual([])
    expect(JSON.stringify([...disk.cache.values()])).not.toContain(rid)
    // Brought along by an import: the tombstone holds.
    await world.boxOn(disk).add(original?.bytes ?? new Uint8Array())
    const later = await world.vaultOn(disk)
    expect(later.summary.rids).toEqual(others)
    expect(ridOf(original?.bytes ?? new Uint8Array())).toBe(rid)
  })
})
