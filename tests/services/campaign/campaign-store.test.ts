// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createCampaignStore } from '../../../src/services/campaign/campaign-store'
import { createQueue } from '../../../src/services/storage/queue'
import { Browser, CAMPAIGN, Disk, type Contents } from '../../support/stores'

const ID = CAMPAIGN.id
const RECIPIENT = `age1${'q'.repeat(58)}`
const OTHER = `age1${'p'.repeat(58)}`
const keyring = (n: number) => new Uint8Array([n, n, n])

/** Two tabs over one disk, which wait for each other as tabs do. */
async function twoTabs() {
  const disk = new Disk()
  const turn = createQueue()
  const tab = () => createCampaignStore(new Browser(disk).core(), turn)
  await tab().save(CAMPAIGN)
  return { disk, one: tab(), two: tab() }
}
async function read(store: ReturnType<typeof createCampaignStore>) {
  const found = await store.find(ID)
  if (found.type !== 'Found') throw new Error(found.type)
  return found.data
}
const failing = (on: 'read' | 'keys', times?: number) => {
  const disk = new Disk()
  const browser = new Browser(disk)
  return {
    disk,
    browser,
    fail: () => [disk.core, disk.coreCopies].forEach((each) => browser.fail(each, { on, times })),
  }
}
const document = (version: number) => ({
  kind: 'kontor-bytes',
  version: 1,
  data: new TextEncoder().encode(JSON.stringify({ kind: 'kontor-campaign', version, data: {} })),
})

describe('two tabs with the same campaign', () => {
  it('the one that read it earlier is told, and overwrites nothing', async () => {
    const { one, two } = await twoTabs()
    const [here, there] = [await read(one), await read(two)]
    expect(await one.save({ ...here, title: 'Neu' })).toMatchObject({ type: 'Saved', campaign: { title: 'Neu' } })
    expect(await two.save({ ...there, title: 'Alt' })).toEqual({ type: 'Stale' })
    expect((await read(two)).title).toBe('Neu')
  })
  it('the one that goes on with what it saved is not told anything', async () => {
    const { one } = await twoTabs()
    const first = await one.save({ ...(await read(one)), title: 'Eins' })
    if (first.type !== 'Saved') throw new Error(first.type)
    expect((await one.save({ ...first.campaign, title: 'Zwei' })).type).toBe('Saved')
  })
  it('saving at once: one wins, the other is told', async () => {
    const { one, two } = await twoTabs()
    const before = await read(one)
    const outcomes = await Promise.all([one.save({ ...before, title: 'A' }), two.save({ ...before, title: 'B' })])
    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(['Saved', 'Stale'])
    expect((await read(one)).title).toBe('A')
  })
  it('making keys at once: one wins, the other is told, and the key is that of the winner', async () => {
    const { one, two } = await twoTabs()
    const before = await read(one)
    const outcomes = await Promise.all([
      one.saveKey(before, keyring(1), RECIPIENT),
      two.saveKey(before, keyring(2), OTHER),
    ])
    expect(outcomes.map(({ type }) => type)).toEqual(['Saved', 'Stale'])
    expect([await one.findKeyring(ID), (await read(one)).recipient]).toEqual([
      { type: 'Bytes', bytes: keyring(1) },
      RECIPIENT,
    ])
  })
  it('a key is never made for a campaign that has opened meanwhile', async () => {
    const { one, two } = await twoTabs()
    const before = await read(two)
    const made = await one.saveKey(before, keyring(1), RECIPIENT)
    if (made.type !== 'Saved') throw new Error(made.type)
    await one.save({ ...made.campaign, opened: { at: 1, recipient: RECIPIENT } })
    expect(await two.saveKey(before, keyring(2), OTHER)).toEqual({ type: 'AlreadyOpened' })
    expect(await two.saveKey(await read(two), keyring(2), OTHER)).toEqual({ type: 'AlreadyOpened' })
    expect(await one.findKeyring(ID)).toEqual({ type: 'Bytes', bytes: keyring(1) })
  })
  it('a campaign that was removed in one is not brought back by the other', async () => {
    const { one, two } = await twoTabs()
    const before = await read(two)
    await one.remove(ID)
    expect(await two.save(before)).toEqual({ type: 'Stale' })
  })
})

