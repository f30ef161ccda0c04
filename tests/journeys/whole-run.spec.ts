import { expect, test } from '@playwright/test'
import { Candidate } from './candidate'
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
    const goOn = page.getByRole('button', { name: pattern(candidate.text('feedback.more.label')) })
    const band = page.getByText(pattern(candidate.text('part.band.message')))
    const based = (all: number) =>
      candidate
        .text('feedback.intro.message')
        .split('.')[0]
        ?.replaceAll(/\{(?:answered|all)\}/g, String(all)) ?? ''
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
    await expect(page.getByText(based(9))).toBeVisible()
    const first = await items()
    // Both offices, each with its band; nothing about single skills.
    expect(await band.count()).toBeGreaterThanOrEqual(2)

    await goOn.click()
    await expect(candidate.heading()).not.toHaveText(candidate.text('feedback.page.title'))
    await candidate.finish(counting)
    expect(questions).toBe(18)
    await expect(page.getByText(based(18))).toBeVisible()
    const all = await items()
    expect([new Set(all).size, all.filter((item) => first.includes(item)).length]).toEqual([18, 9])
    for (const skill of ['listening', 'conflict', 'numeracy', 'organization'])
      await expect(page.getByText(new RegExp(`^${candidate.text(`skill.${skill}.label`)}:`)).first()).toBeVisible()
    await expect(goOn).toHaveCount(0)
  })

/** A text of the app with any numbers in it. */
const pattern = (text: string) => new RegExp(text.replaceAll(/\{\w+\}/g, '\\d+'))

test('with the keyboard alone, in English', async ({ page }) => {
  const candidate = new Candidate(page, 'en', 'keyboard')
  await page.addInitScript(() => localStorage.setItem('kontor-language', 'en'))
  await candidate.open()
  await candidate.finish()
  await expect(candidate.heading()).toHaveText('What your answers speak for')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })

  test('by touch, nothing wider than the screen', async ({ page }) => {
    const candidate = new Candidate(page, 'de', 'touch')
    await candidate.open()
    await candidate.finish(async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })
    await expect(candidate.heading()).toHaveText('Wofür Ihre Antworten sprechen')
  })
})

test('[C9] everything skipped: nothing can be said, and the feedback says so kindly', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.finish(undefined, 'skip')
  await expect(page.getByText('Dafür waren es zu wenige Antworten')).toBeVisible()
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
