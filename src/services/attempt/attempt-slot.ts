import type { Attempt } from '../../domain/attempt/attempt'
import { decodeAttempt, encodeAttempt, idOf } from '../../domain/attempt/draft'
import { isExpired } from '../../domain/attempt/expiry'
import type { StoredAttempt } from '../../domain/attempt/opened-attempt'
import type { Bank } from '../../domain/bank/bank'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'
import { ATTEMPT } from './draft'

/**
 * Where the attempt is stored: one object, written whole, read once at the start. Until it is known what lies here, and
 * while what lies here could not be read, nothing is written over it: a test that is begun then lives in memory alone.
 */

const KEPT: Written = { type: 'Kept' }
const NOT_READ: Written = { type: 'NotKept', reason: 'silent' }

/** Calls must not overlap: the caller brings them in order. */
export interface AttemptSlot {
  /** An attempt that has expired is removed, and counts as nothing. */
  readonly look: () => Promise<StoredAttempt>
  readonly write: (attempt: Attempt) => Promise<Written>
  readonly discard: () => Promise<Written>
  /** Only if it is this attempt that lies here; another one stays, and counts as discarded. */
  readonly discardOf: (id: string) => Promise<Written>
}

/** @param now milliseconds */
export function createAttemptSlot(store: ObjectStore, bank: Bank, now: () => number): AttemptSlot {
  /** `ours`: empty, or what this page reads and writes; `unusable`: what nobody can go on with, and a person may discard. */
  let place: 'unknown' | 'ours' | 'unusable' = 'unknown'

  async function remove(): Promise<Written> {
    const removed = await store.remove(ATTEMPT)
    if (removed.type === 'Kept') place = 'ours'
    return removed
  }

  return {
    async look() {
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
    },
    write: async (attempt) => (place === 'ours' ? store.write(ATTEMPT, encodeAttempt(attempt)) : NOT_READ),
    // What could not be read is not what the person wants to be rid of: that one was in memory.
    discard: async () => (place === 'unknown' ? KEPT : remove()),
    async discardOf(id) {
      const read = await store.read(ATTEMPT)
      if (read.type === 'Unreadable') return { type: 'NotKept', reason: read.reason }
      return idOf(read.value) === id ? remove() : KEPT
    },
  }
}
