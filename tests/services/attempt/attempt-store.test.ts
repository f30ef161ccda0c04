import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../src/domain/attempt/attempt'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { createAttemptStore } from '../../../src/services/attempt/attempt-store'
import type { Written } from '../../../src/domain/ground/written'
import type { ObjectStore, Read } from '../../../src/services/storage/object-store'
import { Browser, Disk, makeNewer } from '../../support/stores'
import { attemptAt, DAY, newAttempt, NOW, placeOf, smallBank } from '../../support/small-form'

const KEPT: Written = { type: 'Kept' }

/** One attempt after another, told apart by their ids. */
const numbered = (n: number): Attempt => ({ ...newAttempt(), id: String(n) })

/** A disk on which every write takes until the test lets it finish. */
function slowDisk(stored: unknown = null) {
  let lies = stored
  const log: string[] = []
  const running: (() => void)[] = []
  const slow = (name: string, effect: () => void) => {
    log.push(name)
    return new Promise<Written>((resolve) =>
      running.push(() => {
        effect()
        resolve(KEPT)
      }),
    )
  }
  const store: ObjectStore = {
    read: () => Promise.resolve<Read>({ type: 'Value', value: lies }),
    write: (_, value) => slow(`write ${idIn(value)}`, () => (lies = value)),
    remove: () => slow('remove', () => (lies = null)),
    keys: () => Promise.resolve({ type: 'Keys', keys: ['attempt'] }),
  }
  /** Lets everything finish that is running or follows from it. */
  const finish = async () => {
    for (let idle = 0; idle < 3;) {
      const next = running.shift()
      idle = next ? 0 : idle + 1
      next?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { store, log, finish, lying: () => (lies === null ? null : idIn(lies)) }
}

const idIn = (stored: unknown) => (stored as { data: { id: string } }).data.id

/** A store that has looked and found the place free. */
async function opened(store: ObjectStore) {
  const attempts = open(store)
  await attempts.open(false)
  return attempts
}

const open = (store: ObjectStore, lock: 'held' | 'elsewhere' = 'held', now = NOW) =>
  createAttemptStore({ store, lock: { claim: () => Promise.resolve(lock) }, bank: smallBank, now: () => now })

describe('opening', () => {
  const found = (value: unknown, now = NOW) => {
    const disk = slowDisk(value)
    const opened = open(disk.store, 'held', now).open(false)
    return disk.finish().then(async () => ({ opened: await opened, log: disk.log, lying: disk.lying }))
  }
  const attempt = attemptAt(placeOf('question 0.1'))

  it('finds nothing on a fresh device', async () => {
    expect((await found(null)).opened).toEqual({ type: 'Nothing' })
  })

  it('finds the attempt that was kept', async () => {
    expect((await found(encodeAttempt(attempt))).opened).toEqual({ type: 'Attempt', attempt })
  })

  it.each([
    ['Damaged', { kind: 'kontor-attempt', version: 1, data: { half: true } }],
    ['Damaged', 'scribble'],
    ['Newer', { kind: 'kontor-attempt', version: 99, data: {} }],
  ] as const)('%s: hands out what lies there and does not touch it', async (type, stored) => {
    const { opened, log } = await found(stored)
    expect(opened).toEqual({ type, stored })
    expect(log).toEqual([])
  })

  it('removes an attempt after a month, and a finished one after a day', async () => {
    const running = await found(encodeAttempt(attempt), NOW + 31 * DAY)
    expect([running.opened, running.log, running.lying()]).toEqual([{ type: 'Nothing' }, ['remove'], null])
    const finished = await found(encodeAttempt(attemptAt({ at: 'feedback' })), NOW + 2 * DAY)
    expect([finished.opened, finished.log, finished.lying()]).toEqual([{ type: 'Nothing' }, ['remove'], null])
  })

  it('leaves a running attempt of three weeks alone', async () => {
    const { opened, log } = await found(encodeAttempt(attempt), NOW + 21 * DAY)
    expect([opened.type, log]).toEqual(['Attempt', []])
  })

  it('says when the store cannot be read', async () => {
    const store = { ...slowDisk().store, read: () => Promise.resolve<Read>({ type: 'Unreadable', reason: 'silent' }) }
    expect(await open(store).open(false)).toEqual({ type: 'Unreadable' })
  })

  it('reads nothing while another tab holds the attempt', async () => {
    const store = { ...slowDisk().store, read: () => Promise.reject(new Error('must not be read')) }
    expect(await open(store, 'elsewhere').open(false)).toEqual({ type: 'Elsewhere' })
  })

  it('takes over only when asked', async () => {
    const asked: boolean[] = []
    const lock = { claim: (takeOver: boolean) => (asked.push(takeOver), Promise.resolve('held' as const)) }
    const store = createAttemptStore({ store: slowDisk().store, lock, bank: smallBank, now: () => NOW })
    await store.open(false)
    await store.open(true)
    expect(asked).toEqual([false, true])
  })

  it('again waits for what is still being written', async () => {
    const disk = slowDisk()
    const store = open(disk.store)
    await store.open(false)
    store.keepSoon(attempt)
    const again = store.open(false)
    await disk.finish()
    expect(await again).toEqual({ type: 'Attempt', attempt })
  })
})

describe('writing', () => {
  it('[C7] is done when it is done, not before', async () => {
    const disk = slowDisk()
    let done = false
    const kept = (await opened(disk.store)).keep(numbered(1)).then((written) => ((done = true), written))
    await new Promise((resolve) => setImmediate(resolve))
    expect([disk.log, done]).toEqual([['write 1'], false])
    await disk.finish()
    expect([await kept, disk.lying()]).toEqual([KEPT, '1'])
  })

  it('happens in order, one at a time', async () => {
    const disk = slowDisk()
    const store = await opened(disk.store)
    const all = [store.keep(numbered(1)), store.keep(numbered(2)), store.keep(numbered(3))]
    await new Promise((resolve) => setImmediate(resolve))
    expect(disk.log).toEqual(['write 1'])
    await disk.finish()
    await Promise.all(all)
    expect([disk.log, disk.lying()]).toEqual([['write 1', 'write 2', 'write 3'], '3'])
  })

  it('of what nobody waits for: the first at once, then only the latest', async () => {
    const disk = slowDisk()
    const store = await opened(disk.store)
    store.keepSoon(numbered(1))
    await new Promise((resolve) => setImmediate(resolve))
    for (const n of [2, 3, 4, 5]) store.keepSoon(numbered(n))
    await disk.finish()
    expect(disk.log).toEqual(['write 1', 'write 5'])
  })

  it('of what nobody waits for is given up for a step that somebody waits for', async () => {
    const disk = slowDisk()
    const store = await opened(disk.store)
    store.keepSoon(numbered(1))
    const kept = store.keep(numbered(2))
    await disk.finish()
    await kept
    expect([disk.log, disk.lying()]).toEqual([['write 2'], '2'])
  })

  it('never puts an older attempt over a newer one', async () => {
    const disk = slowDisk()
    const store = await opened(disk.store)
    store.keepSoon(numbered(1))
    await new Promise((resolve) => setImmediate(resolve))
    store.keepSoon(numbered(2))
    const kept = store.keep(numbered(3))
    store.keepSoon(numbered(4))
    await disk.finish()
    await kept
    expect([disk.log, disk.lying()]).toEqual([['write 1', 'write 3', 'write 4'], '4'])
  })

  it('that fails is told, and the next one is still done', async () => {
    const outcomes: Written[] = [{ type: 'NotKept', reason: 'full' }, KEPT]
    const store = await opened({ ...slowDisk().store, write: () => Promise.resolve(outcomes.shift() ?? KEPT) })
    expect(await store.keep(numbered(1))).toEqual({ type: 'NotKept', reason: 'full' })
    expect(await store.keep(numbered(2))).toEqual(KEPT)
  })

  it('that throws does not block the ones behind it', async () => {
    const outcomes: Promise<Written>[] = [Promise.reject(new Error('bug')), Promise.resolve(KEPT)]
    const store = await opened({ ...slowDisk().store, write: () => outcomes.shift() ?? Promise.resolve(KEPT) })
    const [first, second] = await Promise.allSettled([store.keep(numbered(1)), store.keep(numbered(2))])
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
  })
})

describe('discarding', () => {
  it('gives up what was waiting, and leaves nothing', async () => {
    const disk = slowDisk()
    const store = await opened(disk.store)
    const kept = store.keep(numbered(1))
    store.keepSoon(numbered(2))
    const discarded = store.discard()
    await disk.finish()
    expect([await kept, await discarded, disk.log, disk.lying()]).toEqual([KEPT, KEPT, ['write 1', 'remove'], null])
  })

  it('does not swallow the attempt that begins afterwards', async () => {
    const disk = slowDisk()
    const store = await opened(disk.store)
    store.keepSoon(numbered(1))
    void store.discard()
    store.keepSoon(numbered(2))
    await disk.finish()
    expect([disk.log, disk.lying()]).toEqual([['remove', 'write 2'], '2'])
  })

  it('says when it failed', async () => {
    const failed: Written = { type: 'NotKept', reason: 'silent' }
    const store = await opened({ ...slowDisk().store, remove: () => Promise.resolve(failed) })
    expect(await store.discard()).toEqual(failed)
  })
})

describe('a place that could not be read', () => {
  const earlier = encodeAttempt(numbered(1))
  function withEarlier() {
    const disk = new Disk()
    disk.draft.set('attempt', structuredClone(earlier))
    const browser = new Browser(disk)
    return { disk, browser, store: open(browser.store(disk.draft)) }
  }

  it('is not written over by a test that is begun meanwhile, also when the store answers again', async () => {
    const { disk, browser, store } = withEarlier()
    browser.fail(disk.draft, { on: 'read', times: 1 })
    expect(await store.open(false)).toEqual({ type: 'Unreadable' })
    expect((await store.keep(numbered(2))).type).toBe('NotKept')
    store.keepSoon(numbered(2))
    expect(await store.keep(numbered(2))).toMatchObject({ type: 'NotKept' })
    expect(disk.draft.get('attempt')).toEqual(earlier)
    expect(await open(browser.store(disk.draft)).open(false)).toMatchObject({ type: 'Attempt', attempt: { id: '1' } })
  })

  it('is not emptied when the test that was begun meanwhile is discarded', async () => {
    const { disk, browser, store } = withEarlier()
    browser.fail(disk.draft, { on: 'read', times: 1 })
    await store.open(false)
    expect([await store.discard(), await store.discardOf('2')]).toEqual([KEPT, KEPT])
    expect(disk.draft.get('attempt')).toEqual(earlier)
  })

  it('is written again once it was read', async () => {
    const { disk, browser, store } = withEarlier()
    browser.fail(disk.draft, { on: 'read', times: 1 })
    await store.open(false)
    await store.open(false)
    expect(await store.keep({ ...numbered(1), savedAt: NOW + 1 })).toEqual(KEPT)
  })

  it('is not written before anybody has looked', async () => {
    const { disk, store } = withEarlier()
    expect((await store.keep(numbered(2))).type).toBe('NotKept')
    expect(disk.draft.get('attempt')).toEqual(earlier)
  })

  it('by a later Kontor is not written over, and goes only when somebody says so', async () => {
    const { disk, store } = withEarlier()
    makeNewer(disk.draft, 'attempt')
    await store.open(false)
    expect((await store.keep(numbered(2))).type).toBe('NotKept')
    expect(disk.draft.size).toBe(1)
    await store.discard()
    expect([disk.draft.size, await store.keep(numbered(2))]).toEqual([0, KEPT])
  })
})

describe('discarding one attempt by its name', () => {
  it('removes that one, and never another', async () => {
    const disk = new Disk()
    const store = await opened(new Browser(disk).store(disk.draft))
    await store.keep(numbered(2))
    expect([await store.discardOf('1'), disk.draft.size]).toEqual([KEPT, 1])
    expect([await store.discardOf('2'), disk.draft.size]).toEqual([KEPT, 0])
  })
  it('says when it cannot be known which one lies there', async () => {
    const disk = new Disk()
    const browser = new Browser(disk)
    const store = await opened(browser.store(disk.draft))
    await store.keep(numbered(2))
    browser.fail(disk.draft, { on: 'read', as: 'broken' })
    expect(await store.discardOf('2')).toEqual({ type: 'NotKept', reason: 'broken' })
    expect(disk.draft.size).toBe(1)
  })
})
