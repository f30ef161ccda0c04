import type { CampaignStore } from '../../services/campaign/campaign-store'
import type { Stations } from '../../services/device/station'
import type { MirroredStore } from '../../services/storage/mirrored-store'
import type { ObjectStore } from '../../services/storage/object-store'
import type { Tally } from '../../services/submission/submission-count'
import { createOutbox, ownerOf, type Outbox } from '../../services/submission/uncollected'
import type { CampaignHere } from '../shared/campaign-here'

export interface OutboxDeps {
  readonly campaigns: CampaignStore
  readonly stations: Stations
  readonly box: MirroredStore
  /** What this device notes about itself. */
  readonly deviceStore: ObjectStore
  readonly tally: Tally
}

/** What was sealed here for the campaign and is not yet on the recruiter's device. */
export async function findOutbox(
  { campaigns, stations, box, deviceStore, tally }: OutboxDeps,
  { campaign, mode }: CampaignHere,
): Promise<Outbox> {
  const owner = ownerOf(mode, await campaigns.findKeyring(campaign.id))
  return createOutbox({ box, device: deviceStore, stations, tally, owner }, campaign.id)
}
