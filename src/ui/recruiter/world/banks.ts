import { createContext } from 'svelte'
import type { BankRef } from '../../../domain/bank/writing'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { SkillId } from '../../../domain/ground/skill'

/** `Faulty`: the checker has so many errors to show in the workshop. */
export type ChosenBank =
  | { readonly type: 'Chosen'; readonly bank: BankRef; readonly skills: readonly SkillId[] }
  | { readonly type: 'Faulty'; readonly count: number }
  | { readonly type: 'gone' | 'not-kept' }

/** Own banks, as far as campaigns ask from them. */
export interface Banks {
  /** Banks that were written or brought on this device. */
  readonly own: () => Promise<readonly { readonly id: string; readonly title: string; readonly version: string }[]>
  /** Freezes an own bank as it is now, for a campaign that has not opened. */
  readonly choose: (id: string) => Promise<ChosenBank>
  /** The questions without keys, for stations and phones. */
  readonly saveQuestions: (campaign: Campaign) => Promise<void>
}

export const [useBanks, provideBanks] = createContext<Banks>()
