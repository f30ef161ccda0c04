// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createBackups } from '../../../src/services/campaign/backup'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import { createErasure } from '../../../src/services/vault/erasure'
import { readBackup } from '../../../src/services/campaign/backup-file'
import bankOne from '../../fixtures/bank-v1.json'
import bankTwo from '../../fixtures/bank-v2.json'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const ID = CAMPAIGN.id
const RECIPIENT = `age1${'q'.repeat(58)}`
const OTHER = `age1${'p'.repeat(58)}`
const KEY = new Uint8Array([1, 2, 3])
const OPENED: Campaign = { ...CAMPAIGN, recipient: RECIPIENT, opened: { at: 1, recipient: RECIPIENT } }

function backupsOn(browser: Browser) {
  const [campaigns, box] = [browser.campaigns(), browser.box()]
  const cache = browser.store(browser.disk.cache)
  const erasure = createErasure({
    campaigns,
    box,
    cache,
    submissionCount: browser.submissionCount(),
    now: () => 9,
    built: 0,
  })
  const ownBanks = createOwnBanks(browser.core())
  const keyrings = { lock: async () => KEY } as never
  return createBackups({
    campaigns,
    box,
    cache,
    erasure,
    ownBanks,
    keyrings,
    forgetOpened: async () => true,
    now: () => 5,
  })
}
async function laptop(campaign: Campaign = OPENED, keyring = KEY) {
  const browser = new Browser(new Disk())
  await browser.campaigns().save(campaign)
  await browser.campaigns().addKeyring(ID, keyring)
  return browser
}
async function backupFrom(browser: Browser): Promise<File> {
  const written = await backupsOn(browser).backupOf(OPENED)
  return new File([written.type === 'Backup' ? written.text : ''], 'backup.json')
}

describe('a backup', () => {
  it('carries what was deleted, what is due and what was written, and another laptop has them', async () => {
    const here = await laptop()
    await here.campaigns().addTombstones(ID, [{ rid: 'gone', what: 'erased', at: 3 }])
    await here.campaigns().changeDue(ID, { ada: 77 })
    await here.campaigns().logDeletions([{ at: 3, campaign: ID, title: 'x', count: 1, why: 'erased' }])
    await here.box().put(`p:${ID}:ada`, new Uint8Array([7, 8]))
    const there = new Browser(new Disk())
    expect(await backupsOn(there).restore(await backupFrom(here))).toBe('restored')
    const [erased, due, log] = await Promise.all([
      there.campaigns().erased(ID),
      there.campaigns().due(ID),
      there.campaigns().deletions(),
    ])
    expect(erased.type === 'Found' && [...erased.data.keys()]).toEqual(['gone'])
    expect([due, log]).toMatchObject([{ data: { ada: 77 } }, { data: [{ count: 1 }] }])
    expect(await there.box().get(`p:${ID}:ada`)).toEqual({ type: 'Bytes', bytes: new Uint8Array([7, 8]) })
    expect((await there.campaign())?.opened?.recipient).toBe(RECIPIENT)
  })
  it('takes those who were erased elsewhere from this laptop, too', async () => {
    const [here, there] = [await laptop(), await laptop()]
    await here.campaigns().addTombstones(ID, [{ rid: 'ada', what: 'erased', at: 3 }])
    await there.box().put(`p:${ID}:ada`, new Uint8Array([7]))
    expect(await backupsOn(there).restore(await backupFrom(here))).toBe('there-already')
    expect([...there.disk.box.keys(), ...there.disk.boxCopies.keys()]).toEqual([])
  })
  it('never replaces what was written here since', async () => {
    const [here, there] = [await laptop(), await laptop()]
    await here.box().put(`p:${ID}:ada`, new Uint8Array([1]))
    await there.box().put(`p:${ID}:ada`, new Uint8Array([2]))
    await backupsOn(there).restore(await backupFrom(here))
    expect(await there.box().get(`p:${ID}:ada`)).toEqual({ type: 'Bytes', bytes: new Uint8Array([2]) })
  })
  it('of the first version is restored as it was', async () => {
    const file = new File(
      [JSON.stringify({ kind: 'kontor-backup', version: 1, data: { campaign: OPENED, keyring: 'AQID' } })],
      'b',
    )
    const there = new Browser(new Disk())
    expect(await backupsOn(there).restore(file)).toBe('restored')
    expect(await there.campaigns().findKeyring(ID)).toEqual({ type: 'Bytes', bytes: KEY })
  })
  it.each([
    ['2', bankOne],
    ['3', bankTwo],
  ])('of version %s brings the own bank back as it is written now', (version, { data: bank }) => {
    const more = { tombstones: [], due: {}, deletions: [], records: {} }
    const data = { campaign: OPENED, keyring: 'AQID', bank, ...more }
    expect(readBackup({ kind: 'kontor-backup', version: Number(version), data })).toMatchObject({
      type: 'Backup',
      data: { bank: bankTwo.data },
    })
  })
  it('by a later Kontor is named as such', async () => {
    const file = new File([JSON.stringify({ kind: 'kontor-backup', version: 9, data: {} })], 'b')
    expect(await backupsOn(new Browser(new Disk())).restore(file)).toBe('newer')
  })
  it.each(['keyring:', 'erased:', 'due:', 'deletions'])('is not written while %s cannot be read', async (key) => {
    const here = await laptop()
    for (const place of [here.disk.core, here.disk.coreCopies])
      here.fail(place, { on: 'read', key: new RegExp(`^${key}`) })
    expect(await backupsOn(here).backupOf(OPENED)).toEqual({ type: 'NotWritten', why: 'unreadable' })
  })
  it('is not written without the own bank that the campaign asks from', async () => {
    const bank = { digest: 'ab'.repeat(16), title: 'x', version: '1', languages: ['de'] as const }
    const here = await laptop()
    expect(await backupsOn(here).backupOf({ ...OPENED, bank })).toEqual({ type: 'NotWritten', why: 'bank' })
  })
})

describe('restoring over a campaign that is here', () => {
  it('with another key lays both beside each other', async () => {
    const there = await laptop(OPENED, new Uint8Array([9, 9]))
    expect(await backupsOn(there).restore(await backupFrom(await laptop()))).toBe('mended')
    expect(await there.campaigns().keyrings(ID)).toEqual({ type: 'Found', keyrings: [new Uint8Array([9, 9]), KEY] })
  })
  it('that has become a draft with another key opens it again with its own', async () => {
    const there = await laptop({ ...CAMPAIGN, recipient: OTHER }, new Uint8Array([9, 9]))
    expect(await backupsOn(there).restore(await backupFrom(await laptop()))).toBe('restored')
    expect((await there.campaign())?.opened?.recipient).toBe(RECIPIENT)
    expect(await there.campaigns().keyrings(ID)).toMatchObject({ keyrings: [new Uint8Array([9, 9]), KEY] })
  })
  it('that a later Kontor wrote, or that cannot be read, changes nothing', async () => {
    const file = await backupFrom(await laptop())
    const there = await laptop()
    for (const place of [there.disk.core, there.disk.coreCopies]) there.fail(place, { on: 'read' })
    const before = structuredClone(there.disk.core)
    expect(await backupsOn(there).restore(file)).toBe('unreadable')
    expect(there.disk.core).toEqual(before)
  })
})
