// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createCampaigns } from '../../../src/app/recruiter/campaigns'
import { setPin } from '../../../src/app/station/name-station'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import { createStations } from '../../../src/services/device/station'
import { createFollowers } from '../../../src/services/storage/followers'
import { createMirroredStore } from '../../../src/services/storage/mirrored-store'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const NOW = Date.UTC(2026, 5, 1)
const RETAINED = { deleted: 0, unfinished: 2, isComplete: true, clock: { type: 'Early' } } as const
const REF = { digest: 'ab'.repeat(16), title: 'Fragen', version: '1', languages: ['de' as const] }

function setUp(disk = new Disk()) {
  const browser = new Browser(disk)
  const store = browser.campaigns()
  const box = browser.box()
  const fetched: unknown[] = []
  const ended: string[] = []
  const confirmed: boolean[] = []
  const paired: string[] = []
  const campaigns = createCampaigns({
    campaigns: store,
    ownBanks: createOwnBanks(createMirroredStore(browser.store(disk.core), browser.mirror(disk.coreCopies))),
    box,
    submissionCount: browser.submissionCount(),
    erasure: {
      end: async ({ id }) => {
        ended.push(id)
        return store.remove(id)
      },
      retain: async (isConfirmed = false) => {
        confirmed.push(isConfirmed)
        return { ...RETAINED, clock: isConfirmed ? { type: 'Trusted' } : RETAINED.clock }
      },
    },
    fetchBank: async (ref) => void fetched.push(ref),
    setPin: (pin) =>
      setPin(
        createStations(browser.store(disk.station), () => NOW),
        pin,
        new Uint8Array(16),
      ),
    pairOwnDevice: async (id) => void paired.push(id),
    newId: () => 'ffeeddccbbaa9988',
    now: () => NOW,
    followers: createFollowers(),
  })
  return { disk, browser, store, box, campaigns, fetched, ended, confirmed, paired }
}

describe('the list of campaigns', () => {
  it('says how many submissions are sealed here, and how many are missing', async () => {
    const { store, box, browser, campaigns } = setUp()
    await store.save(CAMPAIGN)
    await createSealedBox(box, CAMPAIGN.id).add(Uint8Array.of(1, 2, 3))
    for (const rid of ['a', 'b', 'c']) browser.submissionCount().add(CAMPAIGN.id, rid)
    expect((await campaigns.home()).campaigns).toMatchObject([
      { campaign: { id: CAMPAIGN.id }, sealed: 1, lost: 2, hasKeyring: false },
    ])
  })
  it('knows which campaigns have their encryption key on this device', async () => {
    const { store, campaigns } = setUp()
    await store.save(CAMPAIGN)
    await store.addKeyring(CAMPAIGN.id, Uint8Array.of(7))
    expect((await campaigns.home()).campaigns[0]?.hasKeyring).toBe(true)
  })
  it('counts a campaign that cannot be read instead of leaving it out', async () => {
    const { store, disk, campaigns } = setUp()
    await store.save(CAMPAIGN)
    const damaged = new TextEncoder().encode('nothing of ours')
    for (const contents of [disk.core, disk.coreCopies]) contents.set('campaign:0000000000000000', damaged)
    const home = await campaigns.home()
    expect([home.campaigns.length, home.unreadable]).toEqual([1, 1])
  })
  it('says when the list itself cannot be read', async () => {
    const { browser, disk, campaigns } = setUp()
    for (const contents of [disk.core, disk.coreCopies]) {
      browser.fail(contents, { on: 'keys' })
      browser.fail(contents, { on: 'read' })
    }
    expect((await campaigns.home()).unread).toEqual(['campaigns', 'deletions'])
  })
  it('names the latest deletion first', async () => {
    const { store, campaigns } = setUp()
    for (const at of [1, 2])
      await store.logDeletions([{ at, campaign: CAMPAIGN.id, title: `T${at}`, count: 0, why: 'ended' }])
    expect((await campaigns.home()).deletions.map(({ title }) => title)).toEqual(['T2', 'T1'])
  })
})

