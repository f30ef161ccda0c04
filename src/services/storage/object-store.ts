import type localforage from 'localforage'
import type { StoreTrouble, Written } from '../../domain/ground/written'
import { patience } from './patience'
import { writeStrictly } from './strict-durability'

/**
 * The one file that touches localforage. One database with one store, pinned to IndexedDB: localforage's silent
 * fall-back to localStorage loses data. Every call has a watchdog, because IndexedDB can stay silent for ever.
 */

type Instance = Pick<typeof localforage, 'getItem' | 'setItem' | 'removeItem' | 'keys'>

export type Read =
  { readonly type: 'Value'; readonly value: unknown } | { readonly type: 'Unreadable'; readonly reason: StoreTrouble }

export type ListedKeys =
  | { readonly type: 'Keys'; readonly keys: readonly string[] }
  | { readonly type: 'Unreadable'; readonly reason: StoreTrouble }

export interface ObjectStore {
  /** `value` is null when nothing is stored under the key. */
  readonly read: (key: string) => Promise<Read>
  readonly write: (key: string, value: object) => Promise<Written>
  readonly remove: (key: string) => Promise<Written>
  readonly keys: () => Promise<ListedKeys>
}

export interface StoreDeps {
  /** Called again for a fresh connection after one has broken. */
  readonly connect: () => Promise<Instance>
  /** Settles after the watchdog's time; tests bring their own. */
  readonly patience: () => Promise<void>
}

const TRIES = 3
const SILENT: { readonly reason: StoreTrouble } = { reason: 'silent' }

export function createObjectStore({ connect, patience }: StoreDeps): ObjectStore {
  let connection: Promise<Instance> | undefined

  async function attempt<T>(use: (instance: Instance) => Promise<T>): Promise<{ value: T } | { reason: StoreTrouble }> {
    let reason: StoreTrouble = 'broken'
    for (let tries = 0; tries < TRIES; tries += 1) {
      connection ??= connect()
      try {
        const answer = connection.then(use).then((value) => ({ value }))
        const outcome = await Promise.race([answer, patience().then(() => SILENT)])
        if ('reason' in outcome) connection = undefined
        return outcome
      } catch (failure) {
        reason = troubleOf(failure)
        connection = undefined
        if (reason !== 'broken') break
      }
    }
    return { reason }
  }

  const written = (outcome: { value: unknown } | { reason: StoreTrouble }): Written =>
    'reason' in outcome ? { type: 'NotKept', reason: outcome.reason } : { type: 'Kept' }

  return {
    async read(key) {
      const outcome = await attempt((instance) => instance.getItem<unknown>(key))
      return 'reason' in outcome
        ? { type: 'Unreadable', reason: outcome.reason }
        : { type: 'Value', value: outcome.value }
    },
    write: async (key, value) => written(await attempt((instance) => instance.setItem(key, value))),
    remove: async (key) => written(await attempt((instance) => instance.removeItem(key))),
    async keys() {
      const outcome = await attempt((instance) => instance.keys())
      return 'reason' in outcome
        ? { type: 'Unreadable', reason: outcome.reason }
        : { type: 'Keys', keys: outcome.value }
    },
  }
}

/** Browsers and localforage tell what went wrong by the name of the error only. */
function troubleOf(failure: unknown): StoreTrouble {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : ''
  if (name === 'QuotaExceededError') return 'full'
  if (name === 'SecurityError' || name === 'NotAllowedError' || noDriver(failure)) return 'blocked'
  return 'broken'
}

const noDriver = (failure: unknown) =>
  failure instanceof Error && failure.message.startsWith('No available storage method')

/**
 * @param name of the database, one store each: `kontor-draft`, `kontor-core`, …
 * @param durability `strict` waits for the disk: for what exists nowhere else
 */
export function openObjectStore(name: string, durability: 'relaxed' | 'strict' = 'relaxed'): ObjectStore {
  if (durability === 'strict') writeStrictly(name)
  return createObjectStore({
    async connect() {
      const { default: library } = await import('localforage')
      const instance = library.createInstance({ name, storeName: 'values', driver: library.INDEXEDDB })
      await instance.ready()
      return instance
    },
    patience,
  })
}
