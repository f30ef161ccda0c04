import { test, type Page } from '@playwright/test'
import { Candidate } from '../candidate'
import { PASSPHRASE, Recruiter, TITLE } from '../recruiter'
import { putSample } from '../sample'

/** The two pictures of the README and of the app's entry in a store, always of Kontor as it is. */

const picture = async (page: Page, name: string) => {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `public/screenshots/${name}.png` })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } })

  test('a task', async ({ page }) => {
    const candidate = new Candidate(page)
    await candidate.open()
    await candidate.to('question')
    while ((await candidate.kind()) !== 'best-worst') {
      await candidate.step()
      await candidate.to('question')
    }
    await candidate.answer()
    // As it is read: the cards below what was chosen for.
    await page.evaluate(() => (document.documentElement.scrollTop = 0))
    await picture(page, 'question')
  })
})

test.describe('on a laptop', () => {
  test.use({
    viewport: { width: 1366, height: 768 },
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('the people of a vacancy', async ({ page }) => {
    test.setTimeout(100_000)
    const owner = new Recruiter(page)
    await owner.open()
    const backup = await owner.setUp()
    await putSample(page, backup, 30)
    await page.reload()
    await page.getByRole('link', { name: owner.text('rec.open-for.label', { title: TITLE }) }).click()
    await owner.type(PASSPHRASE)
    await owner.titled('overview.page.title', { title: TITLE })
    await owner.area('vault.people.label')
    await owner.titled('people.page.title')
    await page.getByRole('main').getByRole('link').nth(3).waitFor()
    await picture(page, 'people')
  })
})
