import { describe, expect, it } from 'vitest'
import { createMirroredStore } from '../../../src/services/storage/mirrored-store'
import { Browser, Disk } from '../../support/stores'

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
