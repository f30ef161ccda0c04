// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_RECORD, withDecision, withNote } from '../../../src/domain/campaign/decision'
import { rowAt } from '../../../src/domain/summary/summary'
import { decrypt, encrypt, vaultKeyOf } from '../../../src/services/seal/vault-key'
import { createVaultRecords, recordKey } from '../../../src/services/vault/records'
import { Browser, Disk } from '../../support/stores'
import { createVaultWorld, never, NOW, type VaultWorld } from '../../support/vaults'

let world: VaultWorld
let key: CryptoKey
beforeAll(async () => {
  world = await createVaultWorld()
  key = await vaultKeyOf(world.identity, world.campaign.id)
})

const RID = 'rid'
const NOTED = withNote(NO_RECORD, { at: NOW, text: 'sehr freundlich' })
const OTHER = withNote(NO_RECORD, { at: NOW + 1, text: 'etwas anderes' })
const ENTRY = { at: NOW, what: 'noted', rids: [RID], count: 1 } as const
const recordsOn = (browser: Browser, session = '1') =>
  createVaultRecords(browser.box(), world.campaign.id, key, session)
const personKey = () => recordKey(world.campaign.id, RID)
const partKey = (session: string) => `a:${world.campaign.id}:${session}`

/** As if a later Kontor had written what is under this name, sealed as always. */
async function writeNewer(disk: Disk, name: string) {
  const box = new Browser(disk).box()
  const got = await box.get(name)
  const plain = got.type === 'Bytes' ? await decrypt(key, got.bytes, name) : undefined
  const document = JSON.parse(new TextDecoder().decode(plain)) as object
  const newer = new TextEncoder().encode(JSON.stringify({ ...document, version: 99 }))
  await box.put(name, new Uint8Array(await encrypt(key, newer, name)))
}
const damage = (disk: Disk, name: string) => new Browser(disk).box().put(name, new Uint8Array(64))
const bytesUnder = async (disk: Disk, name: string) => new Browser(disk).box().get(name)

async function diskWithNote() {
  const disk = new Disk()
  await recordsOn(new Browser(disk)).change(RID, () => NOTED)
  return disk
}

describe('the record of a person', () => {
  it('is empty where nothing has been written', async () => {
    expect(await recordsOn(new Browser(new Disk())).read(RID)).toEqual({ type: 'Record', record: NO_RECORD })
  })

  it('comes back as it was kept', async () => {
    expect(await recordsOn(new Browser(await diskWithNote())).read(RID)).toEqual({ type: 'Record', record: NOTED })
  })

  it('is kept under the vault’s key only', async () => {
    const { data } = (await diskWithNote()).box.get(personKey()) as { data: Uint8Array }
    expect(Buffer.from(data).includes('freundlich')).toBe(false)
  })

  it.each([
    ['newer', writeNewer],
    ['damaged', damage],
  ] as const)('that is %s is neither read as empty nor written over', async (why, spoil) => {
    const disk = await diskWithNote()
    await spoil(disk, personKey())
    const before = await bytesUnder(disk, personKey())
    const records = recordsOn(new Browser(disk))
    expect(await records.read(RID)).toEqual({ type: 'Shut', why })
    expect(await records.change(RID, () => OTHER)).toEqual({ type: 'NotKept', why })
    expect(await bytesUnder(disk, personKey())).toEqual(before)
  })

  it('that cannot be read now is not written over, and is as it was once the store answers', async () => {
    const disk = await diskWithNote()
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'read' })
    browser.fail(disk.boxCopies, { on: 'read' })
    const records = recordsOn(browser)
    expect(await records.read(RID)).toEqual({ type: 'Shut', why: 'unreadable' })
    expect(await records.change(RID, () => OTHER)).toEqual({ type: 'NotKept', why: 'unreadable' })
    browser.heal()
    expect(await records.read(RID)).toEqual({ type: 'Record', record: NOTED })
  })

  it('that does not fit on the disk is said', async () => {
    const disk = await diskWithNote()
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'write', as: 'full' })
    expect(await recordsOn(browser).change(RID, () => OTHER)).toEqual({ type: 'NotKept', why: 'not-kept' })
    browser.heal()
    expect(await recordsOn(browser).read(RID)).toEqual({ type: 'Record', record: NOTED })
  })
})

