import { expect, test } from '@playwright/test'
import { Candidate } from './candidate'
import { translatePage } from '../support/page-translation'
import { storedAttempt } from './draft'

/** The main job: from the start screen to the feedback. */

interface Draft {
  readonly data: {
    readonly form: { readonly sections: readonly { readonly questions: readonly { readonly item: string }[] }[] }
  }
}

for (const language of ['de', 'en'] as const)
  test(`[M4] with the mouse, short, then more exact without being asked anything twice: ${language}`, async ({
    page,
  }) => {
    const candidate = new Candidate(page, language)
    if (language === 'en') await page.addInitScript(() => localStorage.setItem('kontor-language', 'en'))
    await candidate.open()
    await expect(candidate.heading()).toHaveText(candidate.text('start.page.title'))
    const goOn = candidate.button('result.more.label')
    const band = page.getByText(pattern(candidate.text('result.value.message')))
    const first9 = page.getByText(candidate.text('result.first.message').replace('{count}', '9'))
    let questions = 0
    const counting = async (screen: string) => {
      if (screen === 'question') questions += await page.locator('#answer').count()
    }
    const items = async () => {
      const { form } = ((await storedAttempt(page)) as Draft).data
      return form.sections.flatMap((section) => section.questions.map(({ item }) => item))
    }

    await candidate.finish(counting)
    expect(questions).toBe(9)
    await expect(first9).toBeVisible()
    // A result survives a reload until the person deletes it.
    await page.reload()
    await expect(first9).toBeVisible()
    const first = await items()
    // Both offices, each with its band; nothing about single skills.
    expect(await band.count()).toBeGreaterThanOrEqual(2)

    // On paper there is nothing to press.
    await page.emulateMedia({ media: 'print' })
    await expect(goOn).toBeHidden()
    await expect(page.locator('.counter')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })

    await goOn.click()
    await expect(first9).toBeHidden()
    await candidate.finish(counting)
    expect(questions).toBe(18)
    const all = await items()
    expect([new Set(all).size, all.filter((item) => first.includes(item)).length]).toEqual([18, 9])
    for (const skill of ['listening', 'conflict', 'numeracy', 'organization'])
      await expect(
        page
          .getByRole('listitem')
          .filter({ hasText: new RegExp(`^\\s*${candidate.text(`skill.${skill}.label`)}\\s*\\d`) }),
      ).toBeVisible()
    await expect(goOn).toHaveCount(0)
    // Practice teaches: each task with its reason.
    await candidate.press(candidate.button('result.all-tasks.label'))
    await expect(page.locator('li > details')).toHaveCount(18)
  })

/** A text of the app with any numbers in it. */
const pattern = (text: string) => new RegExp(text.replaceAll(/\{\w+\}/g, '\\d+'))

test('with the keyboard alone, in English', async ({ page }) => {
  const candidate = new Candidate(page, 'en', 'keyboard')
  await page.addInitScript(() => localStorage.setItem('kontor-language', 'en'))
  await candidate.open()
  await candidate.finish()
  await expect(page.getByRole('heading', { name: 'Front office', exact: true })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })

  test('by touch, nothing wider than the screen', async ({ page }) => {
    const candidate = new Candidate(page, 'de', 'touch')
    await candidate.open()
    await candidate.finish(async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })
    await expect(page.getByText('Vor dem Tresen', { exact: true })).toBeVisible()
  })
})

test('on a page that the browser translates, everything goes on changing', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  // Once the app follows the texts that are taken out: with the screens behind the start screen.
  await page.getByText(candidate.text('start.more.label')).click()
  await candidate
    .button('start.file.label')
    .or(page.getByText(candidate.text('start.file.label')))
    .first()
    .waitFor()
  await page.evaluate(`(${translatePage.toString()})(document, (words) => words)`)
  await candidate.finish()
  expect(await page.locator('font').count()).toBeGreaterThan(20)
  await expect(page.getByText('Vor dem Tresen', { exact: true })).toBeVisible()
})

test('[C9] everything skipped: nothing can be said, and the feedback says so kindly', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.to('handIn', 'skip')
  await expect(page.getByText('9 Aufgaben sind noch offen.')).toBeVisible()
  await candidate.finish(undefined, 'skip')
  await expect(candidate.heading()).toHaveText('Für ein Ergebnis waren es zu wenige Antworten')
  await expect(page.getByText(/zwischen \d+ und \d+ von 100/)).toHaveCount(0)
})

test('no request leaves the own host', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.finish(undefined, 'skip')
  expect([...hosts]).toEqual([new URL(test.info().project.use.baseURL ?? '').host])
})

test('a click before the script has arrived counts', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/assets\/index-.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  const candidate = new Candidate(page)
  await page.goto('/', { waitUntil: 'commit' })
  await candidate.button('start.begin.label').click()
  release()
  await candidate.ready()
  await expect(candidate.heading()).toHaveText('Was Sie wissen sollten')
})
