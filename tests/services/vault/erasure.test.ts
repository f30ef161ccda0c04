// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { ridOf } from '../../../src/domain/submission/receipt'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { createErasure } from '../../../src/services/vault/erasure'
import { Browser, CAMPAIGN, Disk, makeNewer, type Contents } from '../../support/stores'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 5, 1)
const LATER = NOW + 7 * 31 * DAY
const campaign: Campaign = { ...CAMPAIGN, closedAt: NOW }
const ID = campaign.id

const original = (n: number) => Uint8Array.from({ length: 60 }, (_, place) => (n * 37 + place) % 256)
const ridsOf = (count: number) => Array.from({ length: count }, (_, n) => ridOf(original(n)))

function deletingOn(browser: Browser, now = LATER) {
  const [box, campaigns] = [browser.box(), browser.campaigns()]
  const cache = browser.store(browser.disk.cache)
  return createErasure({ box, campaigns, cache, submissionCount: browser.submissionCount(), now: () => now, built: 0 })
}

/** What the recruiter's side does before it shows anything. */
async function start(disk: Disk, now = LATER) {
  const browser = new Browser(disk)
  await browser.box().reconcile()
  await browser.core().reconcile()
  return deletingOn(browser, now).retain()
}

/** A campaign that ended, with so many people: sealed, opened, and something written about each. */
async function diskWith(count: number, stored: Campaign = campaign): Promise<Disk> {
  const disk = new Disk()
  const browser = new Browser(disk)
  await browser.campaigns().save(stored)
  await browser.campaigns().keepStart(NOW)
  const rids = ridsOf(count)
  for (let n = 0; n < count; n += 1) {
    await createSealedBox(browser.box(), ID).add(original(n))
    await browser.box().put(`p:${ID}:${rids[n]}`, original(n + 100))
  }
  disk.counts.set(ID, count)
  putCopies(disk, rids)
  return disk
}
function putCopies(disk: Disk, rids: readonly string[]) {
  disk.cache.set(`o:${ID}:000000`, { kind: 'kontor-opened', version: 1, data: { rids: [...rids], bytes: original(9) } })
  disk.cache.set(`t:${ID}`, { kind: 'kontor-summary', version: 1, data: original(8) })
}
function copyOf(disk: Disk): Disk {
  const copy = new Disk()
  for (const place of ['core', 'box', 'cache', 'coreCopies', 'boxCopies'] as const)
    for (const [key, value] of disk[place]) copy[place].set(key, structuredClone(value))
  for (const [id, count] of disk.counts) copy.counts.set(id, count)
  for (const deletion of disk.subtracted) copy.subtracted.add(deletion)
  return copy
}
/** Whatever of these people lies anywhere, but for their tombstones. */
function leftOf(disk: Disk, rids: readonly string[]): readonly string[] {
  const names = [...disk.box.keys(), ...disk.boxCopies.keys()].filter((key) => rids.some((rid) => key.includes(rid)))
  return [...names, ...[...disk.cache.keys()]]
}
const logOf = async (disk: Disk) => {
  const read = await new Browser(disk).campaigns().deletions()
  return read.type === 'Found' ? read.data.map(({ count, why }) => `${why} ${count}`) : [read.type]
}
async function killedAfter(browser: Browser, lives: number, work: Promise<unknown>) {
  let isDone = false
  void work.then(() => (isDone = true))
  while (browser.writes <= lives && !isDone) await new Promise((resolve) => setImmediate(resolve))
}

