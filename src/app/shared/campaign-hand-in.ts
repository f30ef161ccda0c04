import { profiles } from '../../bank/profiles'
import { currentProfiles, profileFingerprint } from '../../domain/campaign/profile-version'
import { createStations } from '../../services/device/station'
import { createHandIn, type HandIn, type HandInDeps } from '../../services/submission/hand-in'
import { APP_VERSION } from './build'
import { box, campaigns, device, deviceStore, inTurn, submissionCount } from './stores'

/** Handing in on this device, from one draft: a test on the screen, or a form that is typed back from paper. */
export function createCampaignHandIn(own: Pick<HandInDeps, 'draft' | 'discardAttempt' | 'bank' | 'now'>): HandIn {
  const stations = createStations(deviceStore, own.now)
  return createHandIn({
    ...own,
    app: APP_VERSION,
    core: deviceStore,
    box,
    campaigns,
    submissionCount,
    device,
    station: stations.read,
    inTurn,
    fingerprintOf: (campaign) => profileFingerprint(currentProfiles(campaign.profiles, profiles)),
  })
}
