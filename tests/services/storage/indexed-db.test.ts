import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openObjectStore } from '../../../src/services/storage/object-store'

/** The real localforage over an IndexedDB in memory. */

let count = 0
const freshName = () => `kontor-test-${(count += 1)}`

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(new Error('not deleted'))
  })
}

describe('on IndexedDB', () => {
  it('what was written is read again, by another connection too', async () => {
    const name = freshName()
    const value = { text: 'Größe – „ja“ 🙂', deep: [{ n: 1.5 }], since: undefined }
    expect(await openObjectStore(name).write('attempt', value)).toEqual({ type: 'Kept' })
    expect(await openObjectStore(name).read('attempt')).toEqual({ type: 'Value', value })
  })

  it('the last of several writes stays', async () => {
    const store = openObjectStore(freshName())
    await Promise.all([1, 2, 3].map((n) => store.write('attempt', { n })))
    expect(await store.read('attempt')).toEqual({ type: 'Value', value: { n: 3 } })
  })

  it('nothing is there before it was written and after it was removed', async () => {
    const store = openObjectStore(freshName())
    expect(await store.read('attempt')).toEqual({ type: 'Value', value: null })
    await store.write('attempt', {})
    expect(await store.remove('attempt')).toEqual({ type: 'Kept' })
    expect(await store.read('attempt')).toEqual({ type: 'Value', value: null })
  })

  it('lies under its own name, in IndexedDB and nowhere else', async () => {
    const name = freshName()
    await openObjectStore(name).write('attempt', {})
    expect((await indexedDB.databases()).map((database) => database.name)).toContain(name)
  })

  it('a database deleted in the middle is written anew', async () => {
    const name = freshName()
    const store = openObjectStore(name)
    await store.write('attempt', { n: 1 })
    await deleteDatabase(name)
    expect(await store.write('attempt', { n: 2 })).toEqual({ type: 'Kept' })
    expect(await store.read('attempt')).toEqual({ type: 'Value', value: { n: 2 } })
  })

  it('a value that cannot be copied is not kept, and the one before stays', async () => {
    const store = openObjectStore(freshName())
    await store.write('attempt', { n: 1 })
    expect(await store.write('attempt', { no: () => undefined })).toEqual({ type: 'NotKept', reason: 'broken' })
    expect(await store.read('attempt')).toEqual({ type: 'Value', value: { n: 1 } })
  })
})
