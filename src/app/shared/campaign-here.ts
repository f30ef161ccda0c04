import type { Campaign } from '../../domain/campaign/campaign'
import type { Unknown } from '../../domain/ground/written'
import type { Mode } from '../../domain/submission/submission'
import type { CampaignStore } from '../../services/campaign/campaign-store'

export interface CampaignHere {
  readonly campaign: Campaign
  readonly mode: Mode
}

/** `Nothing`: no campaign collects here. The others: one does, or may, and it is not known which. */
export type FoundCampaign = (CampaignHere & { readonly type: 'Found' }) | { readonly type: 'Nothing' | Unknown }

/** The campaign that collects on this device and how it does. One that is gone while the device is enrolled for it counts as damaged. */
export async function findCampaignHere(
  campaigns: Pick<CampaignStore, 'findCollecting' | 'find'>,
): Promise<FoundCampaign> {
  const collecting = await campaigns.findCollecting()
  if (collecting.type !== 'Found') return { type: collecting.type }
  const found = await campaigns.find(collecting.data.campaign)
  if (found.type === 'Found') return { type: 'Found', campaign: found.data, mode: collecting.data.mode }
  return { type: found.type === 'Nothing' ? 'Damaged' : found.type }
}