describe('two changes of one record', () => {
  it('at the same time both stay', async () => {
    const records = recordsOn(new Browser(new Disk()))
    const note = (at: number) => records.change(RID, (record) => withNote(record, { at, text: String(at) }))
    await Promise.all([note(NOW), note(NOW + 1)])
    const read = await records.read(RID)
    expect(read.type === 'Record' && read.record.notes.map(({ at }) => at)).toEqual([NOW, NOW + 1])
  })
})

describe('the log', () => {
  it('has the entries of all sessions, oldest first', async () => {
    const browser = new Browser(new Disk())
    await recordsOn(browser, '2').log({ ...ENTRY, at: NOW + 5 })
    await recordsOn(browser, '1').log(ENTRY)
    const log = await recordsOn(browser, '3').entries()
    expect([log.entries.map(({ at }) => at), log.unread]).toEqual([[NOW, NOW + 5], 0])
  })

  it('counts the parts that cannot be read and still gives the others', async () => {
    const disk = new Disk()
    await recordsOn(new Browser(disk), '1').log(ENTRY)
    await recordsOn(new Browser(disk), '2').log(ENTRY)
    await recordsOn(new Browser(disk), '3').log(ENTRY)
    await writeNewer(disk, partKey('1'))
    await damage(disk, partKey('2'))
    expect(await recordsOn(new Browser(disk), '4').entries()).toEqual({ entries: [ENTRY], unread: 2 })
  })

  it('goes on in its own part and never writes over one that it cannot read', async () => {
    const disk = new Disk()
    await recordsOn(new Browser(disk)).log(ENTRY)
    expect(await recordsOn(new Browser(disk)).log({ ...ENTRY, at: NOW + 1 })).toBe(true)
    expect((await recordsOn(new Browser(disk)).entries()).entries).toHaveLength(2)
    await writeNewer(disk, partKey('1'))
    const before = await bytesUnder(disk, partKey('1'))
    expect(await recordsOn(new Browser(disk)).log(ENTRY)).toBe(false)
    expect(await bytesUnder(disk, partKey('1'))).toEqual(before)
  })
})

describe('the list of an open vault', () => {
  const DECISION = {
    at: NOW,
    outcome: 'declined',
    by: 'Ayla',
    reason: 'Andere Erfahrung',
    evidence: ['documents'],
  } as const

  it('that was made while decisions could not be read is made again the next time', async () => {
    const disk = await world.diskWith(1)
    const vault = await world.vaultOn(disk)
    const [rid = ''] = vault.summary.rids
    await vault.changeRecord(rid, (record) => withDecision(record, DECISION))
    disk.cache.clear()
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'read', key: /^p:/ })
    browser.fail(disk.boxCopies, { on: 'read', key: /^p:/ })
    const blind = await world.open(browser)
    await blind.arrive(() => undefined, never)
    expect(await blind.record(rid)).toEqual({ type: 'Shut', why: 'unreadable' })
    expect(rowAt((await world.vaultOn(disk)).summary, 0).state).toBe('declined')
  })

  it('keeps the day of deletion of somebody whose decision a later Kontor wrote', async () => {
    const disk = await world.diskWith(1)
    const vault = await world.vaultOn(disk)
    const [rid = ''] = vault.summary.rids
    await vault.changeRecord(rid, (record) => withDecision(record, DECISION))
    const { dueAt } = rowAt(vault.summary, 0)
    expect(dueAt).toBeGreaterThan(NOW)
    await writeNewer(disk, recordKey(world.campaign.id, rid))
    disk.cache.clear()
    expect(rowAt((await world.vaultOn(disk)).summary, 0).dueAt).toBe(dueAt)
  })
})
