import { isExpired } from '../../domain/attempt/expiry'
import type { Attempt } from '../../domain/attempt/attempt'
import { decodeAttempt, encodeAttempt } from '../../domain/attempt/draft'
import type { Bank } from '../../domain/bank/bank'
import type { ObjectStore, Written } from '../storage/object-store'
import type { TabLock } from '../storage/tab-lock'
import { ATTEMPT } from './draft'

/** The running attempt on this device: one object, written whole, read once at the start. */

export type Opened =
  | { readonly type: 'Nothing' }
  | { readonly type: 'Attempt'; readonly attempt: Attempt }
  | { readonly type: 'Damaged' | 'Newer'; readonly stored: unknown }
  | { readonly type: 'Unreadable' }
  | { readonly type: 'Elsewhere' }

export interface AttemptStore {
  readonly open: (takeOver: boolean) => Promise<Opened>
  readonly keep: (attempt: Attempt) => Promise<Written>
  readonly keepSoon: (attempt: Attempt) => void
  readonly discard: () => Promise<Written>
}

export interface AttemptStoreDeps {
  readonly store: ObjectStore
  readonly lock: TabLock
  readonly bank: Bank
  readonly now: () => number
}

export function createAttemptStore({ store, lock, bank, now }: AttemptStoreDeps): AttemptStore {
  // One write at a time, in order; of those that nobody waits for only the latest counts.
  let last: Promise<unknown> = Promise.resolve()
  let waiting: { latest: Attempt } | undefined

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const write = (attempt: Attempt) => store.write(ATTEMPT, encodeAttempt(attempt))

  return {
    async open(takeOver) {
      if ((await lock.claim(takeOver)) === 'elsewhere') return { type: 'Elsewhere' }
      const read = await inTurn(() => store.read(ATTEMPT))
      if (read.type === 'Unreadable') return { type: 'Unreadable' }
      if (read.value === null) return { type: 'Nothing' }
      const decoded = decodeAttempt(read.value, bank)
      if (decoded.type !== 'Attempt') return { type: decoded.type, stored: read.value }
      if (!isExpired(decoded.attempt, now())) return decoded
      await store.remove(ATTEMPT)
      return { type: 'Nothing' }
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
      return inTurn(() => store.remove(ATTEMPT))
    },
  }
}
