// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { encodeSubmission } from '../../../src/domain/submission/submission'
import { ridOf } from '../../../src/domain/submission/receipt'
import { createIdentity } from '../../../src/services/seal/keyring'
import { Browser } from '../../support/stores'
import { createVaultWorld, damagedCopy, never, NOW, type VaultWorld } from '../../support/vaults'

let world: VaultWorld
beforeAll(async () => {
  world = await createVaultWorld()
})
const silent = () => undefined
const NEWER = { kind: 'kontor-submission', version: 9, data: {} }
const elsewhere = (n: number) => encodeSubmission({ ...world.person(n), campaign: 'ffffffffffffffff' })

describe('what arrives', () => {
  it('and cannot be opened is said, and kept', async () => {
    const disk = await world.diskWith(1)
    const other = await createIdentity()
    for (const sealed of [
      await world.sealedOf(encodeSubmission(world.person(8)), other.recipient),
      damagedCopy(await world.sealedPerson(9)),
      await world.sealedOf(elsewhere(7)),
      await world.sealedOf(NEWER),
    ])
      await world.boxOn(disk).add(sealed)
    const vault = await world.vaultOn(disk)
    expect(vault.summary.rows).toBe(1)
    const whys = vault.unopened.map(({ why }) => why)
    expect(whys.toSorted()).toEqual(['damaged', 'newer', 'other-campaign', 'other-key'])
    expect(await world.boxOn(disk).count()).toBe(5)
  })

  it('[R8] stopped in the middle loses nothing and goes on later', async () => {
    const vault = await world.open(new Browser(await world.diskWith(60)))
    const stop = new AbortController()
    await vault.arrive(({ done }) => done >= 50 && stop.abort(), stop.signal)
    expect(vault.summary.rows).toBe(50)
    await vault.arrive(silent, never)
    expect(vault.summary.rows).toBe(60)
  }, 30_000)
})

describe('originals that cannot be read once', () => {
  it.each([
    ['the list of them', 'keys', 3],
    ['one of them', 'read', 3],
  ] as const)('%s: the list says that it may not be all, and the next opening has everybody', async (_, what, all) => {
    const disk = await world.diskWith(all)
    const browser = new Browser(disk)
    const vault = await world.open(browser)
    browser.fail(disk.box, { on: what, ...(what === 'read' && { key: /^r:/, times: 1 }) })
    if (what === 'read') browser.fail(disk.boxCopies, { on: 'read', times: 1 })
    await vault.arrive(silent, never)
    expect(vault.isAll).toBe(false)
    browser.heal()
    const next = await world.vaultOn(disk)
    expect([next.summary.rows, next.isAll]).toEqual([all, true])
  })
})

describe('[R10] what is brought', () => {
  it('is taken in once, however often and however mixed', async () => {
    const disk = await world.diskWith(2)
    const vault = await world.vaultOn(disk)
    const foreign = await createIdentity()
    const [one, two, other, away, newer] = await Promise.all([
      world.sealedPerson(11),
      world.sealedPerson(12),
      world.sealedOf(encodeSubmission(world.person(13)), foreign.recipient),
      world.sealedOf(elsewhere(14)),
      world.sealedOf(NEWER),
    ])
    const pile = [one, two, one, other, away, newer, damagedCopy(one)]
    const first = await vault.bring(pile, silent, never)
    expect(first).toMatchObject({ known: 0, erased: 0, newer: 1 })
    expect(first.added).toHaveLength(2)
    expect(first.refused.map(({ why }) => why).toSorted()).toEqual(['damaged', 'other-campaign', 'other-key'])
    // Of what was refused nothing stays here; what a later Kontor wrote waits.
    expect(vault.unopened.map(({ why }) => why)).toEqual(['newer'])
    expect([vault.summary.rows, await world.boxOn(disk).count()]).toEqual([4, 5])
    const again = await vault.bring(pile, silent, never)
    expect([again.added, again.known, vault.summary.rows]).toEqual([[], 2, 4])
    expect((await world.vaultOn(disk)).summary.rows).toBe(4)
  })

  it('and was deleted here stays deleted', async () => {
    const vault = await world.vaultOn(await world.diskWith(0))
    const sealed = await world.sealedPerson(21)
    await vault.bring([sealed], silent, never)
    await vault.erase(new Set([ridOf(sealed)]))
    const again = await vault.bring([sealed], silent, never)
    expect([again.erased, again.added, vault.summary.rows]).toEqual([1, [], 0])
  })

  it('and was deleted here by date may come back once a person has confirmed it', async () => {
    const disk = await world.diskWith(0)
    const sealed = await world.sealedPerson(22)
    const rid = ridOf(sealed)
    const browser = new Browser(disk)
    const vault = await world.open(browser)
    await vault.bring([sealed], silent, never)
    await world.depsOn(browser).erasure.erase(world.campaign, new Set([rid]), 'retention')
    const again = await world.open(new Browser(disk))
    expect(await again.bring([sealed], silent, never)).toMatchObject({
      added: [],
      erased: 0,
      retained: [{ rid, at: NOW }],
    })
    expect(await again.allowReturn([rid])).toBe(true)
    expect(await again.bring([sealed], silent, never)).toMatchObject({ added: [rid], retained: [] })
    expect((await world.vaultOn(disk)).summary.rids).toEqual([rid])
  })

  it('and was erased by a person stays erased, whatever is confirmed', async () => {
    const vault = await world.vaultOn(await world.diskWith(0))
    const sealed = await world.sealedPerson(23)
    await vault.bring([sealed], silent, never)
    await vault.erase(new Set([ridOf(sealed)]))
    await vault.allowReturn([ridOf(sealed)])
    expect(await vault.bring([sealed], silent, never)).toMatchObject({ added: [], erased: 1, retained: [] })
  })

  it('[R8] and stopped in the middle keeps what it has, and the next try brings the rest', async () => {
    const vault = await world.vaultOn(await world.diskWith(0))
    const pile = await Promise.all(Array.from({ length: 60 }, (_, n) => world.sealedPerson(n)))
    const stop = new AbortController()
    const part = await vault.bring(pile, ({ done }) => done >= 50 && stop.abort(), stop.signal)
    const rest = await vault.bring(pile, silent, never)
    expect([part.added.length, rest.added.length, rest.known]).toEqual([50, 10, 50])
  }, 30_000)

  it('is refused where the original cannot be kept', async () => {
    const disk = await world.diskWith(1)
    const browser = new Browser(disk)
    const vault = await world.open(browser)
    await vault.arrive(silent, never)
    browser.fail(disk.box, { on: 'write', as: 'full' })
    const sealed = await world.sealedPerson(31)
    const brought = await vault.bring([sealed], silent, never)
    expect(brought).toMatchObject({ added: [], refused: [{ rid: ridOf(sealed), why: 'not-kept' }] })
    expect(vault.summary.rows).toBe(1)
  })
})
