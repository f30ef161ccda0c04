// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { createEnrolment } from '../../../src/app/station/enrol'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { writeInvitation } from '../../../src/services/campaign/invitation'
import { createStations } from '../../../src/services/device/station'
import { createIdentity } from '../../../src/services/seal/keyring'
import { newAttempt } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

const NAMING = { number: 3, name: 'Eingang', pin: '4711' }
const OTHER = 'ffffffffffffffff'
let campaign: Campaign
beforeAll(async () => {
  const { recipient } = await createIdentity()
  campaign = { ...CAMPAIGN, recipient, opened: { at: 1, recipient }, notices: {} }
})

function setUp(disk = new Disk()) {
  const browser = new Browser(disk)
  const campaigns = browser.campaigns()
  const stations = createStations(browser.store(disk.station), () => 0)
  const enrolment = createEnrolment({
    campaigns,
    stations,
    draft: browser.store(disk.draft),
    writeDefault: async (_, language) => `Hinweis ${language}`,
    wordsOf: async () => Array.from({ length: 7776 }, (_, index) => `w${index}`),
    newSalt: () => new Uint8Array(16).fill(7),
  })
  return { browser, disk, campaigns, stations, enrolment }
}
const invited = (mode: 'kiosk' | 'own-device' = 'kiosk') => ({ type: 'Invitation', mode, campaign }) as const

describe('an invitation', () => {
  it('is read from a whole link, and from what stands behind its sign', () => {
    const { enrolment } = setUp()
    const text = writeInvitation({ mode: 'kiosk', campaign })
    for (const given of [text, ` https://example.org/kontor/#c=${text}\n`])
      expect(enrolment.readInvitation(given)).toMatchObject({ type: 'Invitation', campaign: { id: campaign.id } })
    expect(enrolment.readInvitation('https://example.org').type).toBe('Damaged')
  })
  it('is compared by five words', async () => {
    const { enrolment } = setUp()
    expect(await enrolment.fiveWords(campaign.recipient ?? '', 'de')).toMatch(/^(w\d+\s){4}w\d+$/)
  })
})

describe('a device that is enrolled', () => {
  it('collects from now on as a station with number, name and PIN, and writes the usual notices itself', async () => {
    const { browser, campaigns, stations, enrolment } = setUp()
    expect(await enrolment.enrol(invited(), NAMING)).toBe('enrolled')
    expect(await campaigns.findCollecting()).toMatchObject({ data: { campaign: campaign.id, mode: 'kiosk' } })
    expect((await browser.campaign(campaign.id))?.notices).toEqual({ de: 'Hinweis de', en: 'Hinweis en' })
    expect(await stations.read()).toMatchObject({ data: { number: 3, name: 'Eingang', paused: false } })
    expect(await stations.tryPin('4711')).toEqual({ type: 'right' })
  })
  it('says that a practice run was begun here, and of no other test', async () => {
    const { disk, enrolment } = setUp()
    expect(await enrolment.runsPractice()).toBe(false)
    disk.draft.set('attempt', encodeAttempt(newAttempt()))
    expect(await enrolment.runsPractice()).toBe(true)
    disk.draft.set('attempt', encodeAttempt({ ...newAttempt(), campaign: OTHER }))
    expect(await enrolment.runsPractice()).toBe(false)
  })
  it('is no station where it belongs to the person', async () => {
    const { campaigns, stations, enrolment } = setUp()
    expect(await enrolment.enrol(invited('own-device'))).toBe('enrolled')
    expect(await stations.read()).toEqual({ type: 'Nothing' })
    expect(await campaigns.findCollecting()).toMatchObject({ data: { mode: 'own-device' } })
  })
  it('keeps what it knows of a campaign that was made on it', async () => {
    const { browser, campaigns, enrolment } = setUp()
    await campaigns.save({ ...campaign, title: 'Mit allem' })
    await enrolment.enrol(invited())
    expect((await browser.campaign(campaign.id))?.title).toBe('Mit allem')
  })
  it('stays with its campaign while it is a station of another one', async () => {
    const { campaigns, enrolment } = setUp()
    await campaigns.save({ ...campaign, id: OTHER })
    await campaigns.collect({ campaign: OTHER, mode: 'kiosk' })
    expect(await enrolment.enrol(invited(), NAMING)).toBe('enrolled')
    await campaigns.collect({ campaign: OTHER, mode: 'kiosk' })
    expect(await enrolment.enrol(invited(), NAMING)).toBe('pinned')
    expect(await campaigns.findCollecting()).toMatchObject({ data: { campaign: OTHER } })
  })
  it('[C12] never becomes a phone by a link: staff withdraw it first', async () => {
    const { campaigns, enrolment } = setUp()
    expect(await enrolment.enrol(invited(), NAMING)).toBe('enrolled')
    expect(await enrolment.enrol(invited('own-device'))).toBe('pinned')
    expect(await campaigns.findCollecting()).toMatchObject({ data: { mode: 'kiosk' } })
  })
  it('is left as it is while it is not known what it stands for', async () => {
    const { browser, disk, campaigns, enrolment } = setUp()
    browser.fail(disk.station, { on: 'read' })
    expect(await enrolment.enrol(invited(), NAMING)).toBe('unreadable')
    expect(await campaigns.findCollecting()).toEqual({ type: 'Nothing' })
  })
  const spoilNote = (disk: Disk) => {
    disk.core.set('collecting', { kind: 'kontor-bytes', version: 1, data: Uint8Array.of(1, 2, 3) })
  }
  it('and whose note of that is damaged is mended by the link of the campaign that lies here', async () => {
    const { disk, campaigns, enrolment } = setUp()
    await enrolment.enrol(invited(), NAMING)
    spoilNote(disk)
    expect(await enrolment.enrol({ ...invited(), campaign: { ...campaign, id: OTHER } }, NAMING)).toBe('pinned')
    expect(await enrolment.enrol(invited(), NAMING)).toBe('enrolled')
    expect(await campaigns.findCollecting()).toMatchObject({ data: { campaign: campaign.id, mode: 'kiosk' } })
  })
  it('and whose note is by a later Kontor is left as it is', async () => {
    const { disk, enrolment } = setUp()
    await enrolment.enrol(invited(), NAMING)
    makeNewer(disk.core, 'collecting')
    expect(await enrolment.enrol(invited(), NAMING)).toBe('unreadable')
  })
  it.each(['core', 'station'] as const)('says when its %s store is full, and does not collect', async (store) => {
    const { browser, disk, campaigns, enrolment } = setUp()
    browser.refuses.set(disk[store], 'full')
    expect(await enrolment.enrol(invited(), NAMING)).toBe('not-kept')
    expect(await campaigns.findCollecting()).toEqual({ type: 'Nothing' })
  })
})
