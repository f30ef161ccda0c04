// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { needCampaign } from '../../../src/app/station/need-campaign'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

describe('a page that is shown only where a campaign collects', () => {
  it('gets it, with the way in which it collects', async () => {
    const campaigns = new Browser(new Disk()).campaigns()
    await campaigns.save(CAMPAIGN)
    await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })
    expect(await needCampaign(campaigns)).toMatchObject({ campaign: { id: CAMPAIGN.id }, mode: 'kiosk' })
  })
  it('fails where none does, rather than go on with another', async () => {
    await expect(needCampaign(new Browser(new Disk()).campaigns())).rejects.toThrow('No campaign collects here')
  })
})
