import { profiles } from '../../bank/profiles'
import type { Bank } from '../../domain/bank/bank'
import type { Campaign } from '../../domain/campaign/campaign'
import { currentProfiles, profileFingerprint } from '../../domain/campaign/profile-version'
import { fileSharing } from '../../services/device/share-file'
import type { Mode } from '../../domain/submission/submission'
import { stayAwake } from '../../services/device/wake-lock'
import { createHandIn, type HandIn } from '../../services/submission/hand-in'
import type { Written } from '../../domain/ground/written'
import type { ObjectStore } from '../../services/storage/object-store'
import { createOutbox, ownerOf, type DeviceOwner } from '../../services/submission/uncollected'
import { parcelOf } from '../../services/submission/parcel'
import { createStations } from '../../services/device/station'
import { APP_VERSION } from '../shared/build'
import { findCampaignHere } from '../shared/campaign-here'
import { box, campaigns, device, deviceStore, inTurn, tally } from '../shared/stores'
import type { Desk, HandOver } from '../../ui/context'

/** The candidate's side of a campaign: which one collects here, handing in, and what a station adds. Fetched only where one does. */

interface Draft {
  readonly draft: ObjectStore
  readonly discardAttempt: (attempt: string) => Promise<Written>
  readonly bank: () => Promise<Bank | undefined>
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
    station: stations.read,
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
    handOver: mode === 'own-device' ? await handOverOf(campaign, mode) : undefined,
  }
}

async function deskOf(campaign: Campaign): Promise<Desk> {
  const [station, waiting] = await Promise.all([stations.read(), outboxOf(campaign, 'firm').waiting()])
  const { number, paused = false } = station.type === 'Found' ? station.data : {}
  return { number, paused, waiting: waiting.length }
}

async function handOverOf(campaign: Campaign, mode: Mode): Promise<HandOver> {
  const outbox = outboxOf(campaign, ownerOf(mode, await campaigns.findKeyring(campaign.id)))
  return {
    parcel: async () => parcelOf(await outbox.waiting(), campaign.id.slice(0, 8)),
    arrived: outbox.arrived,
    share: fileSharing(),
  }
}

const outboxOf = (campaign: Campaign, owner: DeviceOwner) =>
  createOutbox({ box, device: deviceStore, stations, tally, owner }, campaign.id)

export async function findCampaign(id: string): Promise<Campaign | undefined> {
  const found = await campaigns.find(id)
  return found.type === 'Found' ? found.data : undefined
}
