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
  await owner.setUp(undefined, async (step) => {
    if (step !== 'test') return
    const section = (skill: string) => page.getByRole('checkbox', { name: owner.text(`skill.${skill}.name`) })
    for (const skill of ['listening', 'conflict', 'numeracy', 'organization']) await section(skill).uncheck()
    await section('accuracy').check()
  })
  await owner.collect()
  await candidate.ready()
  for (let n = 0; n < 30; n += 1) {
    await candidate.screen()
    if (await page.getByText(candidate.text('instructions.compare.message')).isVisible()) return
    await candidate.step('skip')
  }
  throw new Error('No block')
}
const rows = (page: Page) => page.locator('#answer li')
const firstRow = (page: Page) => rows(page).first().locator('p').innerText()

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

  await expect(rows(page)).toHaveCount(40)
  await expect(page.getByRole('timer')).toBeHidden()
  await candidate.press(candidate.button('part.clock-show.label'))
  await expect(page.getByRole('timer')).toHaveText(/^2:5\d$/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])

  // By keyboard: space for the same, an arrow for different.
  await rows(page).nth(0).getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('2 von 40 Zeilen bearbeitet')).toBeVisible()
  await expect(rows(page).nth(1).getByRole('radio').nth(1)).toBeChecked()
  const first = await firstRow(page)

  // A short break goes on where it was.
  await away(page, candidate, 30_000)
  expect(await firstRow(page)).toBe(first)
  await expect(page.getByText('2 von 40 Zeilen bearbeitet')).toBeVisible()

  // A long one brings another block, once.
  await away(page, candidate, LATER)
  const second = await firstRow(page)
  expect(second).not.toBe(first)
  await expect(page.getByText('0 von 40 Zeilen bearbeitet')).toBeVisible()
  await rows(page).nth(0).getByRole('radio').first().check()
  await expect(page.getByText('1 von 40 Zeilen bearbeitet')).toBeVisible()
  await away(page, candidate, LATER)
  expect(await firstRow(page)).toBe(second)
  await expect(page.getByText('1 von 40 Zeilen bearbeitet')).toBeVisible()

  // Too early: a sentence, and nothing is lost. At zero the rows are closed, and the way on is open.
  await candidate.button('question.next.label').click()
  await expect(page.getByText(/39 Zeilen sind noch offen/)).toBeInViewport()
  // Far down the list, the end is seen all the same.
  await rows(page).nth(30).scrollIntoViewIfNeeded()
  await page.clock.fastForward(4 * MINUTE)
  const over = page.locator('strong', { hasText: candidate.text('part.clock-over.message') })
  await expect(over).toBeInViewport()
  await expect(rows(page).nth(3).getByRole('radio').first()).toBeDisabled()
  await candidate.button('question.next.label').click()
  await expect(candidate.heading()).toHaveText(/geschafft$/)
  await expect(page.getByText('1 von 40 Zeilen bearbeitet')).toBeVisible()
  await expect(page.getByText(candidate.text('check.timed.hint'))).toBeVisible()
  // Going back does not open it again.
  await candidate.button('part.back.label').click()
  await expect(over).toBeInViewport()
  await expect(rows(page).nth(3).getByRole('radio').first()).toBeDisabled()
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
    for (let n = 0; n < 30 && (await rows(page).count()) < 40; n += 1) await candidate.step('skip')
    await expect(rows(page)).toHaveCount(40)
    await expect(candidate.button('part.clock-show.label')).toBeHidden()
    await rows(page).nth(39).getByRole('radio').last().tap()
    await expect(page.getByText('1 von 40 Zeilen bearbeitet')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})