describe('[R5] a browser killed while it deletes what is due', () => {
  it.each([1, 3])('of %d: after the next start nobody is left, and the log tells it once', async (count) => {
    const disk = await diskWith(count)
    const whole = new Browser(copyOf(disk))
    expect(await deletingOn(whole).retain()).toMatchObject({ deleted: count, unfinished: 0 })
    for (let step = 0; step < whole.writes; step += 1) {
      const killed = new Browser(copyOf(disk), step)
      await killedAfter(killed, step, deletingOn(killed).retain())
      await start(killed.disk)
      // None is counted as lost, and none is subtracted twice.
      expect([step, leftOf(killed.disk, ridsOf(count)), await logOf(killed.disk), killed.disk.counts.get(ID)]).toEqual([
        step,
        [],
        [`retention ${count}`],
        0,
      ])
    }
  })

  it('by hand: after the next start that person is gone, the others are there', async () => {
    const disk = await diskWith(3, CAMPAIGN)
    const [rid = '', ...others] = ridsOf(3)
    const whole = new Browser(copyOf(disk))
    expect(await deletingOn(whole).erase(CAMPAIGN, new Set([rid]), 'erased')).toBe(true)
    for (let step = 1; step < whole.writes; step += 1) {
      const killed = new Browser(copyOf(disk), step)
      await killedAfter(killed, step, deletingOn(killed).erase(CAMPAIGN, new Set([rid]), 'erased'))
      await start(killed.disk)
      const here = await createSealedBox(new Browser(killed.disk).box(), ID).rids()
      // Killed before it was written down that she is to go, nothing has happened yet.
      if (step >= 2) expect([step, leftOf(killed.disk, [rid])]).toEqual([step, []])
      expect(here.rids).toEqual(expect.arrayContaining([...others]))
      expect((await logOf(killed.disk)).length).toBeLessThanOrEqual(1)
    }
  })

  it('ending a campaign: after the next start nothing is left but the log', async () => {
    const disk = await diskWith(2)
    await new Browser(disk).campaigns().addKeyring(ID, original(5))
    const whole = new Browser(copyOf(disk))
    expect(await deletingOn(whole).end(campaign)).toBe(true)
    for (let step = 2; step < whole.writes; step += 1) {
      const killed = new Browser(copyOf(disk), step)
      await killedAfter(killed, step, deletingOn(killed).end(campaign))
      await start(killed.disk, NOW)
      const { box, boxCopies, cache, core } = killed.disk
      expect([step, box.size, boxCopies.size, cache.size]).toEqual([step, 0, 0, 0])
      expect([...core.keys()].toSorted()).toEqual(['deletions', 'start'])
      expect(await logOf(killed.disk)).toEqual(['ended 2'])
    }
  })
})

describe('[R5] a store that fails while something is deleted', () => {
  it.each<[string, keyof Disk & ('cache' | 'box' | 'boxCopies'), 'keys' | 'remove' | 'read']>([
    ['the list of copies', 'cache', 'keys'],
    ['a copy', 'cache', 'read'],
    ['removing a copy', 'cache', 'remove'],
    ['the list of originals', 'box', 'keys'],
    ['the list of the mirror', 'boxCopies', 'keys'],
    ['removing in the mirror', 'boxCopies', 'remove'],
    ['removing an original', 'box', 'remove'],
  ])('%s: it is not said to be deleted, and the next start finishes it', async (_, where, on) => {
    const disk = await diskWith(3)
    const browser = new Browser(disk)
    const [rid = ''] = ridsOf(3)
    browser.fail(disk[where], { on })
    expect(await deletingOn(browser).erase(campaign, new Set([rid]), 'erased')).toBe(false)
    expect(await logOf(disk)).toEqual([])
    await start(disk, NOW)
    expect([leftOf(disk, [rid]), await logOf(disk)]).toEqual([[], ['erased 1']])
  })

  it('a person who was missed by the listing is found by the next start', async () => {
    const disk = await diskWith(3)
    const browser = new Browser(disk)
    browser.fail(disk.box, { on: 'keys', times: 4 })
    expect(await deletingOn(browser).retain()).toMatchObject({ isComplete: false })
    await start(disk)
    expect(leftOf(disk, ridsOf(3))).toEqual([])
  })

  it('people who are left in copies only are due like everybody', async () => {
    const disk = await diskWith(0)
    putCopies(disk, ridsOf(2))
    expect(await start(disk)).toMatchObject({ deleted: 2 })
    expect(disk.cache.size).toBe(0)
  })

  it('a person of whom only a note is left is due like everybody', async () => {
    const disk = await diskWith(0)
    disk.cache.clear()
    await new Browser(disk).box().put(`p:${ID}:${ridsOf(1)[0]}`, original(100))
    expect(await start(disk)).toMatchObject({ deleted: 1 })
    expect(leftOf(disk, ridsOf(1))).toEqual([])
  })

  it.each<[string, (contents: Contents) => void]>([
    ['by a later Kontor', (core) => makeDocumentNewer(core, `due:${ID}`)],
    ['damaged', (core) => core.set(`due:${ID}`, bytes('{'))],
  ])('days that are %s: nobody is deleted by the day of the campaign instead of their own', async (_, spoil) => {
    const disk = await diskWith(2)
    await new Browser(disk).campaigns().changeDue(ID, { [ridsOf(1)[0] ?? '']: LATER + 100 * DAY })
    spoil(disk.core)
    expect(await start(disk)).toMatchObject({ deleted: 0, isComplete: false })
    expect(leftOf(disk, ridsOf(2)).length).toBeGreaterThan(4)
  })

  it.each<[string, (contents: Contents) => void]>([
    ['by a later Kontor', (core) => makeDocumentNewer(core, `erased:${ID}`)],
    ['damaged', (core) => core.set(`erased:${ID}`, bytes('{'))],
  ])('tombstones that are %s are not replaced, and nothing is called deleted', async (_, spoil) => {
    const disk = await diskWith(2)
    const [rid = ''] = ridsOf(2)
    await new Browser(disk).campaigns().addTombstones(ID, [{ rid: 'x', what: 'erased', at: 1 }])
    spoil(disk.core)
    const before = structuredClone(disk.core.get(`erased:${ID}`))
    expect(await deletingOn(new Browser(disk)).erase(campaign, new Set([rid]), 'erased')).toBe(false)
    expect(disk.core.get(`erased:${ID}`)).toEqual(before)
    expect(await logOf(disk)).toEqual([])
  })
})

