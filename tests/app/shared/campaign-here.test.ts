// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { findCampaignHere } from '../../../src/app/shared/campaign-here'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

/** Somebody's phone that collects for the campaign. */
async function enrolled() {
  const disk = new Disk()
  const campaigns = new Browser(disk).campaigns()
  await campaigns.save(CAMPAIGN)
  await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'own-device' })
  return { disk }
}

describe('the campaign that collects here', () => {
  it('is found with the way in which it does', async () => {
    const { disk } = await enrolled()
    expect(await findCampaignHere(new Browser(disk).campaigns())).toMatchObject({
      type: 'Found',
      campaign: { id: CAMPAIGN.id },
      mode: 'own-device',
    })
  })
  it('is nothing on a device that nobody has enrolled', async () => {
    expect(await findCampaignHere(new Browser(new Disk()).campaigns())).toEqual({ type: 'Nothing' })
  })
  it('that is gone while the device is enrolled is damaged, not nothing', async () => {
    const { disk } = await enrolled()
    for (const kept of [disk.core, disk.coreCopies]) kept.delete(`campaign:${CAMPAIGN.id}`)
    expect(await findCampaignHere(new Browser(disk).campaigns())).toEqual({ type: 'Damaged' })
  })
  it.each(['collecting', `campaign:${CAMPAIGN.id}`])('is not nothing where %s is by a later Kontor', async (key) => {
    const { disk } = await enrolled()
    makeNewer(disk.core, key)
    expect(await findCampaignHere(new Browser(disk).campaigns())).toEqual({ type: 'Newer' })
  })
})
