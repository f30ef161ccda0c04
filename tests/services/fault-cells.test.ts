// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { builtInBank } from '../../src/bank/document'
import { startAttempt, type Attempt } from '../../src/domain/attempt/attempt'
import { encodeAttempt, idOf } from '../../src/domain/attempt/draft'
import type { Campaign } from '../../src/domain/campaign/campaign'
import { createTransfer } from '../../src/services/attempt/transfer'
import { createOwnBanks, forgetUnused } from '../../src/services/banks/frozen-banks'
import { createBackups } from '../../src/services/campaign/backup'
import { createDevice } from '../../src/services/device/device-key'
import { createStations } from '../../src/services/device/station'
import { createIdentity } from '../../src/services/seal/keyring'
import { createHandIn } from '../../src/services/submission/hand-in'
import { createSealedBox } from '../../src/services/submission/sealed-box'
import { createUncollected } from '../../src/services/submission/uncollected'
import { createErasure } from '../../src/services/vault/erasure'
import { NOW, smallBank, smallForm } from '../support/small-form'
import { Browser, CAMPAIGN, Disk, makeNewer, type Contents } from '../support/stores'

/** Cells of the table of faults in `services/README.md` that belong to no test of one service alone. */

const ID = CAMPAIGN.id
const DAY = 86_400_000
let campaign: Campaign
beforeAll(async () => {
  const { recipient } = await createIdentity()
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
})

const whole = await builtInBank()
/** One skill is enough to be kept and forgotten. */
const bank = { ...whole, parts: whole.parts.slice(0, 1) }

/** What lies there is whole, and its document is by a later Kontor, or no document. */
function spoilDocument(contents: Contents, key: string, how: 'newer' | 'damaged') {
  const stored = contents.get(key) as { data: Uint8Array }
  const inner: Contents = new Map([['document', stored.data]])
  if (how === 'newer') makeNewer(inner, 'document')
  else inner.set('document', new TextEncoder().encode('{'))
  contents.set(key, { ...stored, data: inner.get('document') })
}
async function until(browser: Browser, work: (browser: Browser) => Promise<unknown>) {
  let isDone = false
  void work(browser).then(() => (isDone = true))
  while (!isDone && browser.writes <= browser.lives) await new Promise((resolve) => setImmediate(resolve))
}
const HOW = ['newer', 'damaged'] as const

describe('the log of deletions', () => {
  it.each(HOW)('that is %s is not replaced: what would be logged is said not to be', async (how) => {
    const disk = new Disk()
    const store = new Browser(disk).campaigns()
    const entry = { campaign: ID, title: '', count: 1, why: 'erased' as const }
    await store.logDeletions([{ ...entry, at: 1 }])
    spoilDocument(disk.core, 'deletions', how)
    disk.coreCopies.clear()
    const before = structuredClone(disk.core.get('deletions'))
    expect(await store.logDeletions([{ ...entry, at: 2 }])).toBeUndefined()
    expect(disk.core.get('deletions')).toEqual(before)
  })
})

describe('the last start', () => {
  it.each(HOW)('that is %s lets nobody be deleted', async (how) => {
    const disk = new Disk()
    const browser = new Browser(disk)
    await browser.campaigns().save({ ...CAMPAIGN, closedAt: NOW })
    await browser.campaigns().keepStart(NOW)
    await createSealedBox(browser.box(), ID).add(new Uint8Array(40).fill(3))
    spoilDocument(disk.core, 'start', how)
    disk.coreCopies.delete('start')
    const [box, campaigns, cache] = [browser.box(), browser.campaigns(), browser.store(disk.cache)]
    const submissionCount = browser.submissionCount()
    const erasure = createErasure({ box, campaigns, cache, submissionCount, now: () => NOW + 220 * DAY, built: 0 })
    expect(await erasure.retain()).toMatchObject({ deleted: 0 })
    expect(await createSealedBox(browser.box(), ID).count()).toBe(1)
  })
})

describe('own banks that nobody asks from', () => {
  it.each([0, 1, 2, 3])(
    'and that a browser killed after %i writes has not forgotten go the next time',
    async (lives) => {
      const disk = new Disk()
      const ref = await createOwnBanks(new Browser(disk).core()).keep(bank)
      await until(new Browser(disk, lives), (killed) => forgetUnused(killed.campaigns(), createOwnBanks(killed.core())))
      const browser = new Browser(disk)
      expect(await forgetUnused(browser.campaigns(), createOwnBanks(browser.core()))).toBe(true)
      expect(await createOwnBanks(browser.core()).whole(ref?.digest ?? '')).toBeUndefined()
    },
  )
})

describe('a backup that is written', () => {
  it('writes nothing on the device, so that nothing can be left half', async () => {
    const disk = new Disk()
    await new Browser(disk).campaigns().save(campaign)
    await new Browser(disk).campaigns().addKeyring(ID, new Uint8Array([1]))
    const browser = new Browser(disk, 0)
    const [campaigns, box, cache] = [browser.campaigns(), browser.box(), browser.store(disk.cache)]
    const backups = createBackups({
      campaigns,
      box,
      cache,
      erasure: { erase: async () => true },
      ownBanks: createOwnBanks(browser.core()),
      keyrings: {} as never,
      forgetOpened: async () => true,
      now: () => NOW,
    })
    expect((await backups.backupOf(campaign)).type).toBe('Backup')
    expect(browser.writes).toBe(0)
  })
})

