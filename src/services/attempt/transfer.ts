import type { Adjustments } from '../../domain/attempt/adjustments'
import { withAdjustments, type Attempt } from '../../domain/attempt/attempt'
import { decodeAttempt, encodeAttempt, idOf, type DecodedDraft } from '../../domain/attempt/draft'
import type { Received } from '../../domain/attempt/received'
import type { Bank } from '../../domain/bank/bank'
import type { Written } from '../../domain/ground/written'
import { receiptOf } from '../../domain/submission/receipt'
import { packBody, parseJson, unpackBody } from '../seal/envelope'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import { ATTEMPT } from './draft'
import { ENDED_KEY } from './ended-store'
import { isAside, listAside, putAside, takeLastBack } from './put-aside'

/**
 * A running attempt goes on on another device. It holds answers and no person. The old copy is put aside where no screen
 * shows it, each attempt in a place of its own, and can be taken back while the other device has not been seen to go on.
 * While it cannot be read what lies here, nothing is written.
 */
export interface Transfer {
  readonly pack: () => Promise<PackedOrNot>
  /** The other device has it: nobody can go on here. */
  readonly lock: () => Promise<boolean>
  /** Ids of the attempts that were put aside; undefined when that cannot be read. */
  readonly moved: () => Promise<readonly string[] | undefined>
  /** The one that was put aside last. */
  readonly takeBack: () => Promise<boolean>
  /** Of the running attempt, which nobody sees meanwhile. */
  readonly adjust: (adjustments: Adjustments) => Promise<boolean>
  readonly receive: (bytes: Uint8Array, campaign: string) => Promise<Received>
  /** Only if it is this attempt that runs here; another one stays, and counts as discarded. */
  readonly discard: (attempt: string) => Promise<Written>
  /** Removes the running attempt and all that were put aside. @returns false when something remains */
  readonly clear: () => Promise<boolean>
}

export interface Packed {
  readonly type: 'Packed'
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Both devices show it, so that staff see that it is the same attempt. */
  readonly code: string
  readonly attempt: Attempt
}
/** `Damaged` also where the questions of the attempt are missing. */
export type PackedOrNot = Packed | { readonly type: 'Nothing' | 'Damaged' | 'Newer' | 'Unreadable' }

/** A stored attempt, against what attempts here are asked from. */
type Decode = (stored: unknown) => Promise<DecodedDraft>

/** @param bankHere what attempts here are asked from; undefined while its questions are missing */
export function createTransfer(draft: ObjectStore, bankHere: () => Promise<Bank | undefined>): Transfer {
  const inTurn = createQueue()

  async function decode(stored: unknown): Promise<DecodedDraft> {
    const bank = await bankHere()
    return bank === undefined ? { type: 'Damaged', at: 'bank' } : decodeAttempt(stored, bank)
  }

  return {
    pack: () => packRunning(draft, decode),
    lock: () => inTurn(() => putAside(draft)),
    moved: async () => (await listAside(draft))?.flatMap(({ value }) => idOf(value) ?? []),
    takeBack: () => inTurn(() => takeLastBack(draft)),
    adjust: (adjustments) => inTurn(() => adjustRunning(draft, decode, adjustments)),
    receive: (bytes, campaign) => inTurn(() => receiveAttempt(draft, decode, { bytes, campaign })),
    discard: (attempt) => inTurn(() => discardRunning(draft, attempt)),
    clear: () => inTurn(() => clearAttempts(draft)),
  }
}

async function packRunning(draft: ObjectStore, decode: Decode): Promise<PackedOrNot> {
  const read = await draft.read(ATTEMPT)
  if (read.type === 'Unreadable') return { type: 'Unreadable' }
  if (read.value === null) return { type: 'Nothing' }
  const decoded = await decode(read.value)
  // Practice does not move.
  if (decoded.type !== 'Attempt') return { type: decoded.type === 'Older' ? 'Damaged' : decoded.type }
  const bytes = new Uint8Array(packBody(JSON.stringify(read.value)))
  return { type: 'Packed', bytes, code: receiptOf(bytes), attempt: decoded.attempt }
}

async function adjustRunning(draft: ObjectStore, decode: Decode, adjustments: Adjustments): Promise<boolean> {
  const packed = await packRunning(draft, decode)
  if (packed.type !== 'Packed') return false
  const adjusted = encodeAttempt(withAdjustments(packed.attempt, adjustments))
  return (await draft.write(ATTEMPT, adjusted)).type === 'Kept'
}

interface Arriving {
  readonly bytes: Uint8Array
  /** That this device takes attempts of. */
  readonly campaign: string
}

async function receiveAttempt(draft: ObjectStore, decode: Decode, { bytes, campaign }: Arriving): Promise<Received> {
  const here = await draft.read(ATTEMPT)
  if (here.type === 'Unreadable') return { type: 'unreadable' }
  if (here.value !== null) return { type: 'occupied' }
  const unpacked = unpackBody(bytes)
  const json = unpacked.type === 'Json' ? parseJson(unpacked.json) : undefined
  const decoded = await decode(json?.type === 'Value' ? json.value : undefined)
  if (decoded.type !== 'Attempt') return { type: decoded.type === 'Newer' ? 'newer' : 'damaged' }
  if (decoded.attempt.campaign !== campaign) return { type: 'other-campaign' }
  const written = await draft.write(ATTEMPT, encodeAttempt(decoded.attempt))
  return written.type === 'Kept' ? { type: 'Received', code: receiptOf(bytes) } : { type: 'not-kept' }
}

async function discardRunning(draft: ObjectStore, attempt: string): Promise<Written> {
  const read = await draft.read(ATTEMPT)
  if (read.type === 'Unreadable') return { type: 'NotKept', reason: read.reason }
  return idOf(read.value) === attempt ? draft.remove(ATTEMPT) : { type: 'Kept' }
}

async function clearAttempts(draft: ObjectStore): Promise<boolean> {
  const listed = await draft.keys()
  if (listed.type === 'Unreadable') return false
  const keys = listed.keys.filter((key) => key === ATTEMPT || key === ENDED_KEY || isAside(key))
  const removed = await Promise.all(keys.map((key) => draft.remove(key)))
  return removed.every(({ type }) => type === 'Kept')
}
