import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { hex } from '@scure/base'
import * as v from 'valibot'
import type { PinTry } from '../../domain/device/pin-try'
import { createRecord } from '../../domain/ground/record'
import type { ObjectStore } from '../storage/object-store'
import { createQueue } from '../storage/queue'
import { readObject, writeObject, type ReadRecord } from '../storage/stored-record'

/**
 * What makes a device a station: its number on the stand, a name, and the PIN of the staff. The PIN keeps candidates out
 * of the staff's pages; it protects nothing that is sealed, because on a station there is no key to open anything. A
 * station whose record cannot be read is still a station: its pages stay closed, and nothing is written over it.
 */

const Name = v.pipe(v.string(), v.maxLength(40))
const Station = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  name: Name,
  pin: v.object({ salt: v.string(), hash: v.string() }),
  paused: v.boolean(),
  /** Names of submissions that the recruiter's device has confirmed; since November 2026 in a record of their own. */
  collected: v.pipe(v.array(v.string()), v.readonly()),
  /** Wrong PINs in a row, and until when no further one is taken, milliseconds. */
  tries: v.optional(v.object({ wrong: v.number(), until: v.number() }), { wrong: 0, until: 0 }),
})
export type Station = v.InferOutput<typeof Station>

const STATION = createRecord('kontor-station', 1, Station)
const KEY = 'station'

const MOST_WRONG = 5
/** Milliseconds. */
const PENALTY = 60_000

export interface Stations {
  readonly read: () => Promise<ReadRecord<Station>>
  /**
   * @param make what is there becomes what is to be there; undefined changes nothing
   * @returns false when it could not be read, was not changed, or could not be stored
   */
  readonly change: (make: (before: Station | undefined) => Station | undefined) => Promise<boolean>
  readonly remove: () => Promise<boolean>
  /** After five wrong ones in a row a minute passes before the next is taken. */
  readonly tryPin: (pin: string) => Promise<PinTry>
}

export function createStations(store: ObjectStore, now: () => number): Stations {
  const inTurn = createQueue()
  const read = () => readObject(store, KEY, STATION)
  const save = async (station: Station) => (await writeObject(store, KEY, STATION, station)).type === 'Kept'

  return {
    read,
    change: (make) =>
      inTurn(async () => {
        const found = await read()
        if (found.type !== 'Found' && found.type !== 'Nothing') return false
        const next = make(found.type === 'Found' ? found.data : undefined)
        return next !== undefined && save(next)
      }),
    remove: () => inTurn(async () => (await store.remove(KEY)).type === 'Kept'),
    tryPin: (pin) =>
      inTurn(async () => {
        const found = await read()
        if (found.type === 'Nothing') return { type: 'wrong' }
        if (found.type !== 'Found') return { type: 'unknown' }
        const { wrong, until } = found.data.tries
        // A clock that was set back must not lock staff out for hours.
        if (until > now() && until - now() <= PENALTY) return { type: 'wait', until }
        const isRight = hashOf(pin, found.data.pin.salt) === found.data.pin.hash
        const count = isRight ? 0 : wrong + 1
        const locked = count >= MOST_WRONG
        await save({ ...found.data, tries: { wrong: locked ? 0 : count, until: locked ? now() + PENALTY : 0 } })
        if (locked) return { type: 'wait', until: now() + PENALTY }
        return { type: isRight ? 'right' : 'wrong' }
      }),
  }
}

/** @param random 16 bytes */
export function pinOf(pin: string, random: Uint8Array): Station['pin'] {
  const salt = hex.encode(random)
  return { salt, hash: hashOf(pin, salt) }
}

const hashOf = (pin: string, salt: string) => hex.encode(sha256(concatBytes(utf8ToBytes(salt), utf8ToBytes(pin))))
