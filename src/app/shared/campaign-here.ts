import type { Campaign } from '../../domain/campaign/campaign'
import type { Mode } from '../../domain/submission/submission'
import type { CampaignStore } from '../../services/campaign/campaign-store'

export interface CampaignHere {
  readonly campaign: Campaign
  readonly mode: Mode
}

/** @returns the campaign that collects on this device and how it does, if one does and can be read */
export async function findCampaignHere(
  campaigns: Pick<CampaignStore, 'findCollecting' | 'find'>,
): Promise<CampaignHere | undefined> {
  const collecting = await campaigns.findCollecting()
  if (collecting.type !== 'Found') return undefined
  const found = await campaigns.find(collecting.data.campaign)
  return found.type === 'Found' ? { campaign: found.data, mode: collecting.data.mode } : undefined
}
