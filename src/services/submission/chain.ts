import * as v from 'valibot'
import { createRecord } from '../../domain/ground/record'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../storage/object-store'
import { readObject, writeObject, type ReadRecord } from '../storage/stored-record'

/**
 * What this device has sealed for a campaign, numbered, each with the name of the one before. A number is never given
 * twice: while the last one is not known, nothing is sealed.
 */

const Chain = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
  previous: v.nullable(v.string()),
  /** Public key of the device that numbers; absent until November 2026. */
  device: v.optional(v.string()),
})
export type Chain = v.InferOutput<typeof Chain>

const CHAIN = createRecord('kontor-chain', 1, Chain)
const START: Chain = { number: 0, previous: null }

export type LastLink =
  | {
      readonly type: 'Found'
      readonly data: Chain
      /** The device has got a new key since it sealed for this campaign: its numbers begin anew. */
      readonly isAnew: boolean
    }
  | Exclude<ReadRecord<Chain>, { readonly type: 'Found' | 'Nothing' }>

/** Who numbers. */
export interface Numbering {
  readonly publicKey: string
  readonly isRenewed: boolean
}

export interface Chains {
  /** The last link of this device; of one that has sealed nothing, number 0. */
  readonly last: (campaign: string, by: Numbering) => Promise<LastLink>
  /** Never goes back: a lower number of the same device changes nothing. @param to by the key that the device has now */
  readonly advance: (campaign: string, to: Chain) => Promise<Written>
}

export function createChains(store: ObjectStore): Chains {
  async function read(campaign: string): Promise<ReadRecord<Chain>> {
    const found = await readObject(store, keyOf(campaign), CHAIN)
    if (found.type !== 'Damaged') return found
    // Until November 2026 it was stored without kind and version.
    const bare = v.safeParse(
      v.strictObject({ number: Chain.entries.number, previous: Chain.entries.previous }),
      found.stored,
    )
    return bare.success ? { type: 'Found', data: bare.output } : found
  }
  return {
    async last(campaign, { publicKey, isRenewed }) {
      const found = await read(campaign)
      if (found.type === 'Nothing') return { type: 'Found', data: START, isAnew: false }
      if (found.type === 'Damaged' && isRenewed) return { type: 'Found', data: START, isAnew: true }
      if (found.type !== 'Found') return found
      const { device } = found.data
      const isAnew = device === undefined ? isRenewed : device !== publicKey
      return { type: 'Found', data: isAnew ? START : found.data, isAnew }
    },
    async advance(campaign, to) {
      const before = await read(campaign)
      if (before.type === 'Unreadable') return { type: 'NotKept', reason: before.reason }
      if (before.type === 'Newer') return { type: 'NotKept', reason: 'broken' }
      // Over what is damaged only begins anew what begins anew.
      if (before.type === 'Damaged' && to.number > 1) return { type: 'NotKept', reason: 'broken' }
      return before.type !== 'Found' || follows(to, before.data)
        ? writeObject(store, keyOf(campaign), CHAIN, to)
        : { type: 'Kept' }
    },
  }
}

function follows(to: Chain, before: Chain): boolean {
  if (to.device === before.device || to.device === undefined) {
    return to.device === before.device && to.number > before.number
  }
  // Of a device that has got a new key: a number 1 begins anew, whatever the old one had counted to.
  return before.device !== undefined || to.number === 1 || to.number > before.number
}
const keyOf = (campaign: string) => `chain:${campaign}`
