import { test } from '@playwright/test'
import type { Language } from '../candidate'
import { PASSPHRASE, Recruiter, TITLE } from '../recruiter'
import { putSample } from '../sample'

/** Every screen of the recruiter's side with thirty simulated people, to be looked at. */

const SIZES = [
  { width: 360, height: 640 },
  { width: 820, height: 1180 },
  { width: 1366, height: 768 },
]

for (const size of SIZES)
  for (const language of ['de', 'en'] satisfies Language[])
    for (const scheme of ['light', 'dark'] as const)
      test(`recruiter ${size.width}×${size.height} ${language} ${scheme}`, async ({ page }) => {
        test.setTimeout(100_000)
        page.setDefaultTimeout(8000)
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await page.addInitScript((value) => localStorage.setItem('kontor-language', value), language)
        const owner = new Recruiter(page, language)
        let n = 0
        const folder = `tests/journeys/output/screens/recruiter-${size.width}-${language}-${scheme}`
        const picture = (name: string, fullPage = true) =>
          page.screenshot({ path: `${folder}/${String((n += 1)).padStart(2, '0')}-${name}.png`, fullPage })
        await owner.open()
        await owner.titled('rec.home.title')
        await picture('home-empty')
        const backup = await owner.setUp(TITLE, async (step) => void (await picture(step)))
        await putSample(page, backup, 30)
        await page.reload()
        await owner.titled('rec.home.title')
        await picture('home')
        await owner.button('rec.collect.label').click()
        await picture('collect')
        await page.getByRole('link', { name: owner.text('rec.open-for.label', { title: TITLE }) }).count()
        await page.reload()
        await page.getByRole('link', { name: owner.text('rec.open-for.label', { title: TITLE }) }).click()
        await owner.type('etwas ganz und gar anderes')
        await page.getByRole('alert').first().waitFor()
        await picture('wrong-passphrase')
        await owner.type(PASSPHRASE)
        await owner.titled('overview.page.title', { title: TITLE })
        await page.getByRole('status').waitFor({ state: 'detached' })
        await picture('overview')
        const area = (key: string) =>
          page
            .getByRole('navigation')
            .getByRole('link', { name: owner.text(key), exact: true })
            .click()
        await area('vault.people.label')
        await owner.titled('people.page.title')
        await picture('people', false)
        await page
          .getByRole('columnheader')
          .getByRole('button', { name: owner.text('skill.conflict.label') })
          .click()
        await picture('people-sorted', false)
        const boxes = page.getByRole('checkbox')
        for (const index of [0, 1, 2]) await boxes.nth(index).check()
        await picture('people-chosen', false)
        await owner.button('people.compare.label').click()
        await owner.titled('compare.page.title')
        await picture('compare')
        await area('vault.people.label')
        await page.getByRole('listitem').getByRole('link').first().click()
        await page.locator('#note').waitFor()
        await picture('report')
        await owner.button('report.trace-show.label').click()
        for (const summary of await page.locator('summary').all()) await summary.click()
        await picture('report-open')
        await owner.button('report.decide.label').click()
        await picture('report-problems', false)
        await owner.link('report.access.label').click()
        await page.locator('table').waitFor()
        await picture('access')
        await page.goBack()
        await area('vault.weights.label')
        await owner.titled('weights.page.title')
        await picture('weights')
        await area('vault.handing-out.label')
        await owner.titled('out.page.title')
        await picture('out')
        await area('vault.log.label')
        await owner.titled('log.page.title')
        await picture('log')
        await page.goto(`/${await page.evaluate(() => location.hash.replace(/\/log$/, '/sheet'))}`)
        await page.locator('pre').waitFor()
        await picture('sheet')
      })

test('recruiter, a thousand people', async ({ page }) => {
  test.setTimeout(300_000)
  const owner = new Recruiter(page)
  const folder = 'tests/journeys/output/screens/recruiter-thousand'
  const picture = (name: string) => page.screenshot({ path: `${folder}/${name}.png` })
  await owner.open()
  await putSample(page, await owner.setUp(), 1000)
  await page.reload()
  await owner.unlock()
  await owner.titled('overview.page.title', { title: TITLE })
  await page.getByRole('status').waitFor({ state: 'detached', timeout: 120_000 })
  await picture('overview')
  await owner.area('vault.people.label')
  await owner.titled('people.page.title')
  await page
    .getByRole('columnheader')
    .getByRole('button', { name: owner.text('skill.conflict.label') })
    .click()
  await picture('people')
  await page.mouse.move(600, 600)
  await page.mouse.wheel(0, 20_000)
  await page.getByRole('listitem').last().waitFor()
  await picture('people-far-down')
  await owner.area('vault.bring.label')
  await picture('bring')
})
