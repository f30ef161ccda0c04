import type { Campaign } from '../../domain/campaign/campaign'
import type { Mode } from '../../domain/submission/submission'
import type { CampaignStore } from '../../services/campaign/campaign-store'

export interface CampaignHere {
  readonly campaign: Campaign
  readonly mode: Mode
}

/** @returns the campaign that collects on this device and how it does, if one does and can be read */
export async function findCampaignHere(
  campaigns: Pick<CampaignStore, 'collecting' | 'read'>,
): Promise<CampaignHere | undefined> {
  const collecting = await campaigns.collecting()
  const campaign = collecting && (await campaigns.read(collecting.campaign))
  return campaign && { campaign, mode: collecting.mode }
}
