import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Candidate, type Hand, type Language } from './candidate'
import { Recruiter, TITLE } from './recruiter'

/** The six further skills from end to end: every kind of item answered by mouse, by keyboard alone, and by touch. */

const SKILLS = ['patience', 'questioning', 'spoken', 'written', 'accuracy', 'computer'] as const

async function run(page: Recruiter['page'], language: Language, hand: Hand): Promise<ReadonlySet<string>> {
  const owner = new Recruiter(page, language)
  const section = (skill: string) =>
    page.getByRole('checkbox', { name: new RegExp(`^${owner.text(`skill.${skill}.name`)}`) })
  await owner.open()
  await owner.setUp(TITLE, async (step) => {
    if (step !== 'test') return
    await page.getByRole('radio', { name: new RegExp(`^${owner.text('setup.extent-compact.label')}`) }).check()
    for (const skill of SKILLS) await section(skill).check()
    for (const skill of ['listening', 'conflict', 'numeracy', 'organization']) await section(skill).uncheck()
  })
  await owner.collect()
  const candidate = new Candidate(page, language, hand)
  await candidate.ready()
  const kinds = new Set<string>()
  let answered = 0
  for (let n = 0; n < 250; n += 1) {
    const screen = await candidate.screen()
    if (screen === 'campaignHandIn') break
    if (screen === 'question') {
      answered += 1
      const kind = await candidate.kind()
      if (!kinds.has(kind)) {
        kinds.add(kind)
        expect((await new AxeBuilder({ page }).analyze()).violations, kind).toEqual([])
        const { width = 0 } = page.viewportSize() ?? {}
        expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(width)
      }
    }
    await candidate.step()
  }
  // 4 + 5 + 5 + 5 + 4 + 5 of the compact form.
  expect(answered).toBe(28)
  await owner.field('campaign-hand-in.name.label').fill('Ada Beispiel')
  await candidate.press(owner.button('campaign-hand-in.next.label'))
  await candidate.press(owner.button('received.read.label'))
  // Every skill is answered, so nothing was too little to say.
  await expect(page.getByText(owner.text('skill.computer.name')).first()).toBeVisible()
  return kinds
}

/** A form has either an order or a sort of the computer; the rest is always there. */
const KINDS = ['spot', 'compare', 'order', 'best-worst', 'choice']

test('by mouse, in German', async ({ page }) => {
  test.setTimeout(300_000)
  const kinds = await run(page, 'de', 'mouse')
  expect([...kinds]).toEqual(expect.arrayContaining(KINDS))
})

test.describe('in English', () => {
  test.use({ locale: 'en-GB' })
  test('by keyboard alone', async ({ page }) => {
    test.setTimeout(300_000)
    const kinds = await run(page, 'en', 'keyboard')
    expect([...kinds]).toEqual(expect.arrayContaining(KINDS))
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })
  test('by touch', async ({ page }) => {
    test.setTimeout(300_000)
    const kinds = await run(page, 'de', 'touch')
    expect([...kinds]).toEqual(expect.arrayContaining(KINDS))
  })
})
