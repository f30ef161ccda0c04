import { findCampaignHere, type CampaignHere } from '../shared/campaign-here'

/** For pages that are shown only where a campaign collects. @throws Error where none does, or where it cannot be read now */
export async function needCampaign(campaigns: Parameters<typeof findCampaignHere>[0]): Promise<CampaignHere> {
  const found = await findCampaignHere(campaigns)
  if (found.type !== 'Found') throw new Error('No campaign collects here')
  return found
}
