// @vitest-environment node
import { beforeAll, expect, it } from 'vitest'
import { createEnrolment } from '../../../src/app/station/enrol'
import { findCampaignHere } from '../../../src/app/shared/campaign-here'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createStations } from '../../../src/services/device/station'
import { createIdentity } from '../../../src/services/seal/keyring'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const NAMING = { number: 3, name: 'Eingang', pin: '4711' }
let campaign: Campaign
beforeAll(async () => {
  const { recipient } = await createIdentity()
  campaign = { ...CAMPAIGN, recipient, opened: { at: 1, recipient }, notices: {} }
})

function deviceOn(browser: Browser) {
  const campaigns = browser.campaigns()
  const stations = createStations(browser.store(browser.disk.station), () => 0)
  const enrolment = createEnrolment({
    campaigns,
    stations,
    draft: browser.store(browser.disk.draft),
    writeDefault: async () => 'Hinweis',
    wordsOf: async () => [],
    newSalt: () => new Uint8Array(16),
  })
  const enrol = () => enrolment.enrol({ campaign, mode: 'kiosk' }, NAMING)
  return { campaigns, stations, enrol }
}

it.each(Array.from({ length: 12 }, (_, lives) => lives))(
  'a device whose power goes after %i writes of its enrolment is a whole station, or is made one by the same link',
  async (lives) => {
    const disk = new Disk()
    const killed = new Browser(disk, lives)
    let isDone = false
    void deviceOn(killed)
      .enrol()
      .then(() => (isDone = true))
    while (!isDone && killed.writes <= killed.lives) await new Promise((resolve) => setImmediate(resolve))
    const after = deviceOn(new Browser(disk))
    const here = await findCampaignHere(after.campaigns)
    // Either it collects, with its PIN, or it says that it does not: never a station without a PIN, nor one without its campaign.
    expect(['Found', 'Nothing']).toContain(here.type)
    if (here.type === 'Found') expect(await after.stations.tryPin('4711')).toEqual({ type: 'right' })
    expect(await after.enrol()).toBe('enrolled')
    expect(await findCampaignHere(after.campaigns)).toMatchObject({ type: 'Found', mode: 'kiosk' })
    expect(await after.stations.tryPin('4711')).toEqual({ type: 'right' })
  },
)