const attemptOf = (id: string): Attempt => ({
  ...startAttempt(id, smallForm, NOW - 1000, ID),
  place: { at: 'hand-in' },
  responses: { li1: { type: 'choice', option: 'b' } },
})
function handInOn(browser: Browser) {
  const draft = browser.store(browser.disk.draft)
  const page = createHandIn({
    draft,
    discardAttempt: createTransfer(draft, async () => smallBank).discard,
    core: browser.store(browser.disk.station),
    box: browser.box(),
    campaigns: browser.campaigns(),
    submissionCount: browser.submissionCount(),
    device: createDevice(browser.store(browser.disk.station)),
    station: createStations(browser.store(browser.disk.station), () => NOW).read,
    bank: () => Promise.resolve(smallBank),
    inTurn: (work) => work(),
    fingerprintOf: () => '0123456789abcdef',
    now: () => NOW,
    app: 'test',
  })
  return (id: string) => page.handIn({ attempt: attemptOf(id), person: null, language: 'de', mode: 'supervised' })
}
async function opened(): Promise<Disk> {
  const disk = new Disk()
  await new Browser(disk).campaigns().save(campaign)
  disk.draft.set('attempt', encodeAttempt(attemptOf('a1')))
  return disk
}

describe('a test that is put aside', () => {
  it('and finds no place stays where it is, and that is said', async () => {
    const disk = await opened()
    const browser = new Browser(disk)
    browser.fail(disk.draft, { on: 'write' })
    expect(await createTransfer(browser.store(disk.draft), async () => smallBank).lock()).toBe(false)
    expect([...disk.draft.keys()]).toEqual(['attempt'])
    expect(idOf(disk.draft.get('attempt'))).toBe('a1')
  })
})

describe('the campaign that somebody hands in to', () => {
  it('by a later Kontor: refused as newer, and the draft stays', async () => {
    const disk = await opened()
    spoilDocument(disk.core, `campaign:${ID}`, 'newer')
    disk.coreCopies.clear()
    expect(await handInOn(new Browser(disk))('a1')).toEqual({ type: 'NotSealed', reason: 'newer' })
    expect([disk.draft.has('attempt'), disk.box.size]).toEqual([true, 0])
  })
  it('that cannot be written: handed in all the same, and its weights are frozen by the next one', async () => {
    const disk = await opened()
    const browser = new Browser(disk)
    const handIn = handInOn(browser)
    for (const contents of [disk.core, disk.coreCopies]) browser.fail(contents, { on: 'write', key: /^campaign:/ })
    expect((await handIn('a1')).type).toBe('HandedIn')
    expect((await browser.campaign())?.frozenAt).toBeUndefined()
    browser.heal()
    expect((await handIn('b1')).type).toBe('HandedIn')
    expect((await browser.campaign())?.frozenAt).toBe(NOW)
  })
  it.each([0, 1, 2, 3, 4])(
    'closed meanwhile, killed after %i writes: the next start offers a sealed file',
    async (lives) => {
      const disk = await opened()
      await new Browser(disk).keepCampaign({ ...campaign, closedAt: NOW })
      await until(new Browser(disk, lives), (killed) => handInOn(killed)('a1'))
      const closed = await handInOn(new Browser(disk))('a1')
      expect(closed.type === 'Closed' && closed.sealed?.bytes.length).toBeGreaterThan(100)
      expect(disk.draft.has('attempt')).toBe(true)
    },
  )
})

describe('what was collected', () => {
  const outboxOn = (browser: Browser) => {
    const device = browser.store(browser.disk.station)
    const stations = createStations(device, () => 0)
    return createUncollected(
      { box: browser.box(), device, stations, submissionCount: browser.submissionCount(), owner: 'firm' },
      ID,
    )
  }
  async function filled() {
    const disk = new Disk()
    const bytes = new Uint8Array(40).fill(5)
    await createSealedBox(new Browser(disk).box(), ID).add(bytes)
    const { records } = await outboxOn(new Browser(disk)).waiting()
    return { disk, rids: records.map(({ rid }) => rid) }
  }
  it('and cannot be noted: said, and it goes over once more', async () => {
    const { disk, rids } = await filled()
    const browser = new Browser(disk)
    browser.fail(disk.station, { on: 'write', times: 1 })
    const outbox = outboxOn(browser)
    expect(await outbox.arrived(rids)).toBe(false)
    expect((await outbox.waiting()).records.map(({ rid }) => rid)).toEqual(rids)
    expect(await outbox.arrived(rids)).toBe(true)
    expect((await outbox.waiting()).records).toEqual([])
  })
  it('killed before it is noted: it goes over once more', async () => {
    const { disk, rids } = await filled()
    await until(new Browser(disk, 0), (killed) => outboxOn(killed).arrived(rids))
    expect((await outboxOn(new Browser(disk)).waiting()).records.map(({ rid }) => rid)).toEqual(rids)
  })
})