describe('a store that cannot be read', () => {
  it('is no empty one: campaigns, keys, what collects, tombstones, days and the log', async () => {
    const { browser, fail } = failing('read')
    const store = browser.campaigns()
    await store.save(CAMPAIGN)
    fail()
    const answers = await Promise.all([
      store.find(ID),
      store.findKeyring(ID),
      store.keyrings(ID),
      store.findCollecting(),
      store.erased(ID),
      store.due(ID),
      store.deletions(),
    ])
    expect(answers.map(({ type }) => type)).toEqual(answers.map(() => 'Unreadable'))
    expect(await store.all()).toMatchObject({ campaigns: [], unknown: [{ id: ID, why: 'Unreadable' }] })
  })
  it('is not listed as if there were no campaign', async () => {
    const { browser, fail } = failing('keys')
    await browser.campaigns().save(CAMPAIGN)
    fail()
    expect(await browser.campaigns().all()).toMatchObject({ type: 'Unreadable' })
    expect(await browser.campaigns().keyrings(ID)).toMatchObject({ type: 'Unreadable' })
  })
  it('is not written over, by anything', async () => {
    const { browser, disk, fail } = failing('read')
    const store = browser.campaigns()
    await store.save(CAMPAIGN)
    await store.addTombstones(ID, [{ rid: 'a', what: 'erased', at: 1 }])
    const before = structuredClone(disk.core)
    fail()
    expect(await store.save({ ...CAMPAIGN, revision: 1 })).toEqual({ type: 'NotSaved', why: 'Unreadable' })
    expect((await store.saveKey(CAMPAIGN, keyring(1), RECIPIENT)).type).toBe('NotSaved')
    expect(await store.addKeyring(ID, keyring(1))).toBe(false)
    expect(await store.addTombstones(ID, [{ rid: 'b', what: 'erased', at: 1 }])).toBe(false)
    expect(await store.changeDue(ID, { a: 5 })).toBe(false)
    expect(await store.logDeletions([{ at: 1, campaign: ID, title: '', count: 1, why: 'erased' }])).toBeUndefined()
    expect(disk.core).toEqual(before)
  })
  it('by a later Kontor is kept as it is', async () => {
    const disk = new Disk()
    disk.core.set(`campaign:${ID}`, document(9))
    const store = new Browser(disk).campaigns()
    expect(await store.all()).toMatchObject({ unknown: [{ id: ID, why: 'Newer' }] })
    expect(await store.save(CAMPAIGN)).toEqual({ type: 'NotSaved', why: 'Newer' })
    expect(disk.core.get(`campaign:${ID}`)).toEqual(document(9))
  })
  it('answers again after one silence of both copies, and has lost nothing', async () => {
    const { browser, fail } = failing('read', 1)
    const store = browser.campaigns()
    await store.addTombstones(ID, [{ rid: 'a', what: 'erased', at: 1 }])
    fail()
    expect(await store.addTombstones(ID, [{ rid: 'b', what: 'erased', at: 1 }])).toBe(false)
    expect(await store.addTombstones(ID, [{ rid: 'b', what: 'erased', at: 1 }])).toBe(true)
    const erased = await store.erased(ID)
    expect(erased.type === 'Found' && [...erased.data.keys()]).toEqual(['a', 'b'])
  })
})

describe('tombstones', () => {
  const put = (contents: Contents, data: unknown) =>
    contents.set(`erased:${ID}`, {
      kind: 'kontor-bytes',
      version: 1,
      data: new TextEncoder().encode(JSON.stringify({ kind: 'kontor-erased', version: 1, data })),
    })
  it('of the first version hold for ever: nobody knows why they were written', async () => {
    const disk = new Disk()
    put(disk.core, ['a', 'b'])
    const store = new Browser(disk).campaigns()
    await store.addTombstones(ID, [{ rid: 'a', what: 'returned', at: 5 }])
    const erased = await store.erased(ID)
    expect(erased.type === 'Found' && [...erased.data.keys()]).toEqual(['a', 'b'])
  })
  it('outlive the draft of the campaign and its end', async () => {
    const store = new Browser(new Disk()).campaigns()
    await store.save(CAMPAIGN)
    await store.addTombstones(ID, [{ rid: 'a', what: 'erased', at: 1 }])
    expect(await store.remove(ID)).toBe(true)
    const erased = await store.erased(ID)
    expect(erased.type === 'Found' && erased.data.has('a')).toBe(true)
  })
  it('by retention give way to a person who confirms, until the time is over again', async () => {
    const store = new Browser(new Disk()).campaigns()
    const has = async () => {
      const erased = await store.erased(ID)
      return erased.type === 'Found' && erased.data.has('a')
    }
    await store.addTombstones(ID, [{ rid: 'a', what: 'retention', at: 1 }])
    expect(await has()).toBe(true)
    await store.addTombstones(ID, [{ rid: 'a', what: 'returned', at: 2 }])
    expect(await has()).toBe(false)
    await store.addTombstones(ID, [{ rid: 'a', what: 'retention', at: 3 }])
    expect(await has()).toBe(true)
  })
})

describe('the keys of a campaign', () => {
  it('lie beside each other, and none takes the place of another, also beside one that is damaged', async () => {
    const disk = new Disk()
    const store = new Browser(disk).campaigns()
    for (const n of [1, 2, 3, 2]) expect(await store.addKeyring(ID, keyring(n))).toBe(true)
    expect(await store.keyrings(ID)).toEqual({ type: 'Found', keyrings: [1, 2, 3].map(keyring) })
    for (const place of [disk.core, disk.coreCopies]) place.set(`keyring:${ID}`, 'damaged')
    expect(await store.addKeyring(ID, keyring(4))).toBe(true)
    expect(await store.keyrings(ID)).toEqual({ type: 'Found', keyrings: [2, 3, 4].map(keyring) })
  })
})
