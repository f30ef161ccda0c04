// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInBank } from '../../../src/bank/document'
import { withKey, withWords } from '../../../src/domain/authoring/edit'
import { questionsOf, refOf, type Questions } from '../../../src/domain/bank/frozen-bank'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createBackups, type Backups } from '../../../src/services/campaign/backup'
import { createMirroredStore } from '../../../src/services/storage/mirrored-store'
import { createOwnBanks, forgetUnused } from '../../../src/services/banks/frozen-banks'
import bankOne from '../../fixtures/bank-v1.json'
import bankTwo from '../../fixtures/bank-v2.json'
import questionsOne from '../../fixtures/questions-v1.json'
import questionsTwo from '../../fixtures/questions-v2.json'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

const built = await builtInBank()
const other = withWords(built, 'conflict', 'texts', 'de', 'co01.stem', 'Was hilft?')

function setUp(disk = new Disk()) {
  const browser = new Browser(disk)
  const banks = createOwnBanks(createMirroredStore(browser.store(disk.core), browser.mirror(disk.coreCopies)))
  return { disk, browser, banks }
}

describe('own banks that campaigns ask from', () => {
  it('are kept whole where the campaign was made, and found again by their digest', async () => {
    const { banks } = setUp()
    const ref = await banks.keep(built)
    expect(ref).toEqual(refOf(questionsOf(built)))
    expect(await banks.whole(ref?.digest ?? '')).toEqual(JSON.parse(JSON.stringify(built)))
    expect(await banks.questions(ref?.digest ?? '')).toEqual({ type: 'Found', data: questionsOf(built) })
    expect(await banks.whole('00'.repeat(16))).toBeUndefined()
  })
  it('by a later Kontor, or that are not read now, are never taken for none and not written over', async () => {
    const { banks, browser, disk } = setUp()
    const { digest } = refOf(questionsOf(built))
    await banks.keepQuestions(questionsOf(built))
    browser.fail(disk.core, { on: 'read', times: 2 })
    browser.fail(disk.coreCopies, { on: 'read', times: 2 })
    expect((await banks.questions(digest)).type).toBe('Unreadable')
    makeNewer(disk.core, `questions:${digest}`)
    expect((await banks.questions(digest)).type).toBe('Newer')
    expect(await banks.keepQuestions(questionsOf(built))).toBe(false)
    expect(disk.core.get(`questions:${digest}`)).toMatchObject({ version: 99 })
  })
  it('lie on other devices without keys', async () => {
    const { banks, disk } = setUp()
    expect(await banks.keepQuestions(questionsOf(built))).toBe(true)
    const { digest } = refOf(questionsOf(built))
    expect(await banks.questions(digest)).toEqual({ type: 'Found', data: questionsOf(built) })
    expect(await banks.whole(digest)).toBeUndefined()
    expect([...disk.core.keys()]).toEqual([`questions:${digest}`])
  })
  it('that were frozen as version 1 are found by the digest that the campaign has', async () => {
    const { banks, disk } = setUp()
    const { digest } = refOf(questionsTwo.data as Questions)
    const kept = (kind: string, data: unknown) => ({
      kind: 'kontor-bytes',
      version: 1,
      data: new TextEncoder().encode(JSON.stringify({ kind, version: 1, data })),
    })
    disk.core.set(`questions:${digest}`, kept('kontor-kept-questions', questionsOne.data))
    expect(await banks.questions(digest)).toEqual({ type: 'Found', data: questionsTwo.data })
    disk.core.set(`bank:${digest}`, kept('kontor-kept-bank', bankOne.data))
    expect(await banks.whole(digest)).toEqual(bankTwo.data)
  })
  it('survive the loss of one of their two copies', async () => {
    const { banks, disk } = setUp()
    const ref = await banks.keep(built)
    disk.core.clear()
    expect((await banks.whole(ref?.digest ?? ''))?.title).toBe(built.title)
  })
  it('say so when the disk is full', async () => {
    const { banks, browser, disk } = setUp()
    browser.refuses.set(disk.core, 'full')
    expect(await banks.keep(built)).toBeUndefined()
    expect(await banks.keepQuestions(questionsOf(built))).toBe(false)
  })
  it('go when no campaign asks from them any more, and only then', async () => {
    const { banks } = setUp()
    const [one, two] = [await banks.keep(built), await banks.keep(other)]
    expect(await banks.keepOnly(new Set([two?.digest ?? '']))).toBe(true)
    expect(await banks.whole(one?.digest ?? '')).toBeUndefined()
    expect(await banks.whole(two?.digest ?? '')).toBeDefined()
  })
  it('stay while a campaign that may ask from them cannot be read', async () => {
    const { banks, browser, disk } = setUp()
    const campaigns = browser.campaigns()
    const ref = await banks.keep(built)
    await campaigns.save({ ...CAMPAIGN, bank: ref })
    const newer = new TextEncoder().encode(JSON.stringify({ kind: 'kontor-campaign', version: 9, data: {} }))
    disk.core.set(`campaign:${CAMPAIGN.id}`, { kind: 'kontor-bytes', version: 1, data: newer })
    expect(await forgetUnused(campaigns, banks)).toBe(true)
    expect(await banks.whole(ref?.digest ?? '')).toBeDefined()
    await campaigns.remove(CAMPAIGN.id)
    expect(await forgetUnused(campaigns, banks)).toBe(true)
    expect(await banks.whole(ref?.digest ?? '')).toBeUndefined()
  })
  it('go only when a listing says so: while campaigns or banks cannot be listed, all stay', async () => {
    for (const on of [1, 2]) {
      const { banks, browser, disk } = setUp()
      const ref = await banks.keep(built)
      for (const place of [disk.core, disk.coreCopies]) browser.fail(place, { on: 'keys', times: on })
      expect(await forgetUnused(browser.campaigns(), banks)).toBe(false)
      expect(await banks.whole(ref?.digest ?? '')).toBeDefined()
    }
  })
  it('stay when a station for another campaign is withdrawn from the laptop of a firm', async () => {
    const { banks, browser } = setUp()
    const campaigns = browser.campaigns()
    const [own, foreign] = [await banks.keep(built), refOf(questionsOf(other))]
    await banks.keepQuestions(questionsOf(other))
    await campaigns.save({ ...CAMPAIGN, bank: own })
    expect(await forgetUnused(campaigns, banks)).toBe(true)
    expect(await banks.whole(own?.digest ?? '')).toBeDefined()
    expect(await banks.questions(foreign.digest)).toEqual({ type: 'Nothing' })
  })
  it('with the same questions and other keys lie beside each other: no campaign is scored anew behind its back', async () => {
    const { banks } = setUp()
    const key = built.parts[0]?.keys[0]
    if (key?.type !== 'choice') throw new Error('no key')
    const credit = Object.fromEntries(Object.entries(key.credit).map(([option, points]) => [option, 1 - points]))
    const rekeyed = withKey(built, 'listening', { ...key, credit })
    const [first, second] = [await banks.keep(built), await banks.keep(rekeyed)]
    expect(second?.digest).not.toBe(first?.digest)
    expect((await banks.whole(first?.digest ?? ''))?.parts[0]?.keys[0]).toEqual(key)
    expect(await banks.keep(built)).toEqual(first)
    expect(await banks.keep(rekeyed)).toEqual(second)
  })
})

