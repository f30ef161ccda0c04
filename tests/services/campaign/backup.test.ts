// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { questionsOf, refOf } from '../../../src/domain/bank/frozen-bank'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createBackups, type BackupDeps } from '../../../src/services/campaign/backup'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import type { Keyring } from '../../../src/services/seal/keyring'
import { armored } from '../../../src/services/seal/keyring'
import { createErasure } from '../../../src/services/vault/erasure'
import { readBackup, textOf, writeBackup } from '../../../src/services/campaign/backup-file'
import bankOne from '../../fixtures/bank-v1.json'
import bankTwo from '../../fixtures/bank-v2.json'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const ID = CAMPAIGN.id
const RECIPIENT = `age1${'q'.repeat(58)}`
const OTHER = `age1${'p'.repeat(58)}`
const KEY = new Uint8Array([1, 2, 3])
const OPENED: Campaign = { ...CAMPAIGN, recipient: RECIPIENT, opened: { at: 1, recipient: RECIPIENT } }

function backupsOn(browser: Browser, around: Partial<BackupDeps> = {}) {
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
    ...around,
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
  it('that has opened with another key stays open with its own', async () => {
    const opened = { at: 1, recipient: OTHER }
    const there = await laptop({ ...CAMPAIGN, recipient: OTHER, opened }, new Uint8Array([9, 9]))
    expect(await backupsOn(there).restore(await backupFrom(await laptop()))).toBe('mended')
    expect(await there.campaign()).toMatchObject({ recipient: OTHER, opened })
  })
  it.each<[string, Campaign, Campaign]>([
    ['the same key', { ...CAMPAIGN, recipient: RECIPIENT }, OPENED],
    ['a file that was written before there was a key', { ...CAMPAIGN, recipient: RECIPIENT }, CAMPAIGN],
  ])('that is a draft stays one, with %s', async (_, draft, campaign) => {
    const there = await laptop(draft)
    expect(await backupsOn(there).restore(fileWith({ campaign }))).toBe('there-already')
    expect(await there.campaign()).toEqual({ ...draft, revision: 1 })
  })
  it.each([
    ['the campaign', /^campaign:/],
    ['its keys', /^keyring/],
  ])('of which %s cannot be read changes nothing', async (_, key) => {
    const file = fileWith({ tombstones: [{ rid: 'ada', what: 'erased', at: 1 }] })
    const there = await laptop()
    fails(there, 'read', key)
    const before = structuredClone(there.disk.core)
    expect(await backupsOn(there).restore(file)).toBe('unreadable')
    expect(there.disk.core).toEqual(before)
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

const fails = (browser: Browser, on: 'read' | 'keys', key?: RegExp) => {
  for (const place of [browser.disk.core, browser.disk.coreCopies, browser.disk.box, browser.disk.boxCopies])
    browser.fail(place, { on, ...(key && { key }) })
}

describe('making the key of a campaign', () => {
  const make = async (browser: Browser, campaign: Campaign, around?: Partial<BackupDeps>) =>
    backupsOn(browser, around).makeKey(campaign, 'grüner Tresen', new AbortController().signal)

  it('locks it with the passphrase and keeps it with its campaign', async () => {
    const browser = new Browser(new Disk())
    const asked: unknown[] = []
    const lock: BackupDeps['keyrings']['lock'] = async (...given) => {
      asked.push(...given.slice(1, 3))
      return KEY
    }
    expect(await make(browser, CAMPAIGN, { keyrings: { lock } as never })).toBe('made')
    expect(asked).toEqual(['grüner Tresen', '1970-01-01T00:00:00.005Z'])
    expect(await browser.campaigns().findKeyring(ID)).toEqual({ type: 'Bytes', bytes: KEY })
    expect((await browser.campaign())?.recipient).toMatch(/^age1/)
  })

  it('is refused where another tab has changed the campaign, or has opened it', async () => {
    const browser = new Browser(new Disk())
    await browser.campaigns().save(CAMPAIGN)
    expect(await make(browser, CAMPAIGN)).toBe('stale')
    expect(await make(await laptop(), OPENED)).toBe('opened')
  })

  it('is not done where nothing can be kept, or the worker does not start', async () => {
    const full = new Browser(new Disk())
    full.refuses.set(full.disk.core, 'full')
    expect(await make(full, CAMPAIGN)).toBe('not-kept')
    const lock = () => Promise.reject(new Error('The worker did not start'))
    expect(await make(new Browser(new Disk()), CAMPAIGN, { keyrings: { lock } as never })).toBe('not-kept')
  })
})

describe('the key as text', () => {
  it('is what the plain age program reads; nothing where there is none, and no answer where it cannot be read', async () => {
    const browser = await laptop()
    expect(await backupsOn(browser).keyringText(ID)).toBe(armored(KEY))
    expect(await backupsOn(browser).keyringText('ffff')).toBe('')
    fails(browser, 'read')
    expect(await backupsOn(browser).keyringText(ID)).toBeUndefined()
  })
})

describe('testing the backup', () => {
  const DRAFT: Campaign = { ...CAMPAIGN, recipient: RECIPIENT }
  const opening = (keyring: Keyring | Error): Partial<BackupDeps> => ({
    keyrings: { open: async () => (keyring instanceof Error ? Promise.reject(keyring) : keyring) } as never,
  })
  const FITS: Keyring = { type: 'Keyring', identity: 'secret', recipient: RECIPIENT }

  async function test(keyring: Keyring | Error, change: (browser: Browser, file: File) => unknown = () => undefined) {
    const browser = await laptop(DRAFT)
    const campaign = (await browser.campaign()) ?? DRAFT
    const file = await backupFrom(browser)
    const other = await change(browser, file)
    const answer = await backupsOn(browser, opening(keyring)).test(campaign, other instanceof File ? other : file, 'x')
    return { answer, opened: (await browser.campaign())?.opened }
  }

  it('opens the campaign when file and passphrase fit', async () => {
    expect(await test(FITS)).toEqual({ answer: 'opened', opened: { at: 5, recipient: RECIPIENT } })
  })

  it.each<[string, Keyring | Error, string]>([
    ['another passphrase', { type: 'WrongPassphrase' }, 'wrong-passphrase'],
    ['a key that is damaged', { type: 'Damaged' }, 'not-a-backup'],
    ['a worker that does not start', new Error('no'), 'not-a-backup'],
  ])('with %s does not open it', async (_, keyring, expected) => {
    expect(await test(keyring)).toEqual({ answer: expected, opened: undefined })
  })

  it.each<[string, (browser: Browser, file: File) => unknown, string]>([
    ['a file that is none', () => new File(['{}'], 'x.json'), 'not-a-backup'],
    ['the file of another key', async () => backupFrom(await laptop(DRAFT, new Uint8Array([9]))), 'other-campaign'],
    [
      'the file of another campaign with the same key',
      async (_, file) => new File([(await file.text()).replace(ID, 'ffeeddccbbaa9988')], 'x.json'),
      'other-campaign',
    ],
    [
      'a key that is gone here',
      ({ disk }) => [disk.core, disk.coreCopies].map((each) => each.delete(`keyring:${ID}`)),
      'other-campaign',
    ],
    ['a campaign that another tab has changed', (browser) => browser.keepCampaign({ ...DRAFT, title: 'Neu' }), 'stale'],
    ['a disk that is full', (browser) => browser.refuses.set(browser.disk.core, 'full'), 'not-kept'],
  ])('with %s does not open it', async (_, change, expected) => {
    expect(await test(FITS, change)).toEqual({ answer: expected, opened: undefined })
  })
})

describe('what a backup holds', () => {
  const dataIn = async (browser: Browser, campaign = OPENED) => {
    const written = await backupsOn(browser).backupOf(campaign)
    if (written.type !== 'Backup') throw new Error(written.why)
    const read = readBackup(JSON.parse(written.text))
    if (read.type !== 'Backup') throw new Error(read.type)
    return { name: written.name, ...read.data }
  }

  it('is of this campaign alone, under its name, and knows no revision', async () => {
    const here = await laptop()
    await here.campaigns().logDeletions([
      { at: 3, campaign: ID, title: 'x', count: 1, why: 'erased' },
      { at: 3, campaign: 'ffeeddccbbaa9988', title: 'y', count: 2, why: 'erased' },
    ])
    await here.box().put('p:ffeeddccbbaa9988:ada', new Uint8Array([7]))
    const data = await dataIn(here, { ...OPENED, revision: 4 })
    expect(data).toMatchObject({ name: 'kontor-sicherung-00112233.json', keyring: textOf(KEY), records: {} })
    expect(data.deletions.map(({ count }) => count)).toEqual([1])
    expect(data.campaign).not.toHaveProperty('revision')
  })

  it('has no note that is damaged, and is not written while one cannot be read', async () => {
    const here = await laptop()
    await here.box().put(`p:${ID}:ada`, new Uint8Array([7]))
    here.disk.box.set(`p:${ID}:bo`, 'damaged')
    expect((await dataIn(here)).records).toEqual({ ada: textOf(new Uint8Array([7])) })
    fails(here, 'read', /^p:/)
    expect(await backupsOn(here).backupOf(OPENED)).toEqual({ type: 'NotWritten', why: 'unreadable' })
    here.heal()
    fails(here, 'keys')
    expect(await backupsOn(here).backupOf(OPENED)).toEqual({ type: 'NotWritten', why: 'unreadable' })
  })

  it('is nothing without a key', async () => {
    expect(await backupsOn(new Browser(new Disk())).backupOf(OPENED)).toEqual({ type: 'NotWritten', why: 'no-key' })
  })
})

/** A file as somebody might have it, whatever it says. */
const fileWith = (data: Partial<Parameters<typeof writeBackup>[0]>) =>
  new File(
    [
      writeBackup({
        campaign: OPENED,
        keyring: textOf(KEY),
        tombstones: [],
        due: {},
        deletions: [],
        records: {},
        ...data,
      }),
    ],
    'backup.json',
  )
const noteOf = async (browser: Browser, rid: string) => {
  const got = await browser.box().get(`p:${ID}:${rid}`)
  return got.type === 'Bytes' ? [...got.bytes] : got.type
}

describe('a file that is brought', () => {
  it.each<[string, string]>([
    ['no JSON', '{'],
    ['another kind', '{"kind":"kontor-bank","version":1,"data":{}}'],
    [
      'a key that is no base64',
      JSON.stringify({ kind: 'kontor-backup', version: 1, data: { campaign: OPENED, keyring: 'ä' } }),
    ],
    ['no data', '{"kind":"kontor-backup","version":1,"data":null}'],
  ])('and is %s changes nothing', async (_, text) => {
    const there = new Browser(new Disk())
    expect(await backupsOn(there).restore(new File([text], 'x'))).toBe('not-a-backup')
    expect(there.writes).toBe(0)
  })

  it('opens the campaign that it was tested with after it was written, and no other', async () => {
    const there = new Browser(new Disk())
    await backupsOn(there).restore(fileWith({ campaign: { ...CAMPAIGN, recipient: RECIPIENT } }))
    expect((await there.campaign())?.opened).toEqual({ at: 5, recipient: RECIPIENT })
    const draft = new Browser(new Disk())
    await backupsOn(draft).restore(fileWith({ campaign: CAMPAIGN }))
    expect(await draft.campaigns().find(ID)).toEqual({ type: 'Found', data: { ...CAMPAIGN, revision: 1 } })
    const before = new Browser(new Disk())
    await backupsOn(before).restore(fileWith({}))
    expect((await before.campaign())?.opened).toEqual({ at: 1, recipient: RECIPIENT })
  })

  it('keeps the days that are set here, adds the others, and none for who is deleted', async () => {
    const there = await laptop()
    await there.campaigns().changeDue(ID, { ada: 1 })
    await there.campaigns().addTombstones(ID, [{ rid: 'cy', what: 'erased', at: 1 }])
    await backupsOn(there).restore(fileWith({ due: { ada: 2, bo: 3, cy: 4 } }))
    expect(await there.campaigns().due(ID)).toEqual({ type: 'Found', data: { ada: 1, bo: 3 } })
  })

  it('brings back no note about who is deleted, here or in the file, and none that is no base64', async () => {
    const there = await laptop()
    await there.campaigns().addTombstones(ID, [{ rid: 'cy', what: 'erased', at: 1 }])
    const records = { ada: textOf(new Uint8Array([1])), bo: textOf(new Uint8Array([2])), cy: 'AQID', di: '!' }
    await backupsOn(there).restore(fileWith({ records, tombstones: [{ rid: 'bo', what: 'erased', at: 2 }] }))
    expect(await Promise.all(['ada', 'bo', 'cy', 'di'].map((rid) => noteOf(there, rid)))).toEqual([
      [1],
      'Nothing',
      'Nothing',
      'Nothing',
    ])
  })

  it('takes away who was deleted by date there, and notes why; who came back there since, stays', async () => {
    const there = await laptop()
    for (const rid of ['ada', 'bo']) await there.box().put(`p:${ID}:${rid}`, new Uint8Array([7]))
    await backupsOn(there).restore(
      fileWith({
        tombstones: [
          { rid: 'ada', what: 'retention', at: 2 },
          { rid: 'bo', what: 'retention', at: 2 },
          { rid: 'bo', what: 'returned', at: 3 },
        ],
      }),
    )
    expect([await noteOf(there, 'ada'), await noteOf(there, 'bo')]).toEqual(['Nothing', [7]])
    expect(await there.campaigns().deletions()).toMatchObject({ data: [{ why: 'retention', count: 1 }] })
  })

  it.each<[string, (there: Browser) => void]>([
    ['tombstones', (there) => fails(there, 'read', /^erased:/)],
    ['days', (there) => fails(there, 'read', /^due:/)],
    ['the log', (there) => fails(there, 'read', /^deletions$/)],
    ['a note', (there) => fails(there, 'read', /^p:/)],
    ['a further note, for want of room', (there) => there.fail(there.disk.box, { on: 'write', as: 'full' })],
    ['a day, for want of room', (there) => there.fail(there.disk.core, { on: 'write', key: /^due:/, as: 'full' })],
    ['the key, for want of room', (there) => there.fail(there.disk.core, { on: 'write', key: /^keyring/, as: 'full' })],
    [
      'the campaign, for want of room',
      (there) => there.fail(there.disk.core, { on: 'write', key: /^campaign/, as: 'full' }),
    ],
  ])('is not said to be restored while %s cannot be kept', async (_, spoil) => {
    const there = new Browser(new Disk())
    spoil(there)
    const file = fileWith({ records: { ada: 'AQID' }, due: { ada: 3 } })
    expect(await backupsOn(there).restore(file)).toBe('not-kept')
    there.heal()
    expect(await backupsOn(there).restore(file)).toBe('restored')
    expect([await noteOf(there, 'ada'), (await there.campaigns().due(ID)).type]).toEqual([[1, 2, 3], 'Found'])
  })

  it('again, says that all of it is there already', async () => {
    const there = new Browser(new Disk())
    await backupsOn(there).restore(fileWith({}))
    expect(await backupsOn(there).restore(fileWith({}))).toBe('there-already')
  })
})

describe('a backup with its own bank', () => {
  const bank = bankTwo.data as never
  const ref = refOf(questionsOf(bank))
  const WITH_BANK: Campaign = { ...OPENED, bank: ref }
  const withBank = () => fileWith({ campaign: WITH_BANK, bank })

  it('brings the bank along from the laptop that has it', async () => {
    const here = await laptop(WITH_BANK)
    await createOwnBanks(here.core()).keep(bank)
    const written = await backupsOn(here).backupOf(WITH_BANK)
    const there = new Browser(new Disk())
    const file = new File([written.type === 'Backup' ? written.text : ''], 'b')
    expect(await backupsOn(there).restore(file)).toBe('restored')
    expect((await createOwnBanks(there.core()).find(ref.digest)).type).toBe('Found')
  })

  it('gives it back to a campaign that has lost it, which is then opened anew; one that has it is left alone', async () => {
    const there = await laptop(WITH_BANK)
    const forgotten: string[] = []
    const forgetOpened = async (id: string) => forgotten.push(id)
    expect(await backupsOn(there, { forgetOpened }).restore(withBank())).toBe('restored')
    expect((await createOwnBanks(there.core()).find(ref.digest)).type).toBe('Found')
    expect(forgotten).toEqual([ID])
    expect(await backupsOn(there, { forgetOpened }).restore(withBank())).toBe('there-already')
    await backupsOn(new Browser(new Disk()), { forgetOpened }).restore(withBank())
    expect(forgotten).toEqual([ID])
  })

  it('that is another one than the campaign asks from is none', async () => {
    const there = new Browser(new Disk())
    const file = fileWith({ campaign: { ...WITH_BANK, bank: { ...ref, digest: 'ab'.repeat(16) } }, bank })
    expect(await backupsOn(there).restore(file)).toBe('not-a-backup')
    expect(await backupsOn(there).restore(fileWith({ bank }))).toBe('not-a-backup')
  })

  it('is not said to be restored while the bank cannot be kept', async () => {
    const there = new Browser(new Disk())
    there.fail(there.disk.core, { on: 'write', key: /^bank:/, as: 'full' })
    expect(await backupsOn(there).restore(withBank())).toBe('not-kept')
    expect((await there.campaigns().find(ID)).type).toBe('Nothing')
  })

  it('does not reach a campaign here that asks from another bank', async () => {
    const there = await laptop()
    expect(await backupsOn(there).restore(withBank())).toBe('there-already')
    expect((await createOwnBanks(there.core()).find(ref.digest)).type).toBe('Nothing')
  })
})
