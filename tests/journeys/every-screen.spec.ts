import { expect, test } from '@playwright/test'
import { Candidate, type Screen } from './candidate'
import { Recruiter } from './recruiter'
import { misfits, shiftOf, watchShifts } from './fits'

/** Every screen of a test as it stands: the way on in view, nothing cut off, nothing too small, nothing that jumps. */

/** What may move after an answer, as a part of the screen; Chromium's own measure. */
const STILL = 0.05

for (const language of ['de', 'en'] as const)
  test(`one task in view, and the way on: ${language}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.addInitScript((value) => localStorage.setItem('kontor-language', value), language)
    await watchShifts(page)
    const candidate = new Candidate(page, language)
    await candidate.open()
    const faults: string[] = []
    const seen = new Set<Screen>()
    let taps = 0
    let untilQuestion: number | undefined
    await candidate.finish(async (screen) => {
      seen.add(screen)
      const where = await candidate.where()
      if (screen === 'question') untilQuestion ??= taps
      taps += 1
      // Words of another length change what fits, and nothing that axe looks at.
      const schemes = language === 'de' ? (['light', 'dark'] as const) : []
      faults.push(...(await misfits(page, schemes)).map((fault) => `${screen} ${where}: ${fault}`))
      if (screen !== 'question') return
      const before = await shiftOf(page)
      await candidate.answer()
      const moved = (await shiftOf(page)) - before
      if (moved > STILL) faults.push(`${where}: jumps by ${moved.toFixed(2)} after an answer`)
    })
    expect([...seen].toSorted()).toEqual([
      'check',
      'dialogue',
      'feedback',
      'handIn',
      'notice',
      'practice',
      'question',
      'start',
    ])
    expect(faults).toEqual([])
    expect(untilQuestion).toBeLessThanOrEqual(6)
  })

test('so it is with lists to compare, lines to mark and e-mails, to the receipt', async ({ page }) => {
  test.setTimeout(300_000)
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp(undefined, owner.askOnly('accuracy', 'written'))
  await owner.collect()
  const candidate = new Candidate(page)
  await candidate.ready()
  const faults: string[] = []
  const kinds = new Set<string>()
  const look = async (name: string) => {
    const where = await candidate.where()
    faults.push(...(await misfits(page)).map((fault) => `${name} ${where}: ${fault}`))
  }
  for (let screen = await candidate.screen(); screen !== 'campaignHandIn'; screen = await candidate.screen()) {
    if (screen === 'question') kinds.add(await candidate.kind())
    await look(screen)
    await candidate.step('skip')
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['compare', 'spot', 'choice']))
  await look('hand-in')
  await owner.field('campaign-hand-in.name.label').fill('Ada Beispiel')
  await owner.button('campaign-hand-in.next.label').click()
  await owner.button('received.read.label').waitFor()
  await look('received')
  expect(faults).toEqual([])
})