describe('deleting at the start', () => {
  it('tells what is not finished, and asks about a doubtful date', async () => {
    const { campaigns, confirmed } = setUp()
    await campaigns.deleteDue()
    expect(await campaigns.home()).toMatchObject({ unfinished: 2, doubtfulDate: NOW })
    await campaigns.confirmDate()
    expect((await campaigns.home()).doubtfulDate).toBeUndefined()
    expect(confirmed).toEqual([false, true])
  })
})

describe('a campaign', () => {
  it('begins as a draft of now with the four core sections, and is not stored yet', async () => {
    const { store, campaigns } = setUp()
    const draft = campaigns.create()
    expect(draft).toMatchObject({
      id: 'ffeeddccbbaa9988',
      createdAt: NOW,
      sections: ['listening', 'conflict', 'numeracy', 'organization'],
    })
    expect(await store.all()).toEqual({ type: 'Found', campaigns: [], unknown: [] })
  })
  it('is read after its own bank has been fetched', async () => {
    const { store, campaigns, fetched } = setUp()
    await store.save({ ...CAMPAIGN, bank: REF })
    expect(await campaigns.read(CAMPAIGN.id)).toMatchObject({ bank: REF })
    expect(fetched).toEqual([REF])
  })
  it('that is there and cannot be read is not taken for one that is gone', async () => {
    const { browser, disk, store, campaigns } = setUp()
    await store.save(CAMPAIGN)
    for (const contents of [disk.core, disk.coreCopies]) browser.fail(contents, { on: 'read' })
    expect(await campaigns.read(CAMPAIGN.id)).toBe('unreadable')
    browser.heal()
    expect(await campaigns.read('0000000000000000')).toBeUndefined()
  })
  it('says when it could not be stored', async () => {
    const { browser, disk, campaigns } = setUp()
    browser.refuses.set(disk.core, 'full')
    expect(await campaigns.save(CAMPAIGN)).toEqual({ type: 'NotSaved', why: 'not-kept' })
  })
  it('is gone after its draft was removed', async () => {
    const { browser, store, campaigns } = setUp()
    await store.save(CAMPAIGN)
    expect(await campaigns.removeDraft(CAMPAIGN)).toBe(true)
    expect(await browser.campaign()).toBeUndefined()
  })
  it('collects here once that is stored, and no longer when staff say so', async () => {
    const { browser, disk, store, campaigns, paired } = setUp()
    browser.fail(disk.core, { on: 'write', times: 1 })
    expect(await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })).toBe(false)
    expect(await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })).toBe(true)
    expect(await store.findCollecting()).toMatchObject({ data: { campaign: CAMPAIGN.id, mode: 'kiosk' } })
    expect(await campaigns.collect(undefined)).toBe(true)
    expect(paired).toEqual([CAMPAIGN.id, CAMPAIGN.id])
    expect(await store.findCollecting()).toEqual({ type: 'Nothing' })
  })
  it('[C12] collects here only once the PIN of the staff is stored, and keeps what the device is besides', async () => {
    const { browser, disk, store, campaigns } = setUp()
    const stations = createStations(browser.store(disk.station), () => NOW)
    const supervised = { campaign: CAMPAIGN.id, mode: 'supervised' } as const
    browser.fail(disk.station, { on: 'write', times: 1 })
    expect(await campaigns.collect(supervised, '4711')).toBe(false)
    expect(await store.findCollecting()).toEqual({ type: 'Nothing' })
    expect(await campaigns.collect(supervised, '4711')).toBe(true)
    expect(await stations.tryPin('4711')).toEqual({ type: 'right' })
    await stations.change((before) => before && { ...before, number: 7, name: 'Laptop' })
    expect(await campaigns.collect(supervised, '0815')).toBe(true)
    expect(await stations.read()).toMatchObject({ data: { number: 7, name: 'Laptop' } })
    expect(await stations.tryPin('4711')).toEqual({ type: 'wrong' })
  })
  it('ends while another one goes on collecting', async () => {
    const { store, campaigns, ended } = setUp()
    await store.save(CAMPAIGN)
    await store.collect({ campaign: '1111111111111111', mode: 'supervised' })
    expect(await campaigns.end(CAMPAIGN)).toBe(true)
    expect(ended).toEqual([CAMPAIGN.id])
    expect(await store.findCollecting()).toMatchObject({ data: { campaign: '1111111111111111' } })
  })
})
