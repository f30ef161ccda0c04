import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Candidate } from './candidate'
import { fairTour } from './fair-tour'

/** C11: axe on every screen, light and dark; zoom, narrow screens, focus, forced colours. */

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

/** As they open, screens are looked at in `every-screen.spec.ts`. */
test('axe finds nothing where an answer is missing, nor where it was given', async ({ page }) => {
  test.setTimeout(300_000)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const candidate = new Candidate(page)
  const checked = new Set<string>()
  await candidate.open()
  await candidate.finish(async (screen) => {
    if (screen !== 'question') return
    // One screen of every kind is enough: the type of control, not the words, makes the difference.
    const kind = await candidate.kind()
    if (checked.has(kind)) return
    checked.add(kind)
    await candidate.button('question.next.label').click()
    expect(await violations(page), `${kind} with an error`).toEqual([])
    await candidate.answer()
    expect(await violations(page), `${kind}, answered`).toEqual([])
  })
  expect(checked.size).toBeGreaterThan(3)
})

test('axe finds nothing where something has gone wrong', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.step()
  await candidate.button('app.leave.label').click()
  expect(await violations(page)).toEqual([])
  await candidate.button('leaving.discard.label').click()
  expect(await violations(page)).toEqual([])
  await candidate.button('trouble.cancel.label').click()
  await candidate.button('leaving.go-on.label').click()
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await candidate.button('notice.next.label').click()
  await expect(candidate.button('unkept.retry.label')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing on any screen of a fair, light and dark', async ({ browser }) => {
  test.setTimeout(300_000)
  await fairTour(browser, { reducedMotion: 'reduce' }, 'de', async (name, page) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(page), `${name}, ${colorScheme}`).toEqual([])
    }
  })
})

test('at 400 % zoom (320 × 256) every screen fits its width', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.finish(async () => {
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      await candidate.where(),
    ).toBeLessThanOrEqual(320)
  })
})

test('very large text fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.step()
  await candidate.settings()
  await page.getByRole('radio', { name: 'Sehr groß' }).check()
  await candidate.closeSettings()
  await candidate.finish(async () => {
    expect(await page.locator('html').getAttribute('data-text')).toBe('larger')
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      await candidate.where(),
    ).toBeLessThanOrEqual(360)
  }, 'skip')
})

test('“Weiter” with an answer that cannot be read says so once, at the field, which has the focus', async ({
  page,
}) => {
  const candidate = new Candidate(page)
  await candidate.open()
  while ((await candidate.screen()) !== 'question' || !(await page.getByRole('textbox').isVisible()))
    await candidate.step()
  await page.getByRole('textbox').fill('zwölf')
  await candidate.button('question.next.label').click()
  const sentence = 'Das ist keine Zahl. Tippen Sie zum Beispiel 12,50.'
  await expect(page.getByText(sentence)).toHaveCount(1)
  await expect(page.getByText(sentence)).toBeInViewport()
  await expect(page).toHaveTitle(/^Fehler: /)
  await expect(page.getByRole('textbox')).toBeFocused()
  await page.getByRole('textbox').fill('1.234,50 €')
  await candidate.button('question.next.label').click()
  await expect(page.getByText(sentence)).toHaveCount(0)
})

test('every new screen is announced: its heading has the focus', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.finish(async (screen) => {
    if (screen === 'start') return
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.locator('h1').count()).toBe(1)
  }, 'skip')
})
