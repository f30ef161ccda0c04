import { describe, expect, it } from 'vitest'
import { createObjectStore, openObjectStore, type StoreDeps } from '../../../src/services/storage/object-store'

type Connection = Awaited<ReturnType<StoreDeps['connect']>>
type Call = () => Promise<unknown>

const never = () => new Promise<never>(() => undefined)
const atOnce = () => Promise.resolve()
const failing =
  (name: string, message = 'as browsers say') =>
  () =>
    Promise.reject(new DOMException(message, name))
const fine = () => Promise.resolve()

/** A store whose connections answer each call with the next of the given outcomes, whatever is asked. */
function storeWith(calls: readonly Call[], { patience = never }: Partial<StoreDeps> = {}) {
  const left = [...calls]
  const used: number[] = []
  let connections = 0
  const connect = () => {
    connections += 1
    const number = connections
    const answer = () => {
      used.push(number)
      return (left.shift() ?? fine)()
    }
    return Promise.resolve({ getItem: answer, setItem: answer, removeItem: answer } as unknown as Connection)
  }
  /** The connections that were used, in order. */
  return { store: createObjectStore({ connect, patience }), used }
}

describe('a store that works', () => {
  it('says so, over one connection', async () => {
    const { store, used } = storeWith([fine, () => Promise.resolve({ a: 1 }), fine])
    expect(await store.write('k', { a: 1 })).toEqual({ type: 'Kept' })
    expect(await store.read('k')).toEqual({ type: 'Value', value: { a: 1 } })
    expect(await store.remove('k')).toEqual({ type: 'Kept' })
    expect(used).toEqual([1, 1, 1])
  })

  it('gives null where nothing is stored', async () => {
    expect(await storeWith([() => Promise.resolve(null)]).store.read('k')).toEqual({ type: 'Value', value: null })
  })
})

describe('what a browser refuses for good', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'blocked'],
    ['NotAllowedError', 'blocked'],
  ])('%s is said at once: %s', async (name, reason) => {
    const { store, used } = storeWith([failing(name)])
    expect(await store.write('k', {})).toEqual({ type: 'NotKept', reason })
    expect(used).toEqual([1])
  })

  it('is said for reading and removing too', async () => {
    expect(await storeWith([failing('SecurityError')]).store.read('k')).toEqual({
      type: 'Unreadable',
      reason: 'blocked',
    })
    expect(await storeWith([failing('SecurityError')]).store.remove('k')).toEqual({
      type: 'NotKept',
      reason: 'blocked',
    })
  })

  it('can be tried again after space was made', async () => {
    const { store, used } = storeWith([failing('QuotaExceededError'), fine])
    await store.write('k', {})
    expect(await store.write('k', {})).toEqual({ type: 'Kept' })
    expect(used).toEqual([1, 2])
  })
})

describe('what may pass', () => {
  it.each(['UnknownError', 'AbortError', 'InvalidStateError'])(
    '%s twice is mended by a fresh connection each',
    async (name) => {
      const { store, used } = storeWith([failing(name), failing(name), fine])
      expect(await store.write('k', {})).toEqual({ type: 'Kept' })
      expect(used).toEqual([1, 2, 3])
    },
  )

  it.each([
    failing('UnknownError'),
    () => Promise.reject(new Error('odd')),
    () => Promise.reject(null as unknown as Error),
  ])('three times is enough', async (broken) => {
    const { store, used } = storeWith([broken, broken, broken, fine])
    expect(await store.write('k', {})).toEqual({ type: 'NotKept', reason: 'broken' })
    expect(used).toEqual([1, 2, 3])
  })

  it('a full store on the second try is said to be full', async () => {
    const { store } = storeWith([failing('UnknownError'), failing('QuotaExceededError')])
    expect(await store.write('k', {})).toEqual({ type: 'NotKept', reason: 'full' })
  })
})

describe('a store that never answers', () => {
  it('is silent, for every kind of question', async () => {
    const { store } = storeWith([never, never, never], { patience: atOnce })
    expect(await store.write('k', {})).toEqual({ type: 'NotKept', reason: 'silent' })
    expect(await store.read('k')).toEqual({ type: 'Unreadable', reason: 'silent' })
    expect(await store.remove('k')).toEqual({ type: 'NotKept', reason: 'silent' })
  })

  it('is asked over a fresh connection the next time', async () => {
    const times = [atOnce, never]
    const { store, used } = storeWith([never], { patience: () => (times.shift() ?? never)() })
    await store.write('k', {})
    expect(await store.write('k', {})).toEqual({ type: 'Kept' })
    expect(used).toEqual([1, 2])
  })

  it('and fails long afterwards disturbs nobody', async () => {
    let fail: (failure: Error) => void = () => undefined
    const late = () => new Promise((_, reject) => (fail = reject))
    const { store } = storeWith([late], { patience: atOnce })
    expect(await store.write('k', {})).toEqual({ type: 'NotKept', reason: 'silent' })
    fail(new DOMException('too late', 'UnknownError'))
    await new Promise((resolve) => setImmediate(resolve))
  })

  it('also when it is the connection that never comes', async () => {
    const store = createObjectStore({ connect: never, patience: atOnce })
    expect(await store.read('k')).toEqual({ type: 'Unreadable', reason: 'silent' })
  })
})

describe('a connection that fails', () => {
  const working = { setItem: fine, getItem: fine, removeItem: fine } as unknown as Connection

  it('is tried three times', async () => {
    let tries = 0
    const connect = () => Promise.reject(new Error(`no ${(tries += 1)}`))
    const store = createObjectStore({ connect, patience: never })
    expect([await store.write('k', {}), tries]).toEqual([{ type: 'NotKept', reason: 'broken' }, 3])
  })

  it('once is not noticed', async () => {
    let tries = 0
    const connect = () => ((tries += 1) === 1 ? Promise.reject(new Error('half-loaded')) : Promise.resolve(working))
    expect(await createObjectStore({ connect, patience: never }).write('k', {})).toEqual({ type: 'Kept' })
  })

  it('for want of any storage is blocked', async () => {
    const connect = () => Promise.reject(new Error('No available storage method found.'))
    expect(await createObjectStore({ connect, patience: never }).read('k')).toEqual({
      type: 'Unreadable',
      reason: 'blocked',
    })
  })

  // This file has no IndexedDB on purpose.
  it('in a browser without IndexedDB is blocked, and nothing else is used instead', async () => {
    expect(typeof indexedDB).toBe('undefined')
    expect(await openObjectStore('kontor-test').write('k', {})).toEqual({ type: 'NotKept', reason: 'blocked' })
  })
})
