// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { bank } from '../../../src/bank/core'
import { keys } from '../../../src/bank/keys'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { NO_RECORD, withDecision, withNote } from '../../../src/domain/campaign/decision'
import { ridOf } from '../../../src/domain/submission/receipt'
import { encodeSubmission, type Submission } from '../../../src/domain/submission/submission'
import { rowAt } from '../../../src/domain/summary/summary'
import { createErasure } from '../../../src/services/vault/erasure'
import { createIdentity } from '../../../src/services/seal/keyring'
import { packBody } from '../../../src/services/seal/envelope'
import { seal } from '../../../src/services/seal/seal'
import { createDeviceKey, signed, type DeviceKey } from '../../../src/services/seal/signature'
import { unsealer } from '../../../src/services/seal/unseal'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { openVault } from '../../../src/services/vault/vault'
import { simulatedSubmission } from '../../support/people'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const NOW = Date.UTC(2026, 5, 1)
const MONTH = 31 * 86_400_000
let identity = ''
let recipient = ''
let device: DeviceKey
let campaign: Campaign

beforeAll(async () => {
  ;({ identity, recipient } = await createIdentity())
  device = await createDeviceKey()
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
})

const personN = (n: number): Submission => simulatedSubmission(campaign, String(n).padStart(16, '0'), NOW)
async function sealedOf(value: object, to = recipient): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await seal(await signed(device, to, packBody(JSON.stringify(value))), to))
}
const boxOf = (disk: Disk) => createSealedBox(new Browser(disk).box(), campaign.id)

async function diskWith(count: number): Promise<Disk> {
  const disk = new Disk()
  await new Browser(disk).campaigns().save(campaign)
  for (let n = 0; n < count; n += 1) await boxOf(disk).add(await sealedOf(encodeSubmission(personN(n))))
  return disk
}

let opened = 0
function depsOn(disk: Disk, now = NOW) {
  const browser = new Browser(disk)
  const [box, campaigns, cache] = [browser.box(), browser.campaigns(), browser.store(disk.cache)]
  const erasure = createErasure({ campaigns, box, cache, tally: browser.tally(), now: () => now, built: 0 })
  return {
    box,
    cache,
    campaigns,
    erasure,
    asked: () => ({ bank, keys }),
    now: () => now,
    unsealer: (own: string, to: string) => {
      const open = unsealer(own, to)
      return {
        open: (records: readonly { bytes: Uint8Array }[]) => {
          opened += records.length
          return Promise.all(records.map(({ bytes }) => open(bytes)))
        },
        close: () => undefined,
      }
    },
  }
}
async function vaultOn(disk: Disk, now = NOW, own = campaign) {
  const vault = await openVault(depsOn(disk, now), own, identity)
  await vault.arrive(() => undefined, new AbortController().signal)
  return vault
}

