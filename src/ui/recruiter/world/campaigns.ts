import { createContext } from 'svelte'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { SavedCampaign } from '../../../domain/campaign/kept'
import type { DeletionEntry } from '../../../domain/campaign/deletion'
import type { Mode } from '../../../domain/submission/submission'

/** What a campaign's list shows before any passphrase. */
export interface ListedCampaign {
  readonly campaign: Campaign
  /** Sealed submissions on this device, counted without opening anything; undefined while that cannot be told. */
  readonly sealed: number | undefined
  /** Fewer than this device has taken in: something was lost. 0 while that cannot be told. */
  readonly lost: number
  readonly hasKeyring: boolean
}

export interface Home {
  readonly campaigns: readonly ListedCampaign[]
  /** Stored, but not readable by this version, or not now. */
  readonly unreadable: number
  /** The list itself, or what was deleted, cannot be read now: it is not empty. */
  readonly unread: readonly ('campaigns' | 'deletions')[]
  /** Deletions that are not finished: they are tried again at the next start. */
  readonly unfinished: number
  /** The date that this device gives, where it is so doubtful that nothing was deleted; milliseconds. */
  readonly doubtfulDate: number | undefined
  readonly collecting: { readonly campaign: string; readonly mode: Mode } | undefined
  /** The latest first. */
  readonly deletions: readonly DeletionEntry[]
}

/** Campaigns on this device, without what is sealed in them. */
export interface Campaigns {
  /** Tells of every change but the end of a campaign: the page that ends it says how that went. @returns ends it */
  readonly subscribe: (tell: () => void) => () => void
  readonly home: () => Promise<Home>
  /** `unreadable`: it is there, and cannot be read (now). */
  readonly read: (id: string) => Promise<Campaign | 'unreadable' | undefined>
  /** The date of this device is right: what is due is deleted. */
  readonly confirmDate: () => Promise<void>
  /** Not stored yet. */
  readonly create: () => Campaign
  readonly save: (campaign: Campaign) => Promise<SavedCampaign>
  /** Only one that never opened; everything else is ended with the vault open. @returns false when something remains */
  readonly removeDraft: (campaign: Campaign) => Promise<boolean>
  /** Deletes everything of the campaign from this device. @returns false when something remains */
  readonly end: (campaign: Campaign) => Promise<boolean>
  /**
   * Candidates on this device hand in to this campaign; undefined: practice runs again.
   * @param pin what the pages of the staff ask for from now on (C12); undefined on somebody's own device
   */
  readonly collect: (collecting: { campaign: string; mode: Mode } | undefined, pin?: string) => Promise<boolean>
}

export const [useCampaigns, provideCampaigns] = createContext<Campaigns>()
