import { createContext } from 'svelte'
import type { Bank, Keys } from '../../../domain/bank/bank'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { RoleProfile } from '../../../domain/scoring/profile'

/** What a campaign asks, and how its answers are scored. */
export interface Assessment {
  readonly asked: (campaign: Pick<Campaign, 'bank'>) => { readonly bank: Bank; readonly keys: Keys }
  /** The profiles that came with the app; a campaign may have weights of its own beside them. */
  readonly builtIn: readonly RoleProfile[]
}

export const [useAssessment, provideAssessment] = createContext<Assessment>()
