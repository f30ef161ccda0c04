import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Page } from '@playwright/test'
import { Candidate } from './candidate'
import { storedAttempt } from './draft'

/** C7, C10, M5: reload, kill, second tab, other language, impatient fingers. */

const chosen = (page: Page) =>
  page
    .locator('main input')
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? [input.checked, input.value] : [])),
    )

test('a reload on every screen comes back to the same screen with the same order', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.finish(async (screen) => {
    const [before, body] = [await candidate.where(), await page.locator('main').innerText()]
    const [caption = ''] = before.split(' | ')
    await page.reload()
    await candidate.ready()
    // Practice begins anew; everything else is exactly as it was.
    if (screen === 'practice' || caption.startsWith('Übung')) return expect(candidate.caption()).toHaveText(caption)
    await expect.poll(() => candidate.where()).toBe(before)
    expect(await page.locator('main').innerText()).toBe(body)
  })
})

test('what is chosen but not yet sent on survives a reload', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await toFirst(candidate, 'question')
  await candidate.answer()
  const before = await chosen(page)
  expect(before.flat()).toContain(true)
  await expect.poll(() => storedResponses(page)).toBe(1)
  await page.reload()
  await candidate.ready()
  await expect.poll(() => chosen(page)).toEqual(before)
})

test('switching the language on every screen keeps place and answers', async ({ page }) => {
  const candidate = new Candidate(page)
  const other = { de: 'en', en: 'de' } as const
  const name = { de: 'Deutsch', en: 'English' }
  await candidate.open()
  await candidate.finish(async (screen) => {
    if (screen === 'question') await candidate.answer()
    const before = await chosen(page)
    const heading = await candidate.heading().innerText()
    // While a test runs, the languages are among its settings.
    const isRunning = screen !== 'start' && screen !== 'feedback'
    if (isRunning) await candidate.settings()
    candidate.language = other[candidate.language]
    await page.getByRole('button', { name: name[candidate.language] }).click()
    if (isRunning) await candidate.closeSettings()
    await expect(candidate.heading()).not.toHaveText(heading)
    expect(await chosen(page)).toEqual(before)
    expect(await page.locator('html').getAttribute('lang')).toBe(candidate.language)
  })
})

test('a killed browser comes back to the same question, and no active time is gained', async () => {
  const { executablePath, env } = await (await import('../support/chromium')).findChromium()
  const profile = await mkdtemp(join(tmpdir(), 'kontor-profile-'))
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      env: { ...process.env, ...env } as Record<string, string>,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      locale: 'de-DE',
    })
    const page = context.pages()[0] ?? (await context.newPage())
    const candidate = new Candidate(page)
    await candidate.open(`${test.info().project.use.baseURL ?? ''}/`)
    return { context, page, candidate }
  }
  try {
    const first = await open()
    await toFirst(first.candidate, 'question')
    await first.candidate.step()
    await first.candidate.answer()
    await expect.poll(() => storedResponses(first.page)).toBe(2)
    const [where, order, answers] = [
      await first.candidate.where(),
      await first.page.locator('#answer').innerText(),
      await chosen(first.page),
    ]
    const timeBefore = await storedTime(first.page)
    const died = first.context.waitForEvent('close')
    spawnSync('pkill', ['-9', '-f', profile])
    await died

    const second = await open()
    await expect.poll(() => second.candidate.where()).toBe(where)
    expect(await second.page.locator('#answer').innerText()).toBe(order)
    expect(await chosen(second.page)).toEqual(answers)
    expect(await storedTime(second.page)).toBeGreaterThanOrEqual(timeBefore)
    await second.context.close()
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
})

test('a double click moves on by one question only', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await toFirst(candidate, 'question')
  await candidate.answer()
  await candidate.button('question.next.label').dblclick()
  await expect(candidate.caption()).toContainText('Aufgabe 2 von')
})

test('back leads through the same answers, by its button and by the browser’s own, and never out of the test', async ({
  page,
}) => {
  const candidate = new Candidate(page)
  await page.goto('about:blank')
  await candidate.open()
  await toFirst(candidate, 'question')
  const where = await candidate.where()
  await candidate.answer()
  const before = await chosen(page)
  await candidate.step()
  await page.getByRole('button', { name: 'Zurück' }).click()
  await expect.poll(() => chosen(page)).toEqual(before)
  await candidate.step()
  await page.goBack()
  await expect.poll(() => candidate.where()).toBe(where)
  expect(await chosen(page)).toEqual(before)
  // Forward is no way past a question.
  await page.goForward()
  expect(await candidate.where()).toBe(where)
  for (let n = 0; n < 8; n += 1) await page.goBack()
  await expect(candidate.heading()).toHaveText(candidate.text('notice.page.title'))
  await candidate.to('question')
  await expect.poll(() => chosen(page)).toEqual(before)
})

test('a second tab does not overwrite the first; it may take over', async ({ page, context }) => {
  const first = new Candidate(page)
  await first.open()
  await toFirst(first, 'question')
  const where = await first.where()
  const second = new Candidate(await context.newPage())
  await second.open()
  await expect(second.heading()).toHaveText('Der Test ist schon in einem anderen Fenster offen')
  await second.button('elsewhere.take-over.label').click()
  await expect.poll(() => second.where()).toBe(where)
  await expect(first.heading()).toHaveText('Der Test ist schon in einem anderen Fenster offen')
})

test('after a long break the app asks before it shows answers', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T09:00:00') })
  const candidate = new Candidate(page)
  await candidate.open()
  await toFirst(candidate, 'question')
  const where = await candidate.where()
  await page.clock.setSystemTime(new Date('2026-11-23T11:00:00'))
  await page.reload()
  await candidate.ready()
  await expect(candidate.heading()).toHaveText('Hier gibt es einen angefangenen Test')
  await candidate.button('returning.go-on.label').click()
  await expect.poll(() => candidate.where()).toBe(where)
})

test('stopping deletes everything, after asking', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await toFirst(candidate, 'question')
  await candidate.button('app.leave.label').click()
  await candidate.button('leaving.discard.label').click()
  await candidate.button('trouble.cancel.label').click()
  await candidate.button('leaving.discard.label').click()
  await candidate.button('trouble.confirm.label').click()
  await expect(candidate.heading()).toHaveText('Welche Arbeit im Büro passt zu Ihnen?')
  expect(await stored(page)).toBeUndefined()
})

async function toFirst(candidate: Candidate, wanted: string): Promise<void> {
  while ((await candidate.screen()) !== wanted) await candidate.step()
}

interface Draft {
  readonly data: { readonly responses: object; readonly times: Record<string, { readonly counted: number }> }
}

/** What lies on disk. */
const stored = async (page: Page) => (await storedAttempt(page)) as Draft | undefined

const storedResponses = async (page: Page) => Object.keys((await stored(page))?.data.responses ?? {}).length
const storedTime = async (page: Page) =>
  Object.values((await stored(page))?.data.times ?? {}).reduce((sum, { counted }) => sum + counted, 0)
