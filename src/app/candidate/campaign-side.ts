import type { Campaign } from '../../domain/campaign/campaign'
import type { Unknown } from '../../domain/ground/written'
import { blueprintFor } from '../../domain/form/sections'
import type { Mode } from '../../domain/submission/submission'
import type { CampaignStore } from '../../services/campaign/campaign-store'
import { createEndedStore, type EndedStore } from '../../services/attempt/ended-store'
import { fileSharing } from '../../services/device/share-file'
import { createStations } from '../../services/device/station'
import { stayAwake } from '../../services/device/wake-lock'
import type { HandIn, HandInDeps } from '../../services/submission/hand-in'
import { parcelOf } from '../../services/submission/parcel'
import { createUncollected, ownerOf, type DeviceOwner } from '../../services/submission/uncollected'
import type { StationHere, HandOver } from '../../ui/context'
import { findCampaignHere } from '../shared/campaign-here'
import { createCampaignHandIn } from '../shared/campaign-hand-in'
import { box, campaigns, deviceStore, submissionCount } from '../shared/stores'

/** The candidate's side of a campaign: which one collects here, handing in, and what a station adds. Fetched only where one may collect. */

export interface CampaignSide {
  readonly handIn: HandIn
  readonly ended: EndedStore
  /** The campaign that collects here, and what the device is for it; or why that is not known. */
  readonly here: CollectingHere | { readonly type: 'Nothing' | Unknown }
  readonly blueprintFor: typeof blueprintFor
  readonly findCampaign: CampaignStore['find']
}

export interface CollectingHere {
  readonly type: 'Found'
  readonly campaign: Campaign
  readonly mode: Mode
  readonly station?: StationHere | undefined
  readonly handOver?: HandOver | undefined
}

const stations = createStations(deviceStore, () => Date.now())

export async function openCampaignSide(
  own: Pick<HandInDeps, 'draft' | 'discardAttempt' | 'bank' | 'now'>,
): Promise<CampaignSide> {
  const side = {
    handIn: createCampaignHandIn(own),
    ended: createEndedStore(own.draft, own.bank, own.now),
    findCampaign: campaigns.find,
    blueprintFor,
  }
  const here = await findCampaignHere(campaigns)
  if (here.type !== 'Found') return { ...side, here }
  const { campaign, mode } = here
  if (mode === 'kiosk') stayAwake()
  return {
    ...side,
    here: {
      ...here,
      station: mode === 'kiosk' ? await stationOf(campaign) : undefined,
      handOver: mode === 'own-device' ? await handOverOf(campaign, mode) : undefined,
    },
  }
}

async function stationOf(campaign: Campaign): Promise<StationHere> {
  const [station, waiting] = await Promise.all([stations.read(), uncollectedOf(campaign, 'firm').waiting()])
  const { number, paused = false } = station.type === 'Found' ? station.data : {}
  return { number, paused, waiting: waiting.isAll ? waiting.records.length : undefined }
}

async function handOverOf(campaign: Campaign, mode: Mode): Promise<HandOver> {
  const uncollected = uncollectedOf(campaign, ownerOf(mode, await campaigns.findKeyring(campaign.id)))
  return {
    parcel: async () => parcelOf(await uncollected.waiting(), campaign.id.slice(0, 8)),
    arrived: uncollected.arrived,
    share: fileSharing(),
  }
}

const uncollectedOf = (campaign: Campaign, owner: DeviceOwner) =>
  createUncollected({ box, device: deviceStore, stations, submissionCount, owner }, campaign.id)
