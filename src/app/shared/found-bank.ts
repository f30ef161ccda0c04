import type { Bank, Keys } from '../../domain/bank/bank'
import type { TakenBank } from '../../domain/bank/taken-bank'
import type { BankRef } from '../../domain/bank/writing'
import type { Unknown } from '../../domain/ground/written'

/** What there is to ask candidates from on this device. */

export interface BankHere {
  readonly type: 'Bank'
  readonly bank: Bank
  /** Fetched only after the answers are frozen; empty where only the questions of an own bank are. */
  readonly keys: () => Promise<Keys>
}
/** The campaign asks from an own bank whose questions are not on this device yet. */
export interface BankMissing {
  readonly type: 'Missing'
  readonly ref: BankRef
  readonly take: (file: File) => Promise<TakenBank>
}
/** The campaign, or its own bank, cannot be read: nobody knows what there is to ask. */
export interface BankUnknown {
  readonly type: Unknown
}
export type FoundBank = BankHere | BankMissing | BankUnknown

/** @param campaign of the attempt that waits here; without one the campaign that collects. @returns undefined where it asks from the built-in bank */
export type FindOwnBank = (campaign: string | undefined) => Promise<FoundBank | undefined>