async function textOf(backups: Backups, campaign: Campaign): Promise<string> {
  const written = await backups.backupOf(campaign)
  return written.type === 'Backup' ? written.text : written.why
}

describe('a backup', () => {
  const keyrings = { lock: async () => new Uint8Array([1, 2, 3]) } as never
  const setUpBackups = (disk?: Disk) => {
    const here = setUp(disk)
    const forgotten: string[] = []
    const backups = createBackups({
      campaigns: here.browser.campaigns(),
      ownBanks: here.banks,
      keyrings,
      box: here.browser.box(),
      cache: here.browser.store(here.disk.cache),
      erasure: { erase: async () => true },
      forgetOpened: async (id) => forgotten.push(id),
      now: () => 5,
    })
    return { ...here, backups, forgotten }
  }
  async function written(change: (data: Record<string, unknown>) => void = () => undefined) {
    const here = setUpBackups()
    const ref = await here.banks.keep(built)
    const campaign = { ...CAMPAIGN, bank: ref }
    expect(await here.backups.makeKey(campaign, 'x', new AbortController().signal)).toBe('made')
    const document = JSON.parse(await textOf(here.backups, campaign))
    change(document.data)
    return { ...here, digest: ref?.digest ?? '', ref, file: new File([JSON.stringify(document)], 'backup.json') }
  }

  it('brings the own bank along, so that another device can score', async () => {
    const { file, digest, ref } = await written()
    const there = setUpBackups()
    expect(await there.backups.restore(file)).toBe('restored')
    expect((await there.banks.whole(digest))?.parts.length).toBe(10)
    expect((await there.browser.campaign())?.bank).toEqual(ref)
  })
  it('gives a campaign its bank back that this device has lost, and what was read without it is read anew', async () => {
    const { file, disk, digest, backups, banks, forgotten } = await written()
    expect(await backups.restore(file)).toBe('there-already')
    disk.core.delete(`bank:${digest}`)
    disk.coreCopies.delete(`bank:${digest}`)
    expect(await banks.whole(digest)).toBeUndefined()
    expect(await backups.restore(file)).toBe('restored')
    expect(await banks.whole(digest)).toBeDefined()
    expect(forgotten).toEqual([CAMPAIGN.id])
  })
  it('with another bank than the campaign asks from is none', async () => {
    const { file } = await written((data) => (data['bank'] = { ...other, title: 'Andere' }))
    expect(await setUpBackups().backups.restore(file)).toBe('not-a-backup')
  })
  it('with more questions than a bank can have is none', async () => {
    const { file } = await written((data) => {
      const bank = structuredClone(built) as unknown as { parts: { items: unknown[] }[] }
      const [part] = bank.parts
      part?.items.push(...Array.from({ length: 501 }, () => part.items[0]))
      data['bank'] = bank
    })
    expect(await setUpBackups().backups.restore(file)).toBe('not-a-backup')
  })
})
