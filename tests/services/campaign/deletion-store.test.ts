// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { DeletionEntry } from '../../../src/domain/campaign/deletion'
import type { Tombstone } from '../../../src/domain/campaign/tombstone'
import type { Deletion } from '../../../src/services/campaign/deletion-store'
import { Browser, CAMPAIGN, Disk, type Contents } from '../../support/stores'

const ID = CAMPAIGN.id
const OTHER = 'ffeeddccbbaa9988'
const ERASED: Tombstone = { rid: 'ada', what: 'erased', at: 3 }

function fresh() {
  const browser = new Browser(new Disk())
  return { browser, core: browser.disk.core, store: browser.campaigns() }
}
/** As if somebody had written this document, whatever it is. */
const put = (core: Contents, key: string, document: unknown) =>
  core.set(key, { kind: 'kontor-bytes', version: 1, data: new TextEncoder().encode(JSON.stringify(document)) })
function unreadable({ browser }: ReturnType<typeof fresh>, key: RegExp) {
  for (const place of [browser.disk.core, browser.disk.coreCopies]) browser.fail(place, { on: 'read', key })
}
const full = ({ browser, core }: ReturnType<typeof fresh>) => browser.refuses.set(core, 'full')

describe('tombstones', () => {
  it('are added to those that are there, each once, and those of other campaigns are others', async () => {
    const { store } = fresh()
    const later: Tombstone = { ...ERASED, at: 4 }
    expect(await store.addTombstones(ID, [ERASED])).toBe(true)
    expect(await store.addTombstones(ID, [ERASED, later, { ...ERASED, what: 'returned' }])).toBe(true)
    expect(await store.tombstones(ID)).toEqual({
      type: 'Found',
      data: [ERASED, later, { ...ERASED, what: 'returned' }],
    })
    expect(await store.tombstones(OTHER)).toEqual({ type: 'Found', data: [] })
  })

  it('that are all there are not written again', async () => {
    const { store, browser } = fresh()
    await store.addTombstones(ID, [ERASED])
    const before = browser.writes
    expect(await store.addTombstones(ID, [ERASED])).toBe(true)
    expect(browser.writes).toBe(before)
  })

  it('that do not fit on the disk, or are added to what cannot be read, are said not to be kept', async () => {
    const one = fresh()
    full(one)
    expect(await one.store.addTombstones(ID, [ERASED])).toBe(false)
    const other = fresh()
    await other.store.addTombstones(ID, [ERASED])
    unreadable(other, /^erased:/)
    expect(await other.store.addTombstones(ID, [{ ...ERASED, rid: 'bo' }])).toBe(false)
    expect((await other.store.erased(ID)).type).toBe('Unreadable')
    other.browser.heal()
    expect(await other.store.tombstones(ID)).toEqual({ type: 'Found', data: [ERASED] })
  })

  it('of the first version, which knew no reasons, were all set by a person', async () => {
    const { core, store } = fresh()
    put(core, `erased:${ID}`, { kind: 'kontor-erased', version: 1, data: ['ada'] })
    expect(await store.erased(ID)).toEqual({ type: 'Found', data: new Map([['ada', { why: 'erased', at: 0 }]]) })
    put(core, `erased:${ID}`, { kind: 'kontor-erased', version: 1, data: 'ada' })
    expect((await store.erased(ID)).type).toBe('Damaged')
  })
})

describe('days of deletion', () => {
  it('are changed one by one, and taken away where nothing is due any more', async () => {
    const { store } = fresh()
    expect(await store.due(ID)).toEqual({ type: 'Found', data: {} })
    await store.changeDue(ID, { ada: 7, bo: 8 })
    expect(await store.changeDue(ID, { ada: undefined, cy: 9 })).toBe(true)
    expect(await store.due(ID)).toEqual({ type: 'Found', data: { bo: 8, cy: 9 } })
    expect(await store.due(OTHER)).toEqual({ type: 'Found', data: {} })
  })

  it('that are as they were are not written again', async () => {
    const { store, browser } = fresh()
    await store.changeDue(ID, { ada: 7 })
    const before = browser.writes
    expect(await store.changeDue(ID, { ada: 7, bo: undefined })).toBe(true)
    expect(browser.writes).toBe(before)
  })

  it('that cannot be kept, or read before, are said not to be', async () => {
    const one = fresh()
    full(one)
    expect(await one.store.changeDue(ID, { ada: 7 })).toBe(false)
    const other = fresh()
    await other.store.changeDue(ID, { ada: 7 })
    unreadable(other, /^due:/)
    expect(await other.store.changeDue(ID, { bo: 8 })).toBe(false)
    other.browser.heal()
    expect(await other.store.due(ID)).toEqual({ type: 'Found', data: { ada: 7 } })
  })
})

