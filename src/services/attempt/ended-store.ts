import * as v from 'valibot'
import { decodeAttempt, encodeAttempt } from '../../domain/attempt/draft'
import type { Ended } from '../../domain/attempt/ended'
import type { Bank } from '../../domain/bank/bank'
import { FEEDBACK } from '../../domain/ground/feedback'
import { createRecord } from '../../domain/ground/record'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import { readObject, writeObject } from '../storage/stored-record'

/** The application that was handed in here last, beside the running attempt, until its person leaves. */
export interface EndedStore {
  readonly keep: (ended: Ended) => Promise<Written>
  /** Undefined for none, and for one that cannot be read: what counts has been handed in. */
  readonly find: () => Promise<Ended | undefined>
  readonly remove: () => Promise<Written>
}

export const ENDED_KEY = 'ended'
const ENDED = createRecord(
  'kontor-ended',
  1,
  v.object({ attempt: v.unknown(), receipt: v.string(), feedback: v.picklist(FEEDBACK), at: v.number() }),
)

/** @param draft the store of the running attempt: encrypted, and of this browser alone */
export function createEndedStore(draft: ObjectStore, bank: Bank): EndedStore {
  const inTurn = createQueue()
  return {
    keep: (ended) =>
      inTurn(() => writeObject(draft, ENDED_KEY, ENDED, { ...ended, attempt: encodeAttempt(ended.attempt) })),
    find: () =>
      inTurn(async () => {
        const read = await readObject(draft, ENDED_KEY, ENDED)
        if (read.type !== 'Found') return undefined
        const decoded = decodeAttempt(read.data.attempt, bank)
        return decoded.type === 'Attempt' ? { ...read.data, attempt: decoded.attempt } : undefined
      }),
    remove: () => inTurn(() => draft.remove(ENDED_KEY)),
  }
}
