// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInBank } from '../../src/bank/document'
import { withWords } from '../../src/domain/bank/edit'
import { questionsOf, refOf } from '../../src/domain/bank/own-bank'
import { createBackups } from '../../src/services/backup'
import { createMirroredStore } from '../../src/services/mirrored-store'
import { createOwnBanks } from '../../src/services/own-banks'
import { Browser, CAMPAIGN, Disk } from '../support/stores'

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
    expect(await banks.questions(ref?.digest ?? '')).toEqual(questionsOf(built))
    expect(await banks.whole('00'.repeat(16))).toBeUndefined()
  })
  it('lie on other devices without keys', async () => {
    const { banks, disk } = setUp()
    expect(await banks.keepQuestions(questionsOf(built))).toBe(true)
    const { digest } = refOf(questionsOf(built))
    expect(await banks.questions(digest)).toEqual(questionsOf(built))
    expect(await banks.whole(digest)).toBeUndefined()
    expect([...disk.core.keys()]).toEqual([`questions:${digest}`])
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
})

describe('a backup', () => {
  it('brings the own bank along, so that another device can score', async () => {
    const here = setUp()
    const there = setUp()
    const ref = await here.banks.keep(built)
    const keyrings = { lock: async () => new Uint8Array([1, 2, 3]) } as never
    const backupsOn = ({ browser, banks }: typeof here) =>
      createBackups({ campaigns: browser.campaigns(), ownBanks: banks, keyrings, now: () => 5 })
    const campaign = { ...CAMPAIGN, bank: ref }
    expect(await backupsOn(here).makeKey(campaign, 'x', new AbortController().signal)).toBe(true)
    const backup = await backupsOn(here).backupOf(campaign)
    const file = new File([backup?.text ?? ''], 'backup.json')
    expect(await backupsOn(there).restore(file)).toBe('restored')
    expect((await there.banks.whole(ref?.digest ?? ''))?.parts.length).toBe(10)
    expect((await there.browser.campaigns().read(CAMPAIGN.id))?.bank).toEqual(ref)
  })
})
