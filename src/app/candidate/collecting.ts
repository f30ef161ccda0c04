import { profiles } from '../../bank/profiles'
import type { Campaign } from '../../domain/campaign/campaign'
import { currentProfiles, profileFingerprint } from '../../domain/campaign/profile-version'
import { fileSharing } from '../../services/device/share-file'
import { stayAwake } from '../../services/device/wake-lock'
import { createHandIn, type HandIn } from '../../services/submission/hand-in'
import type { ObjectStore, Written } from '../../services/storage/object-store'
import { createOutbox } from '../../services/submission/uncollected'
import { parcelOf } from '../../services/submission/parcel'
import { createStations } from '../../services/device/station'
import { APP_VERSION } from '../shared/build'
import { findCampaignHere } from '../shared/campaign-here'
import { box, campaigns, device, deviceStore, inTurn, tally } from '../shared/stores'
import type { Desk, HandOver } from '../../ui/context'

/** The candidate's side of a campaign: which one collects here, handing in, and what a station adds. Fetched only where one does. */

interface Draft {
  readonly draft: ObjectStore
  readonly discardAttempt: () => Promise<Written>
  readonly now: () => number
}

const stations = createStations(deviceStore, () => Date.now())

export function createCollecting(own: Draft): HandIn {
  return createHandIn({
    ...own,
    app: APP_VERSION,
    core: deviceStore,
    box,
    campaigns,
    tally,
    device,
    station: async () => (await stations.read())?.number,
    inTurn,
    fingerprintOf: (campaign) => profileFingerprint(currentProfiles(campaign.profiles, profiles)),
  })
}

/** @returns the campaign that collects here and how it does, if one does */
export async function findCollecting() {
  const here = await findCampaignHere(campaigns)
  if (here === undefined) return undefined
  const { campaign, mode } = here
  if (mode === 'kiosk') stayAwake()
  return {
    campaign,
    mode,
    desk: mode === 'kiosk' ? await deskOf(campaign) : undefined,
    handOver: mode === 'own-device' ? handOverOf(campaign) : undefined,
  }
}

async function deskOf(campaign: Campaign): Promise<Desk> {
  const [station, waiting] = await Promise.all([stations.read(), outboxOf(campaign).waiting()])
  return { number: station?.number, paused: station?.paused ?? false, waiting: waiting.length }
}

function handOverOf(campaign: Campaign): HandOver {
  const outbox = outboxOf(campaign)
  return {
    parcel: async () => parcelOf(await outbox.waiting(), campaign.id.slice(0, 8)),
    arrived: outbox.arrived,
    share: fileSharing(),
  }
}

const outboxOf = (campaign: Campaign) => createOutbox({ box, stations, tally }, campaign.id)

export async function findCampaign(id: string): Promise<Campaign | undefined> {
  const found = await campaigns.find(id)
  return found.type === 'Found' ? found.data : undefined
}