describe('the log of deletions', () => {
  const entry: DeletionEntry = { id: 'd1', at: 3, campaign: ID, title: 'Empfang', count: 2, why: 'erased' }
  const older: DeletionEntry = { at: 3, campaign: ID, title: 'Empfang', count: 2, why: 'erased' }

  it('tells each deletion once, whatever its title is by now', async () => {
    const { store, browser } = fresh()
    expect(await store.logDeletions([entry, { ...entry, id: 'd2' }])).toBe(2)
    expect(
      await store.logDeletions([
        { ...entry, title: 'Anmeldung' },
        { ...entry, id: 'd3' },
      ]),
    ).toBe(1)
    const before = browser.writes
    expect(await store.logDeletions([entry])).toBe(0)
    expect(browser.writes).toBe(before)
    const log = await store.deletions()
    expect(log.type === 'Found' && log.data.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3'])
  })

  it('knows older entries, which have no name, by what they tell', async () => {
    const { store } = fresh()
    await store.logDeletions([older])
    expect(await store.logDeletions([{ ...older, title: 'Anmeldung' }])).toBe(0)
    const others: readonly DeletionEntry[] = [
      { ...older, at: 4 },
      { ...older, campaign: OTHER },
      { ...older, count: 3 },
      { ...older, why: 'retention' },
    ]
    for (const each of others) expect(await store.logDeletions([each])).toBe(1)
  })

  it('that cannot be kept, or read before, is said not to be', async () => {
    const one = fresh()
    full(one)
    expect(await one.store.logDeletions([entry])).toBeUndefined()
    const other = fresh()
    unreadable(other, /^deletions$/)
    expect(await other.store.logDeletions([entry])).toBeUndefined()
    other.browser.heal()
    expect(await other.store.deletions()).toEqual({ type: 'Found', data: [] })
  })
})

describe('deletions that have begun', () => {
  const deletion: Deletion = { id: '1-ada', at: 1, campaign: ID, title: 'x', why: 'erased', rids: ['ada'], count: 1 }
  const next: Deletion = { ...deletion, id: '2-bo', rids: ['bo'] }

  it('are there until they are finished, each by itself', async () => {
    const { store } = fresh()
    expect(await store.unfinished()).toEqual({ deletions: [], isAll: true })
    expect(await store.beginDeletion(deletion)).toBe(true)
    await store.beginDeletion(next)
    expect(await store.unfinished()).toEqual({ deletions: [deletion, next], isAll: true })
    expect(await store.finishDeletion(deletion)).toBe(true)
    expect(await store.unfinished()).toEqual({ deletions: [next], isAll: true })
  })

  it('that cannot be written down, or taken away, are said not to be', async () => {
    const one = fresh()
    await one.store.beginDeletion(deletion)
    one.browser.fail(one.core, { on: 'remove' })
    expect(await one.store.finishDeletion(deletion)).toBe(false)
    full(one)
    expect(await one.store.beginDeletion(next)).toBe(false)
  })

  it.each<[string, (world: ReturnType<typeof fresh>) => void, number]>([
    ['their list is not read', ({ browser, core }) => browser.fail(core, { on: 'keys' }), 0],
    ['one of them is not read', (world) => unreadable(world, /1-ada$/), 1],
    ['one of them is damaged', ({ core }) => void put(core, `deleting:${ID}:1-ada`, {}), 1],
  ])('are not said to be all while %s', async (_, spoil, known) => {
    const world = fresh()
    await world.store.beginDeletion(deletion)
    await world.store.beginDeletion(next)
    spoil(world)
    const { deletions, isAll } = await world.store.unfinished()
    expect([deletions.length, isAll]).toEqual([known, false])
  })
})

describe('the last start', () => {
  it('is what was kept last, and nothing before', async () => {
    const world = fresh()
    expect(await world.store.lastStart()).toEqual({ type: 'Nothing' })
    await world.store.keepStart(5)
    expect(await world.store.keepStart(6)).toBe(true)
    expect(await world.store.lastStart()).toEqual({ type: 'Found', data: { at: 6 } })
    full(world)
    expect(await world.store.keepStart(7)).toBe(false)
  })
})
