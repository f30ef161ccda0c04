import { isExpired } from '../../domain/attempt/expiry'
import type { Attempt } from '../../domain/attempt/attempt'
import { decodeAttempt, encodeAttempt, idOf } from '../../domain/attempt/draft'
import type { StoredAttempt } from '../../domain/attempt/opened-attempt'
import type { Bank } from '../../domain/bank/bank'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import type { TabLock } from '../storage/tab-lock'
import { ATTEMPT } from './draft'

/**
 * The running attempt on this device: one object, written whole, read once at the start. Until it is known what lies here,
 * and while what lies here could not be read, nothing is written over it: a test that is begun then lives in memory alone.
 */

const KEPT: Written = { type: 'Kept' }
const NOT_READ: Written = { type: 'NotKept', reason: 'silent' }

export interface AttemptStore {
  readonly open: (takeOver: boolean) => Promise<StoredAttempt>
  readonly keep: (attempt: Attempt) => Promise<Written>
  readonly keepSoon: (attempt: Attempt) => void
  readonly discard: () => Promise<Written>
  /** Only if it is this attempt that lies here; another one stays, and counts as discarded. */
  readonly discardOf: (id: string) => Promise<Written>
}

export interface AttemptStoreDeps {
  readonly store: ObjectStore
  readonly lock: TabLock
  readonly bank: Bank
  readonly now: () => number
}

export function createAttemptStore({ store, lock, bank, now }: AttemptStoreDeps): AttemptStore {
  // One write at a time, in order; of those that nobody waits for only the latest counts.
  const inTurn = createQueue()
  let waiting: { latest: Attempt } | undefined
  /** `ours`: empty, or what this page reads and writes; `unusable`: what nobody can go on with, and a person may discard. */
  let place: 'unknown' | 'ours' | 'unusable' = 'unknown'

  async function write(attempt: Attempt): Promise<Written> {
    return place === 'ours' ? store.write(ATTEMPT, encodeAttempt(attempt)) : NOT_READ
  }
  async function remove(): Promise<Written> {
    const removed = await store.remove(ATTEMPT)
    if (removed.type === 'Kept') place = 'ours'
    return removed
  }
  async function look(): Promise<StoredAttempt> {
    place = 'unknown'
    const read = await store.read(ATTEMPT)
    if (read.type === 'Unreadable') return { type: 'Unreadable' }
    place = 'ours'
    if (read.value === null) return { type: 'Nothing' }
    const decoded = decodeAttempt(read.value, bank)
    if (decoded.type !== 'Attempt') {
      place = 'unusable'
      return { type: decoded.type, stored: read.value }
    }
    if (!isExpired(decoded.attempt, now())) return decoded
    await store.remove(ATTEMPT)
    return { type: 'Nothing' }
  }

  return {
    async open(takeOver) {
      return (await lock.claim(takeOver)) === 'elsewhere' ? { type: 'Elsewhere' } : inTurn(look)
    },
    keep(attempt) {
      waiting = undefined
      return inTurn(() => write(attempt))
    },
    keepSoon(attempt) {
      if (waiting) {
        waiting.latest = attempt
        return
      }
      const own = { latest: attempt }
      waiting = own
      void inTurn(async () => {
        // Replaced by a later `keep` or `discard`, which must not be overtaken.
        if (waiting !== own) return
        waiting = undefined
        await write(own.latest)
      })
    },
    discard() {
      waiting = undefined
      // What could not be read is not what the person wants to be rid of: that one was in memory.
      return inTurn(async () => (place === 'unknown' ? KEPT : remove()))
    },
    discardOf(id) {
      waiting = undefined
      return inTurn(async () => {
        const read = await store.read(ATTEMPT)
        if (read.type === 'Unreadable') return { type: 'NotKept', reason: read.reason }
        return idOf(read.value) === id ? remove() : KEPT
      })
    },
  }
}
