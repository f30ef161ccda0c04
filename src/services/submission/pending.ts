import * as v from 'valibot'
import type { Written } from '../../domain/ground/written'
import { createRecord } from '../../domain/ground/record'
import type { SealedSubmission } from '../../domain/submission/handed-in'
import { ridOf } from '../../domain/submission/receipt'
import type { ObjectStore } from '../storage/object-store'
import { readObject, writeObject, type ReadRecord } from '../storage/stored-record'

/**
 * Sealed submissions that are not yet where they belong, each under the attempt that it was made from: what one person
 * left behind never stands in the way of the next, and is never handed to them.
 */

const Pending = v.object({
  attempt: v.string(),
  campaign: v.string(),
  number: v.number(),
  /** Public key by which it was signed; absent until November 2026. */
  device: v.optional(v.string()),
  sealed: v.instance(Uint8Array),
})
export type Pending = v.InferOutput<typeof Pending>

/** The sealed submission itself, under its name. */
export function sealedOf({ sealed }: Pick<Pending, 'sealed'>): SealedSubmission {
  const bytes = new Uint8Array(sealed)
  return { rid: ridOf(bytes), bytes }
}

const PENDING = createRecord('kontor-pending', 1, Pending)
const PREFIX = 'pending:'
/** Until November 2026 there was one place for all. */
const SINGLE = 'pending'

export interface PendingSubmissions {
  readonly of: (attempt: string) => Promise<ReadRecord<Pending>>
  /** Those that can be read now. What cannot stays where it is, for the next start. */
  readonly all: () => Promise<readonly Pending[]>
  readonly put: (pending: Pending) => Promise<Written>
  readonly remove: (attempt: string) => Promise<Written>
}

export function createPendingSubmissions(store: ObjectStore): PendingSubmissions {
  const read = (key: string) => readObject(store, key, PENDING)

  async function singleOf(attempt: string): Promise<ReadRecord<Pending>> {
    const single = await read(SINGLE)
    if (single.type === 'Unreadable') return single
    return single.type === 'Found' && single.data.attempt === attempt ? single : { type: 'Nothing' }
  }

  return {
    async of(attempt) {
      const own = await read(PREFIX + attempt)
      return own.type === 'Nothing' ? singleOf(attempt) : own
    },
    async all() {
      const listed = await store.keys()
      if (listed.type === 'Unreadable') return []
      const keys = listed.keys.filter((key) => key === SINGLE || key.startsWith(PREFIX))
      const found = await Promise.all(keys.map(read))
      return found.flatMap((each) => (each.type === 'Found' ? [each.data] : []))
    },
    put: (pending) => writeObject(store, PREFIX + pending.attempt, PENDING, pending),
    async remove(attempt) {
      const removed = await store.remove(PREFIX + attempt)
      const isSingle = (await singleOf(attempt)).type === 'Found'
      return removed.type === 'Kept' && isSingle ? store.remove(SINGLE) : removed
    },
  }
}