describe('an unlocked vault', () => {
  it('lists everybody who has handed in, with name and scores', async () => {
    const vault = await vaultOn(await diskWith(3))
    const summary = vault.summary()
    const names = summary.names.toSorted()
    expect(names).toEqual([0, 1, 2].map((n) => personN(n).person?.name ?? '').toSorted())
    expect(rowAt(summary, 0).skills.filter(({ asked }) => asked > 0)).toHaveLength(4)
  })

  it('opens each original once: the second time it comes from the cache', async () => {
    const disk = await diskWith(3)
    await vaultOn(disk)
    opened = 0
    const vault = await vaultOn(disk)
    expect([opened, vault.summary().rows]).toEqual([0, 3])
    expect((await vault.person(vault.summary().rids[0] ?? ''))?.submission.person).toBeTruthy()
    expect(opened).toBe(0)
  })

  it('makes the cache anew from the originals when it is gone', async () => {
    const disk = await diskWith(2)
    await vaultOn(disk)
    disk.cache.clear()
    expect((await vaultOn(disk)).summary().rows).toBe(2)
  })

  it('says what it cannot open, and keeps it', async () => {
    const disk = await diskWith(1)
    const other = await createIdentity()
    const sealed = await sealedOf(encodeSubmission(personN(9)))
    await boxOf(disk).add(await sealedOf(encodeSubmission(personN(8)), other.recipient))
    await boxOf(disk).add(sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte)))
    await boxOf(disk).add(await sealedOf(encodeSubmission({ ...personN(7), campaign: 'ffffffffffffffff' })))
    await boxOf(disk).add(await sealedOf({ kind: 'kontor-submission', version: 9, data: {} }))
    const vault = await vaultOn(disk)
    expect(vault.summary().rows).toBe(1)
    expect(
      vault
        .unopened()
        .map(({ why }) => why)
        .toSorted(),
    ).toEqual(['damaged', 'newer', 'other-campaign', 'other-key'])
    expect(await boxOf(disk).count()).toBe(5)
  })

  it('[R8] stopped in the middle loses nothing and goes on later', async () => {
    const disk = await diskWith(60)
    const vault = await openVault(depsOn(disk), campaign, identity)
    const stop = new AbortController()
    await vault.arrive(({ done }) => done >= 50 && stop.abort(), stop.signal)
    expect(vault.summary().rows).toBeLessThan(60)
    await vault.arrive(() => undefined, new AbortController().signal)
    expect(vault.summary().rows).toBe(60)
  })

  it('[R10] takes in what is brought, once, however often and however mixed', async () => {
    const disk = await diskWith(2)
    const vault = await vaultOn(disk)
    const foreign = await createIdentity()
    const [one, two, other, elsewhere, newer] = await Promise.all([
      sealedOf(encodeSubmission(personN(11))),
      sealedOf(encodeSubmission(personN(12))),
      sealedOf(encodeSubmission(personN(13)), foreign.recipient),
      sealedOf(encodeSubmission({ ...personN(14), campaign: 'ffffffffffffffff' })),
      sealedOf({ kind: 'kontor-submission', version: 9, data: {} }),
    ])
    const damaged = one.map((byte, index) => (index === one.length - 1 ? byte ^ 1 : byte))
    const pile = [one, two, one, other, elsewhere, newer, damaged]
    const never = new AbortController().signal
    const first = await vault.bring(pile, () => undefined, never)
    expect(first.added).toHaveLength(2)
    expect(first.newer).toBe(1)
    expect(first.refused.map(({ why }) => why).toSorted()).toEqual(['damaged', 'other-campaign', 'other-key'])
    expect(vault.summary().rows).toBe(4)
    const again = await vault.bring(pile, () => undefined, never)
    expect([again.added, again.known, vault.summary().rows]).toEqual([[], 2, 4])
    expect((await vaultOn(disk)).summary().rows).toBe(4)
  })

  it('[R10] what was deleted here stays deleted', async () => {
    const disk = await diskWith(0)
    const vault = await vaultOn(disk)
    const sealed = await sealedOf(encodeSubmission(personN(21)))
    const never = new AbortController().signal
    await vault.bring([sealed], () => undefined, never)
    await vault.erase(new Set([ridOf(sealed)]))
    const again = await vault.bring([sealed], () => undefined, never)
    expect([again.erased, again.added, vault.summary().rows]).toEqual([1, [], 0])
  })

  it('[R8] stopped in the middle keeps what it has, and the next try brings the rest', async () => {
    const disk = await diskWith(0)
    const vault = await vaultOn(disk)
    const pile = await Promise.all(Array.from({ length: 60 }, (_, n) => sealedOf(encodeSubmission(personN(n)))))
    const stop = new AbortController()
    const part = await vault.bring(pile, () => stop.abort(), stop.signal)
    expect(part.added.length).toBeLessThan(60)
    const rest = await vault.bring(pile, () => undefined, new AbortController().signal)
    expect(part.added.length + rest.added.length).toBe(60)
  })

  it('packs many originals without losing one', async () => {
    const disk = await diskWith(260)
    await vaultOn(disk)
    expect([...disk.box.keys()].filter((key) => key.startsWith('s:'))).toHaveLength(1)
    expect(await boxOf(disk).count()).toBe(260)
    disk.cache.clear()
    expect((await vaultOn(disk)).summary().rows).toBe(260)
  }, 30_000)

  it('keeps notes and decisions under its key only', async () => {
    const disk = await diskWith(1)
    const vault = await vaultOn(disk)
    const [rid = ''] = vault.summary().rids
    await vault.keepRecord(rid, withNote(NO_RECORD, { at: NOW, text: 'sehr freundlich' }))
    const kept = disk.box.get(`p:${campaign.id}:${rid}`) as { data: Uint8Array }
    expect(Buffer.from(kept.data).includes('freundlich')).toBe(false)
    expect((await (await vaultOn(disk)).record(rid)).notes[0]?.text).toBe('sehr freundlich')
  })
})

