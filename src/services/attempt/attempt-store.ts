import type { Attempt } from '../../domain/attempt/attempt'
import type { StoredAttempt } from '../../domain/attempt/opened-attempt'
import type { Bank } from '../../domain/bank/bank'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import type { TabLock } from '../storage/tab-lock'
import { createAttemptSlot } from './attempt-slot'

/** The running attempt on this device: one tab has it, and its writes follow each other. */

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
  const slot = createAttemptSlot(store, bank, now)
  // One write at a time, in order; of those that nobody waits for only the latest counts.
  const inTurn = createQueue()
  let waiting: { latest: Attempt } | undefined

  return {
    async open(takeOver) {
      return (await lock.claim(takeOver)) === 'elsewhere' ? { type: 'Elsewhere' } : inTurn(slot.look)
    },
    keep(attempt) {
      waiting = undefined
      return inTurn(() => slot.write(attempt))
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
        await slot.write(own.latest)
      })
    },
    discard() {
      waiting = undefined
      return inTurn(slot.discard)
    },
    discardOf(id) {
      waiting = undefined
      return inTurn(() => slot.discardOf(id))
    },
  }
}
