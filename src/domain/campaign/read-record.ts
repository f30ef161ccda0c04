import type { PersonRecord } from './decision'

/**
 * What a store says about the record of a person. A record that is there and cannot be read is never taken for an empty
 * one, and never written over.
 */

/** `newer`: written by a later Kontor. `unreadable`: the store does not answer; perhaps later. */
export type Shut = 'damaged' | 'newer' | 'unreadable'

/** A person about whom nothing has been written has an empty record. */
export type ReadPersonRecord =
  { readonly type: 'Record'; readonly record: PersonRecord } | { readonly type: 'Shut'; readonly why: Shut }

/** `NotKept`: what was there before is there still. */
export type KeptRecord = { readonly type: 'Kept' } | { readonly type: 'NotKept'; readonly why: Shut | 'not-kept' }
