import { profiles } from './bank/profiles'
import { currentProfiles, profileFingerprint } from './domain/campaign/profile-version'
import type { Mode } from './domain/submission/submission'
import { createHandIn, type HandIn } from './services/hand-in'
import type { ObjectStore, Written } from './services/object-store'
import { box, campaigns, device, deviceStore, inTurn, tally } from './stores'

/** The candidate's side of a campaign: which one collects here, and handing in. Fetched only where one does. */

interface Draft {
  readonly draft: ObjectStore
  readonly discardAttempt: () => Promise<Written>
  readonly now: () => number
  readonly app: string
}

export function createCollecting(own: Draft): HandIn {
  return createHandIn({
    ...own,
    core: deviceStore,
    box,
    campaigns,
    tally,
    device,
    inTurn,
    fingerprintOf: (campaign) => profileFingerprint(currentProfiles(campaign.profiles, profiles)),
  })
}

/** @returns the campaign that collects here and how it does, if one does */
export async function findCollecting() {
  const collecting = await campaigns.collecting()
  const campaign = collecting && (await campaigns.read(collecting.campaign))
  return campaign && { campaign, mode: collecting.mode satisfies Mode }
}

export const findCampaign = campaigns.read