const bytes = (text: string) => ({ kind: 'kontor-bytes', version: 1, data: new TextEncoder().encode(text) })
/** As if a later Kontor had written the document, not the bytes around it. */
function makeDocumentNewer(contents: Contents, key: string) {
  const { data } = contents.get(key) as { data: Uint8Array }
  const inner: Contents = new Map([['document', data]])
  makeNewer(inner, 'document')
  contents.set(key, { kind: 'kontor-bytes', version: 1, data: inner.get('document') })
}

describe('[R5] a clock that is wrong', () => {
  it.each([
    ['twenty years ahead', NOW + 20 * 365 * DAY, 'Ahead'],
    ['fourteen months ahead', NOW + 430 * DAY, 'Ahead'],
  ])('%s deletes nothing and asks', async (_, now, type) => {
    const disk = await diskWith(2)
    expect(await start(disk, now)).toMatchObject({ deleted: 0, clock: { type } })
    expect(leftOf(disk, ridsOf(2)).length).toBeGreaterThan(4)
    expect(await start(disk, now)).toMatchObject({ clock: { type } })
  })
  it('before the build deletes nothing and asks', async () => {
    const disk = await diskWith(1)
    const browser = new Browser(disk)
    const [box, campaigns, cache] = [browser.box(), browser.campaigns(), browser.store(disk.cache)]
    const erasure = createErasure({
      box,
      campaigns,
      cache,
      submissionCount: browser.submissionCount(),
      now: () => NOW,
      built: LATER,
    })
    expect(await erasure.retain()).toMatchObject({ deleted: 0, clock: { type: 'Early' } })
  })
  it('that a person calls right deletes what is due, and is not asked about again', async () => {
    const disk = await diskWith(2)
    const now = NOW + 430 * DAY
    expect(await deletingOn(new Browser(disk), now).retain(true)).toMatchObject({ deleted: 2 })
    expect(await start(disk, now + DAY)).toMatchObject({ clock: { type: 'Trusted' } })
  })
  it('deletes nothing while nobody knows when the last start was', async () => {
    const disk = await diskWith(1)
    const browser = new Browser(disk)
    browser.fail(disk.core, { on: 'read', key: /^start$/ })
    browser.fail(disk.coreCopies, { on: 'read', key: /^start$/ })
    expect(await deletingOn(browser).retain()).toMatchObject({ deleted: 0, isComplete: false })
  })
})
