import type { Adjustments } from '../../domain/attempt/adjustments'
import { withAdjustments, type Attempt } from '../../domain/attempt/attempt'
import { decodeAttempt, encodeAttempt } from '../../domain/attempt/draft'
import type { Bank } from '../../domain/bank/bank'
import { receiptOf } from '../../domain/submission/receipt'
import type { ObjectStore } from '../storage/object-store'
import { packBody, parseJson, unpackBody } from '../seal/envelope'
import { ATTEMPT, MOVED } from './draft'

/**
 * A running attempt goes on on another device. It holds answers and no person. The old copy is put aside where no screen
 * shows it, and can be taken back while the other device has not been seen to go on.
 */
export interface Moving {
  /** @returns undefined when nothing runs here, or when what runs cannot be read */
  readonly pack: () => Promise<Packed | undefined>
  /** The other device has it: nobody can go on here. */
  readonly lock: () => Promise<boolean>
  readonly hasLocked: () => Promise<boolean>
  readonly takeBack: () => Promise<boolean>
  /** Of the running attempt, which nobody sees meanwhile. */
  readonly adjust: (adjustments: Adjustments) => Promise<boolean>
  readonly receive: (bytes: Uint8Array, campaign: string) => Promise<Received>
}

export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Both devices show it, so that staff see that it is the same attempt. */
  readonly code: string
  readonly attempt: Attempt
}

export type Received =
  | { readonly type: 'Received'; readonly code: string }
  /** `occupied`: an attempt runs here already. `other-campaign`: for something else, or a practice run. */
  | { readonly type: 'damaged' | 'newer' | 'occupied' | 'other-campaign' | 'not-kept' }

/** @param bankHere what attempts here are asked from; undefined while its questions are missing */
export function createMoving(draft: ObjectStore, bankHere: () => Promise<Bank | undefined>): Moving {
  async function decode(value: unknown) {
    const bank = await bankHere()
    return bank === undefined ? ({ type: 'Damaged' } as const) : decodeAttempt(value, bank)
  }
  const stored = async (key: string) => {
    const read = await draft.read(key)
    return read.type === 'Value' ? read.value : undefined
  }
  async function shift(from: string, to: string): Promise<boolean> {
    const value = await stored(from)
    if (typeof value !== 'object' || value === null) return false
    return (await draft.write(to, value)).type === 'Kept' && (await draft.remove(from)).type === 'Kept'
  }

  return {
    async pack() {
      const value = await stored(ATTEMPT)
      const decoded = await decode(value)
      if (decoded.type !== 'Attempt') return undefined
      const bytes = new Uint8Array(packBody(JSON.stringify(value)))
      return { bytes, code: receiptOf(bytes), attempt: decoded.attempt }
    },
    lock: () => shift(ATTEMPT, MOVED),
    hasLocked: async () => Boolean(await stored(MOVED)),
    takeBack: async () => !(await stored(ATTEMPT)) && shift(MOVED, ATTEMPT),
    async adjust(adjustments) {
      const decoded = await decode(await stored(ATTEMPT))
      if (decoded.type !== 'Attempt') return false
      return (await draft.write(ATTEMPT, encodeAttempt(withAdjustments(decoded.attempt, adjustments)))).type === 'Kept'
    },
    async receive(bytes, campaign) {
      if (await stored(ATTEMPT)) return { type: 'occupied' }
      const unpacked = unpackBody(bytes)
      const json = unpacked.type === 'Json' ? parseJson(unpacked.json) : undefined
      const value = json?.type === 'Value' ? json.value : undefined
      const decoded = await decode(value)
      if (decoded.type !== 'Attempt') return { type: decoded.type === 'Newer' ? 'newer' : 'damaged' }
      if (decoded.attempt.campaign !== campaign) return { type: 'other-campaign' }
      const written = await draft.write(ATTEMPT, value as object)
      return written.type === 'Kept' ? { type: 'Received', code: receiptOf(bytes) } : { type: 'not-kept' }
    },
  }
}
