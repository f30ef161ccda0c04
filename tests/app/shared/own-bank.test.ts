// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { createOwnBankFinder } from '../../../src/app/shared/own-bank'
import { builtInBank } from '../../../src/bank/document'
import { questionsOf, refOf } from '../../../src/domain/bank/frozen-bank'
import { createOwnBanks } from '../../../src/services/banks/frozen-banks'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

let built: Awaited<ReturnType<typeof builtInBank>>
beforeAll(async () => {
  built = await builtInBank()
}, 60_000)

/** A phone that is enrolled for a campaign with a bank of its own, whose questions lie on it. */
async function enrolled() {
  const disk = new Disk()
  const browser = new Browser(disk)
  const ref = refOf(questionsOf(built))
  await browser.campaigns().save({ ...CAMPAIGN, bank: ref })
  await browser.campaigns().collect({ campaign: CAMPAIGN.id, mode: 'own-device' })
  await createOwnBanks(browser.core()).keepQuestions(questionsOf(built))
  return { disk, digest: ref.digest }
}
function finder(disk: Disk) {
  const browser = new Browser(disk)
  const find = createOwnBankFinder({
    campaigns: browser.campaigns(),
    ownBanks: createOwnBanks(browser.core()),
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  })
  const silence = (key: RegExp) => {
    browser.fail(disk.core, { on: 'read', key })
    browser.fail(disk.coreCopies, { on: 'read', key })
  }
  return { browser, find, silence }
}

describe('the own bank that is asked from', () => {
  it('is that of the campaign that collects here', async () => {
    const { disk } = await enrolled()
    expect((await finder(disk).find(undefined))?.type).toBe('Bank')
  })
  it('is none where no campaign collects', async () => {
    expect(await finder(new Disk()).find(undefined)).toBeUndefined()
  })
  it.each([
    ['the enrolment', /^collecting/, undefined],
    ['the campaign', /^campaign:/, undefined],
    ['the campaign of the test that waits', /^campaign:/, CAMPAIGN.id],
    ['its questions', /^(questions|bank):/, undefined],
  ])('is never the built-in one because %s cannot be read', async (_, key, waiting) => {
    const { disk } = await enrolled()
    const { browser, find, silence } = finder(disk)
    silence(key)
    expect(await find(waiting)).toEqual({ type: 'Unreadable' })
    browser.heal()
    expect((await find(waiting))?.type).toBe('Bank')
  })
  it('is not asked for again where a later Kontor has written it', async () => {
    const { disk, digest } = await enrolled()
    makeNewer(disk.core, `questions:${digest}`)
    expect(await finder(disk).find(undefined)).toEqual({ type: 'Newer' })
  })
  it('is asked for where it is not there', async () => {
    const { disk, digest } = await enrolled()
    for (const kept of [disk.core, disk.coreCopies]) kept.delete(`questions:${digest}`)
    expect(await finder(disk).find(undefined)).toMatchObject({ type: 'Missing', ref: { digest } })
  })
})
