import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Candidate } from './candidate'
import { Recruiter } from './recruiter'

/** Rows to compare against the clock: hidden until asked for, asked anew after a break, closed at zero. */

const MINUTE = 60_000
/** Several times the limit of the block: the breaks of this test are long. */
const LATER = 10 * MINUTE

/** A campaign that only checks accuracy, on the device of the owner. */
async function atThePractice(page: Page, candidate: Candidate): Promise<void> {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp(undefined, owner.askOnly('accuracy'))
  await owner.collect()
  await candidate.ready()
  for (let n = 0; n < 30; n += 1) {
    const isPractice = (await candidate.screen()) === 'practice'
    if (isPractice && (await candidate.button('part.compare-same.label').isVisible())) return
    await candidate.step('skip')
  }
  throw new Error('No block')
}
/** The pair in view; it alone is in no language. */
const pair = (page: Page) => page.locator('#answer [lang=zxx]').innerText()
const done = (page: Page, n: number) => page.getByText(`${n} von 40 Paaren verglichen`)

/** The device was closed for a while. */
async function away(page: Page, candidate: Candidate, milliseconds: number): Promise<void> {
  const now = await page.evaluate(() => Date.now())
  await page.goto('about:blank')
  await page.clock.install({ time: now + milliseconds })
  await page.goto('/')
  await candidate.ready()
}

test('a block against the clock: shown, broken off and asked once more, closed at zero', async ({ page }) => {
  test.setTimeout(120_000)
  const candidate = new Candidate(page, 'de', 'keyboard')
  await atThePractice(page, candidate)
  // The practice is not timed, and says what was meant.
  await expect(candidate.button('part.clock-show.label')).toBeHidden()
  await candidate.answer()
  await candidate.button('practice.check.label').click()
  await expect(page.getByText('0711 und 0771')).toBeVisible()
  await candidate.button('practice.next.label').click()

  await expect(done(page, 0)).toBeVisible()
  await expect(page.getByRole('timer')).toBeHidden()
  await candidate.press(candidate.button('part.clock-show.label'))
  await expect(page.getByRole('timer')).toHaveText(/^2:5\d$/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])

  // By keyboard: an arrow for each, from wherever the focus is.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await expect(done(page, 2)).toBeVisible()
  const third = await pair(page)

  // A short break goes on where it was.
  await away(page, candidate, 30_000)
  expect(await pair(page)).toBe(third)
  await expect(done(page, 2)).toBeVisible()

  // A long one brings another block, once.
  await away(page, candidate, LATER)
  await expect(done(page, 0)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(done(page, 2)).toBeVisible()
  const other = await pair(page)
  expect(other).not.toBe(third)
  await away(page, candidate, LATER)
  expect(await pair(page)).toBe(other)
  await expect(done(page, 2)).toBeVisible()

  // Too early: a sentence, and nothing is lost. At zero nothing changes any more, and the way on is open.
  await candidate.button('question.next.label').click()
  await expect(page.getByText(/38 Paare sind noch offen/)).toBeInViewport()
  await page.clock.fastForward(4 * MINUTE)
  const over = page.locator('strong', { hasText: candidate.text('part.clock-over.message') })
  await expect(over).toBeInViewport()
  await expect(candidate.button('part.compare-same.label')).toBeHidden()
  await page.keyboard.press('ArrowLeft')
  await candidate.button('question.next.label').click()
  await expect(candidate.heading()).toHaveText(/noch offen$/)
  await page.getByText(candidate.text('check.answers.label')).click()
  await expect(done(page, 2)).toBeVisible()
  await expect(page.getByText(candidate.text('check.timed.hint'))).toBeVisible()
  // Going back does not open it again.
  await candidate.button('part.back.label').click()
  await expect(over).toBeInViewport()
  await expect(candidate.button('part.compare-same.label')).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true })

  test('[C5] without a time limit for who asks for it, by touch, nothing wider than the screen', async ({ page }) => {
    test.setTimeout(120_000)
    const candidate = new Candidate(page, 'de', 'touch')
    await atThePractice(page, candidate)
    await candidate.settings()
    await page.getByRole('radio', { name: candidate.text('adjustments.time-untimed.label') }).tap()
    await candidate.closeSettings()
    for (let n = 0; n < 30 && !(await done(page, 0).isVisible()); n += 1) await candidate.step('skip')
    await expect(done(page, 0)).toBeVisible()
    await expect(candidate.button('part.clock-show.label')).toBeHidden()
    await candidate.press(candidate.button('part.compare-different.label'))
    await expect(done(page, 1)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})
