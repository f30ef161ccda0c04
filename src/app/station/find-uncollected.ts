import type { CampaignStore } from '../../services/campaign/campaign-store'
import type { Stations } from '../../services/device/station'
import type { MirroredStore } from '../../services/storage/mirrored-store'
import type { ObjectStore } from '../../services/storage/object-store'
import type { SubmissionCount } from '../../services/submission/submission-count'
import { createUncollected, ownerOf, type Uncollected } from '../../services/submission/uncollected'
import type { CampaignHere } from '../shared/campaign-here'

export interface UncollectedDeps {
  readonly campaigns: CampaignStore
  readonly stations: Stations
  readonly box: MirroredStore
  /** What this device notes about itself. */
  readonly deviceStore: ObjectStore
  readonly submissionCount: SubmissionCount
}

/** What was sealed here for the campaign and is not yet on the recruiter's device. */
export async function findUncollected(
  { campaigns, stations, box, deviceStore, submissionCount }: UncollectedDeps,
  { campaign, mode }: CampaignHere,
): Promise<Uncollected> {
  const owner = ownerOf(mode, await campaigns.findKeyring(campaign.id))
  return createUncollected({ box, device: deviceStore, stations, submissionCount, owner }, campaign.id)
}
