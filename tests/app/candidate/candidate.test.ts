// @vitest-environment jsdom
import '../../support/device'
import { get } from 'svelte/store'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { takeTest } from '../../../src/app/candidate/candidate'
import type { mountApp } from '../../../src/app/candidate/mount'
import type { FoundBank } from '../../../src/app/shared/found-bank'
import { campaigns } from '../../../src/app/shared/stores'
import { mayCollect } from '../../../src/services/storage/hints'
import { language } from '../../../src/ui/i18n'
import { smallBank } from '../../support/small-form'
import { CAMPAIGN } from '../../support/stores'

type Props = Parameters<typeof mountApp>[1]
/** What the page asks from, and what it was given to show. */
const page = vi.hoisted(() => ({ bank: undefined as unknown, shown: [] as unknown[] }))

vi.mock('../../../src/app/shared/banks', () => {
  const find = () => (page.bank === undefined ? Promise.reject(new TypeError('Failed to fetch')) : page.bank)
  return { coreBank: find, campaignBank: find }
})
vi.mock('../../../src/ui/App.svelte', () => ({ default: (_: unknown, props: Props) => (page.shown.push(props), {}) }))
vi.mock('../../../src/ui/screens', () => ({}))
vi.mock('../../../src/ui/candidate/campaign/campaign-screens', () => ({}))

const HERE: FoundBank = { type: 'Bank', bank: smallBank, keys: async () => new Map() }
const REF = { digest: '0123456789abcdef'.repeat(2), title: 'Fragen der Schreinerei', version: '1' }

/** The page is opened, and shows this; undefined where something else stands in the place of the app. */
async function open(bank: FoundBank | undefined): Promise<Props | undefined> {
  page.bank = bank
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  await takeTest(() => place)
  return page.shown.at(-1) as Props | undefined
}

// Nothing is to arrive or to beat after the last test.
const later = globalThis.setTimeout
const lasting = (work: () => void, delay?: number) => (delay === 300 ? 0 : later(work, delay))

beforeEach(async () => {
  page.shown.length = 0
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(lasting as typeof setTimeout)
  vi.spyOn(globalThis, 'setInterval').mockImplementation((() => 0) as unknown as typeof setInterval)
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de'])
  await campaigns.remove(CAMPAIGN.id)
  await campaigns.collect(undefined)
})

describe('the first page', { timeout: 30_000 }, () => {
  it('offers a practice run where no campaign collects', async () => {
    const app = await open(HERE)
    expect([app?.world.campaign, app?.campaignScreens, app?.idle]).toEqual([undefined, undefined, undefined])
    expect(app?.actor.getSnapshot().value).toBe('start')
  })
  it('is that of the campaign that collects here, in a language that it speaks', async () => {
    await campaigns.save({ ...CAMPAIGN, languages: ['en'] })
    await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'own-device' })
    const app = await open(HERE)
    expect([app?.world.campaign?.id, app?.world.handOver === undefined, get(language)]).toEqual([
      CAMPAIGN.id,
      false,
      'en',
    ])
  })
  it('[P3] notices on a station, and only there, that somebody has walked away', async () => {
    await campaigns.save(CAMPAIGN)
    await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })
    const app = await open(HERE)
    expect([app?.world.station === undefined, app?.idle === undefined]).toEqual([false, false])
  })
  it('asks for the questions of an own bank that this device has not got', async () => {
    const take = () => Promise.resolve('taken' as const)
    expect(await open({ type: 'Missing', ref: { ...REF, languages: ['de'] }, take })).toBeUndefined()
    expect(document.body.textContent).toContain('Fragen der Schreinerei')
  })
  it('begins nothing while it is not known what is asked', async () => {
    expect(await open({ type: 'Unreadable' })).toBeUndefined()
    expect(document.querySelector('h1')?.textContent).toBe('Hier kann gerade kein Test beginnen')
  })
  it('says so when a part of Kontor did not arrive, and does not hide the fault', async () => {
    await expect(open(undefined)).rejects.toThrow('Failed to fetch')
    expect(document.body.textContent?.trim()).not.toBe('')
    expect(mayCollect()).toBe(false)
  })
})
