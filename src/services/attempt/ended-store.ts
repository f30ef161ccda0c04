import * as v from 'valibot'
import { decodeAttempt, encodeAttempt } from '../../domain/attempt/draft'
import { isOver, type DeviceHands, type Ended } from '../../domain/attempt/ended'
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
  /**
   * Of this campaign; what nobody has left in time goes. Undefined for none, and for one that cannot be read: what counts
   * has been handed in.
   */
  readonly findOf: (campaign: string, owner: DeviceHands) => Promise<Ended | undefined>
  readonly remove: () => Promise<Written>
}

export const ENDED_KEY = 'ended'
const ENDED = createRecord(
  'kontor-ended',
  1,
  v.object({ attempt: v.unknown(), receipt: v.string(), feedback: v.picklist(FEEDBACK), at: v.number() }),
)

/** @param draft the store of the running attempt: encrypted, and of this browser alone @param now milliseconds */
export function createEndedStore(
  draft: ObjectStore,
  bank: () => Promise<Bank | undefined>,
  now: () => number,
): EndedStore {
  const inTurn = createQueue()

  async function find(): Promise<Ended | undefined> {
    const read = await readObject(draft, ENDED_KEY, ENDED)
    if (read.type !== 'Found') return undefined
    const asked = await bank()
    const decoded = asked && decodeAttempt(read.data.attempt, asked)
    return decoded?.type === 'Attempt' ? { ...read.data, attempt: decoded.attempt } : undefined
  }

  return {
    keep: (ended) =>
      inTurn(() => writeObject(draft, ENDED_KEY, ENDED, { ...ended, attempt: encodeAttempt(ended.attempt) })),
    findOf: (campaign, owner) =>
      inTurn(async () => {
        const ended = await find()
        if (ended === undefined) return undefined
        if (ended.attempt.campaign === campaign && !isOver(ended, now(), owner)) return ended
        await draft.remove(ENDED_KEY)
        return undefined
      }),
    remove: () => inTurn(() => draft.remove(ENDED_KEY)),
  }
}
