import * as v from 'valibot'
import { createRecord } from '../../domain/ground/record'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'
import { readObject, writeObject, type ReadRecord } from '../storage/stored-record'

/**
 * What this device has sealed for a campaign, numbered, each with the name of the one before. A number is never given
 * twice: while the last one is not known, nothing is sealed.
 */

const Chain = v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(0)), previous: v.nullable(v.string()) })
export type Chain = v.InferOutput<typeof Chain>

const CHAIN = createRecord('kontor-chain', 1, Chain)
const START: Chain = { number: 0, previous: null }

export type LastLink = Exclude<ReadRecord<Chain>, { readonly type: 'Nothing' }>

export interface Chains {
  /** The last link; of a device that has sealed nothing, number 0. */
  readonly last: (campaign: string) => Promise<LastLink>
  /** Never goes back: a lower number changes nothing. */
  readonly advance: (campaign: string, to: Chain) => Promise<Written>
}

export function createChains(store: ObjectStore): Chains {
  async function last(campaign: string): Promise<LastLink> {
    const read = await readObject(store, keyOf(campaign), CHAIN)
    if (read.type === 'Nothing') return { type: 'Found', data: START }
    if (read.type !== 'Damaged') return read
    // Until November 2026 it was stored without kind and version.
    const bare = v.safeParse(v.strictObject(Chain.entries), read.stored)
    return bare.success ? { type: 'Found', data: bare.output } : read
  }
  return {
    last,
    async advance(campaign, to) {
      const before = await last(campaign)
      if (before.type === 'Unreadable') return { type: 'NotKept', reason: before.reason }
      if (before.type !== 'Found') return { type: 'NotKept', reason: 'broken' }
      return before.data.number >= to.number ? { type: 'Kept' } : writeObject(store, keyOf(campaign), CHAIN, to)
    },
  }
}

const keyOf = (campaign: string) => `chain:${campaign}`
