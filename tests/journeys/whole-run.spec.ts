import { expect, test } from '@playwright/test'
import { Candidate } from './candidate'

/** The main job: from the start screen to the feedback. */

test('with the mouse, in German, short, then more exact without being asked anything twice', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await expect(candidate.heading()).toHaveText('Welche Arbeit im Büro passt zu Ihnen?')
  let questions = 0
  await candidate.finish(async (screen) => {
    if (screen === 'question') questions += await page.locator('#answer').count()
  })
  expect(questions).toBe(9)
  await expect(candidate.heading()).toHaveText('Wofür Ihre Antworten sprechen')
  await expect(page.getByText('beruht auf 9 beantworteten Aufgaben von 9')).toBeVisible()

  await page.getByRole('button', { name: /^Weitermachen, etwa \d+ Minuten$/ }).click()
  await expect(candidate.heading()).not.toHaveText('Wofür Ihre Antworten sprechen')
  await candidate.finish(async (screen) => {
    if (screen === 'question') questions += await page.locator('#answer').count()
  })
  expect(questions).toBe(18)
  await expect(page.getByText('beruht auf 18 beantworteten Aufgaben von 18')).toBeVisible()
  for (const name of ['Zuhören', 'Umgang mit Konflikten', 'Rechnen', 'Organisieren'])
    await expect(page.getByText(new RegExp(`^${name}:`)).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Weitermachen, etwa/ })).toHaveCount(0)
})

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
