import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { hex } from '@scure/base'
import * as v from 'valibot'
import type { ObjectStore } from '../storage/object-store'

/**
 * What makes a device a station: its number on the stand, a name, and the PIN of the staff. The PIN keeps candidates out
 * of the staff's pages; it protects nothing that is sealed, because on a station there is no key to open anything.
 */

const Name = v.pipe(v.string(), v.maxLength(40))
const Station = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  name: Name,
  pin: v.object({ salt: v.string(), hash: v.string() }),
  paused: v.boolean(),
  /** Names of submissions that the recruiter's device has confirmed. */
  collected: v.pipe(v.array(v.string()), v.readonly()),
  /** Wrong PINs in a row, and until when no further one is taken, milliseconds. */
  tries: v.optional(v.object({ wrong: v.number(), until: v.number() }), { wrong: 0, until: 0 }),
})
export type Station = v.InferOutput<typeof Station>

const Stored = v.object({ kind: v.literal('kontor-station'), version: v.literal(1), data: Station })

const MOST_WRONG = 5
/** Milliseconds. */
const PENALTY = 60_000

export type PinTry = { readonly type: 'right' | 'wrong' } | { readonly type: 'wait'; readonly until: number }

export interface Stations {
  readonly read: () => Promise<Station | undefined>
  /** @returns false when it could not be stored */
  readonly save: (station: Station) => Promise<boolean>
  readonly remove: () => Promise<boolean>
  /** After five wrong ones in a row a minute passes before the next is taken. */
  readonly tryPin: (pin: string) => Promise<PinTry>
}

export function createStations(store: ObjectStore, now: () => number): Stations {
  async function read(): Promise<Station | undefined> {
    const found = await store.read('station')
    const parsed = v.safeParse(Stored, found.type === 'Value' ? found.value : undefined)
    return parsed.success ? parsed.output.data : undefined
  }
  const save = async (data: Station) =>
    (await store.write('station', { kind: 'kontor-station', version: 1, data })).type === 'Kept'

  return {
    read,
    save,
    remove: async () => (await store.remove('station')).type === 'Kept',
    async tryPin(pin) {
      const station = await read()
      if (station === undefined) return { type: 'wrong' }
      const { wrong, until } = station.tries
      // A clock that was set back must not lock staff out for hours.
      if (until > now() && until - now() <= PENALTY) return { type: 'wait', until }
      const isRight = hashOf(pin, station.pin.salt) === station.pin.hash
      const count = isRight ? 0 : wrong + 1
      const locked = count >= MOST_WRONG
      await save({ ...station, tries: { wrong: locked ? 0 : count, until: locked ? now() + PENALTY : 0 } })
      if (locked) return { type: 'wait', until: now() + PENALTY }
      return { type: isRight ? 'right' : 'wrong' }
    },
  }
}

/** @param random 16 bytes */
export function pinOf(pin: string, random: Uint8Array): Station['pin'] {
  const salt = hex.encode(random)
  return { salt, hash: hashOf(pin, salt) }
}

const hashOf = (pin: string, salt: string) => hex.encode(sha256(concatBytes(utf8ToBytes(salt), utf8ToBytes(pin))))
