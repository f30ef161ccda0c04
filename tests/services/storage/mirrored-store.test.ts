import { describe, expect, it } from 'vitest'
import { withPatience } from '../../../src/services/storage/cache-mirror'
import { createMirroredStore } from '../../../src/services/storage/mirrored-store'
import { Browser, Disk, makeNewer } from '../../support/stores'

const bytes = (...values: number[]) => new Uint8Array(values)
const storeOn = (browser: Browser) => browser.box()

describe('what is kept twice', () => {
  it('comes back when the database was deleted', async () => {
    const disk = new Disk()
    await storeOn(new Browser(disk)).put('r:1', bytes(1, 2, 3))
    disk.box.clear()
    expect(await storeOn(new Browser(disk)).get('r:1')).toEqual({ type: 'Bytes', bytes: bytes(1, 2, 3) })
    expect(await storeOn(new Browser(disk)).reconcile()).toEqual({ lostInStore: ['r:1'], lostInMirror: [] })
    expect(disk.box.size).toBe(1)
  })

  it('comes back when the mirror was deleted', async () => {
    const disk = new Disk()
    await storeOn(new Browser(disk)).put('r:1', bytes(1))
    disk.boxCopies.clear()
    expect(await storeOn(new Browser(disk)).reconcile()).toEqual({ lostInStore: [], lostInMirror: ['r:1'] })
    expect(disk.boxCopies.get('r:1')).toEqual(bytes(1))
  })

  it('is gone when both were deleted', async () => {
    const disk = new Disk()
    await storeOn(new Browser(disk)).put('r:1', bytes(1))
    disk.box.clear()
    disk.boxCopies.clear()
    expect(await storeOn(new Browser(disk)).get('r:1')).toEqual({ type: 'Nothing' })
  })

  it('counts as kept only when it was read back as it was written', async () => {
    const browser = new Browser(new Disk())
    const lying = {
      ...browser.store(browser.disk.box),
      read: () => Promise.resolve({ type: 'Value', value: null } as const),
    }
    const store = createMirroredStore(lying, browser.mirror(browser.disk.boxCopies))
    expect(await store.put('r:1', bytes(1))).toEqual({ type: 'NotPut', step: 'read-back', reason: 'broken' })
    expect(browser.disk.boxCopies.size).toBe(0)
  })

  it('loses nothing by a database that cannot be read at the moment', async () => {
    const browser = new Browser(new Disk())
    const store = createMirroredStore(
      { ...browser.store(browser.disk.box), keys: () => Promise.resolve({ type: 'Unreadable', reason: 'silent' }) },
      browser.mirror(browser.disk.boxCopies),
    )
    expect(await store.reconcile()).toEqual({ lostInStore: [], lostInMirror: [] })
  })
})

describe('bytes that a later Kontor wrote', () => {
  async function newer() {
    const disk = new Disk()
    await storeOn(new Browser(disk)).put('r:1', bytes(1))
    makeNewer(disk.box, 'r:1')
    return disk
  }
  it('are there, and are never answered by an older copy', async () => {
    expect(await storeOn(new Browser(await newer())).get('r:1')).toMatchObject({ type: 'Newer', version: 99 })
  })
  it('are not written over', async () => {
    const disk = await newer()
    expect(await storeOn(new Browser(disk)).put('r:1', bytes(2))).toMatchObject({ type: 'NotPut', step: 'write' })
    expect([disk.box.get('r:1'), disk.boxCopies.get('r:1')]).toMatchObject([{ version: 99 }, bytes(1)])
  })
})

describe('bytes that are no longer what was written', () => {
  it('are answered by the copy, and said to be damaged without one', async () => {
    const disk = new Disk()
    await storeOn(new Browser(disk)).put('r:1', bytes(1))
    disk.box.set('r:1', { kind: 'kontor-bytes', version: 1, data: 'x' })
    expect(await storeOn(new Browser(disk)).get('r:1')).toEqual({ type: 'Bytes', bytes: bytes(1) })
    disk.boxCopies.clear()
    expect((await storeOn(new Browser(disk)).get('r:1')).type).toBe('Damaged')
  })
})

describe('a second copy that never answers', () => {
  function hanging() {
    const browser = new Browser(new Disk())
    for (const on of ['read', 'write', 'remove', 'keys'] as const)
      browser.fail(browser.disk.boxCopies, { on, as: 'hang' })
    const mirror = withPatience(browser.mirror(browser.disk.boxCopies), () => Promise.resolve())
    return { browser, store: createMirroredStore(browser.store(browser.disk.box), mirror) }
  }
  it('is given up: what was not copied is said, and what is in the database is read all the same', async () => {
    const { store } = hanging()
    expect(await store.put('r:1', bytes(1))).toMatchObject({ type: 'NotPut', step: 'mirror' })
    expect(await store.get('r:1')).toEqual({ type: 'Bytes', bytes: bytes(1) })
    expect((await store.list('r:')).type).toBe('Unreadable')
    expect(await store.remove('r:1')).toBe(false)
  })
  it('holds no start up: nothing is copied to it one by one', async () => {
    const { browser, store } = hanging()
    for (const key of ['r:1', 'r:2', 'r:3']) await store.put(key, bytes(1))
    const before = browser.writes
    expect(await store.reconcile()).toEqual({ lostInStore: [], lostInMirror: [] })
    expect(browser.writes).toBe(before)
  })
})
