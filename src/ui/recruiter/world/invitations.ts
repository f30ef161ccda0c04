import { createContext } from 'svelte'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { Invitation } from '../../../domain/campaign/invitation'
import type { Language } from '../../../domain/ground/language'

export interface Invitations {
  /** @param mode what the device that opens it becomes */
  readonly link: (campaign: Campaign, mode: Invitation['mode']) => Promise<string>
  /** The public encryption key in words that two people can compare. */
  readonly fiveWords: (recipient: string, language: Language) => Promise<string>
}

export const [useInvitations, provideInvitations] = createContext<Invitations>()