const DECISION = {
  at: NOW,
  outcome: 'declined',
  by: 'Ayla',
  reason: 'Andere Erfahrung',
  evidence: ['documents'],
} as const

describe('[R5] retention', () => {
  it('counts from the decision and is carried out without the passphrase', async () => {
    const disk = await diskWith(2)
    const vault = await vaultOn(disk)
    const [rid = '', other = ''] = vault.summary().rids
    await vault.keepRecord(rid, withDecision(NO_RECORD, DECISION))
    expect(await depsOn(disk, NOW + 5 * MONTH).erasure.retain()).toMatchObject({ deleted: 0 })
    expect(await depsOn(disk, NOW + 7 * MONTH).erasure.retain()).toMatchObject({ deleted: 1 })
    const later = await vaultOn(disk, NOW + 7 * MONTH)
    expect(later.summary().rids).toEqual([other])
    expect(await new Browser(disk).campaigns().deletions()).toMatchObject({
      data: [{ count: 1, why: 'retention' }],
    })
  })

  it('without a decision counts from the end of the campaign', async () => {
    const disk = await diskWith(2)
    await vaultOn(disk)
    expect(await depsOn(disk, NOW + 24 * MONTH).erasure.retain()).toMatchObject({ deleted: 0 })
    await new Browser(disk).keepCampaign({ ...campaign, closedAt: NOW })
    expect(await depsOn(disk, NOW + 7 * MONTH).erasure.retain()).toMatchObject({ deleted: 2 })
    expect([...disk.box.keys(), ...disk.boxCopies.keys(), ...disk.cache.keys()]).toEqual([])
  })

  it('[clock set back] a clock before the build deletes nothing', async () => {
    const disk = await diskWith(1)
    await new Browser(disk).keepCampaign({ ...campaign, closedAt: Date.UTC(1999, 0, 1) })
    const deps = depsOn(disk, Date.UTC(2001, 0, 1))
    const built = createErasure({ ...deps, tally: new Browser(disk).tally(), built: Date.UTC(2026, 0, 1) })
    expect(await built.retain()).toMatchObject({ deleted: 0, clock: { type: 'Early' } })
  })
})

describe('erasing', () => {
  it('one person leaves no copy, no note and no way back, and nobody else is touched', async () => {
    const disk = await diskWith(3)
    const vault = await vaultOn(disk)
    const [rid = '', ...others] = vault.summary().rids
    const original = await createSealedBox(new Browser(disk).box(), campaign.id).read(rid)
    await vault.keepRecord(rid, withNote(NO_RECORD, { at: NOW, text: 'x' }))
    expect(await vault.erase(new Set([rid]))).toBe(true)
    expect([...disk.box.keys(), ...disk.boxCopies.keys()].filter((key) => key.includes(rid))).toEqual([])
    expect(JSON.stringify([...disk.cache.values()])).not.toContain(rid)
    // Brought along by an import: the tombstone holds.
    await boxOf(disk).add(original?.bytes ?? new Uint8Array())
    const later = await vaultOn(disk)
    expect(later.summary().rids).toEqual(others)
    expect(ridOf(original?.bytes ?? new Uint8Array())).toBe(rid)
  })

  it('a campaign destroys the key first and leaves only the log, without persons', async () => {
    const disk = await diskWith(2)
    await new Browser(disk).campaigns().addKeyring(campaign.id, new Uint8Array([1]))
    await vaultOn(disk)
    expect(await depsOn(disk).erasure.end(campaign)).toBe(true)
    expect([disk.box.size, disk.boxCopies.size, disk.cache.size]).toEqual([0, 0, 0])
    expect([...disk.core.keys()]).toEqual(['deletions'])
  })
})
