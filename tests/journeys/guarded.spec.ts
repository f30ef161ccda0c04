import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { Candidate } from './candidate'
import { PASSPHRASE, PIN, Recruiter, TITLE } from './recruiter'
import { putSample } from './sample'
import { fillDisk } from './full-disk'
import { Station } from './station'

/** What a device must not do: let somebody in, lose what was handed in, or show one person's words to the next. */

test.setTimeout(240_000)

const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()
/** As somebody types it; a change after `#` alone would not load the page anew. */
async function typeAddress(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`/${hash}`)
  await page.waitForSelector('html[data-taken]', { state: 'attached' })
}

test('[C12] a laptop in the hands of candidates: every other side asks for a secret, and nothing is deleted', async ({
  page,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  await owner.collect()
  await owner.candidateHandsIn('Ada Beispiel', '', 'skip')
  // The staff's PIN lets somebody help and collect. Of what was collected, everything stays.
  const staff = new Station(page)
  await typeAddress(page, '#station')
  await staff.titled('pin.page.title')
  await staff.typePin(PIN)
  await staff.button('staff.collect.label').click()
  await owner.save(() => staff.button('collect.file.label').click())
  await staff.button('collect.same.label').click()
  await expect(page.getByText(/ist eingesammelt|sind eingesammelt/)).toBeVisible()
  for (const hash of ['#items', '#recruiting']) {
    await typeAddress(page, hash)
    await owner.titled('gate.passphrase.title')
  }
  await owner.field('gate.field.label').fill('ein anderer Satz')
  await owner.button('gate.open.label').click()
  await expect(page.getByRole('alert')).toContainText(owner.text('gate.wrong-passphrase.error'))
  await owner.open()
  await expect(page.getByText(/Eine Abgabe, verschlossen/)).toBeVisible()
})

test('a second tab that was left in the set-up does not replace the key of an open campaign', async ({
  page,
  context,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.button('rec.new.label').click()
  await owner.field('setup.title.label').fill(TITLE)
  await owner.field('setup.firm.label').fill('Schreinerei Öztürk')
  await owner.field('setup.contact.label').fill('Ayla Öztürk')
  await owner.button('setup.next.label').click()
  await page.getByLabel(owner.text('role.receptionist.name'), { exact: true }).check()
  await page.getByLabel(owner.text('role.bookkeeper.name'), { exact: true }).check()
  await owner.button('setup.next.label').click()
  await owner.titled('setup.notice.title')
  await expect(owner.field('setup.notice-de.label')).toHaveValue(/Schreinerei Öztürk/)
  await owner.button('setup.next.label').click()
  await owner.titled('setup.key.title')
  const stale = new Recruiter(await context.newPage())
  await stale.page.goto(page.url())
  await stale.titled('setup.key.title')

  await owner.button('setup.passphrase-own.label').click()
  await owner.field('setup.passphrase.label').fill(PASSPHRASE)
  await owner.button('setup.key-make.label').click()
  await owner.titled('setup.backup.title')
  const backup = await owner.save(() => owner.button('setup.backup-save.label').click())
  await page.getByLabel(owner.text('setup.backup-file.label')).setInputFiles(backup)
  await owner.field('setup.backup-passphrase.label').fill(PASSPHRASE)
  await owner.button('setup.backup-open.label').click()
  await owner.titled('rec.home.title')
  await putSample(page, backup, 1)

  await stale.button('setup.passphrase-own.label').click()
  await stale.field('setup.passphrase.label').fill('ein ganz anderer Satz in dem zweiten Fenster')
  await stale.button('setup.key-make.label').click()
  await expect(stale.page.getByRole('alert').first()).toBeVisible()

  await owner.open()
  await owner.unlock()
  await expect(owner.heading()).toHaveText(owner.text('overview.page.title', { title: TITLE }), { timeout: 60_000 })
  await owner.area('vault.people.label')
  await expect(page.getByRole('main').getByRole('row').getByRole('link')).toHaveCount(1)
})

test('[R12] nothing in the profile of the browser names a candidate: history, sessions, databases and their logs', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'kontor-profile-'))
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(baseURL === undefined ? {} : { baseURL }),
    locale: 'de-DE',
  })
  const [page = await context.newPage()] = context.pages()
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  await owner.collect()
  await owner.candidateHandsIn('Quirinus Xylander', 'quirinus@example.org', 'skip')
  await owner.open()
  await owner.unlock()
  await owner.area('vault.people.label')
  await page.getByRole('link', { name: 'Quirinus Xylander' }).click()
  await expect(owner.heading()).toHaveText('Quirinus Xylander')
  expect(await page.title()).not.toContain('Xylander')
  await context.close()

  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const found = files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name))
    return ['Quirinus', 'Xylander', 'quirinus@example.org', '"option"', 'best-worst"']
      .filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'))
      .filter((word) => !isOfTheApp(word, parentPath))
      .map((word) => `${word} in ${join(parentPath, name).slice(profile.length)}`)
  })
  expect(files.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})
/** Kinds of question are named in the app's own scripts, which the browser may keep. */
const isOfTheApp = (word: string, folder: string) => word.includes('"') && /Cache|Code Cache/.test(folder)

test('after a hand-in that the disk refused, the next person gets a fresh screen, and each their own answers', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const station = new Station(await newPage(browser))
  await station.enrol(await owner.invitation('station'), 1)
  const candidate = new Candidate(station.page)
  await candidate.ready()
  await candidate.toHandIn('skip')
  await fillDisk(station.page)
  await station.field('campaign-hand-in.name.label').fill('Ada Beispiel')
  await station.button('campaign-hand-in.next.label').click()
  await station.titled('unboxed.page.title')

  // Nobody presses anything; the station comes back to the next person by itself, without a word of the first.
  await station.page.clock.install()
  await station.page.reload()
  await candidate.ready()
  await station.page.clock.fastForward(400_000)
  await station.page.clock.fastForward(31_000)
  await station.page.clock.fastForward(21_000)
  await station.page.clock.resume()
  await expect(station.page.getByText('Ada Beispiel')).toHaveCount(0)
  // It says first that somebody has finished, then that it is free.
  const next = station.button('station-start.next.label')
  await expect(next.or(station.button('start.begin.label'))).toBeVisible()
  if (await next.isVisible()) await next.click()
  await station.candidateHandsIn('Bo Probe', '', 'skip')

  await station.staff()
  await station.button('staff.collect.label').click()
  const path = await station.save(() => station.button('collect.file.label').click())
  await owner.open()
  await owner.unlock()
  await owner.area('vault.bring.label')
  await page.locator('#bring-files').setInputFiles(path)
  await owner.area('vault.people.label')
  await expect(page.getByText('Ada Beispiel')).toBeVisible()
  await expect(page.getByText('Bo Probe')).toBeVisible()
})

test('a clock that is far ahead for one start deletes nothing and asks', async ({ page }) => {
  const owner = new Recruiter(page)
  await owner.open()
  const backup = await owner.setUp()
  await putSample(page, backup, 3)
  await owner.open()
  await expect(page.getByText(/3 Abgaben, verschlossen/)).toBeVisible()
  await page.clock.setFixedTime(Date.now() + 700 * 86_400_000)
  await owner.open()
  await expect(page.getByText(/3 Abgaben, verschlossen/)).toBeVisible()
  await expect(owner.button('rec.date-right.label')).toBeVisible()
  await page.clock.setFixedTime(Date.now() - 700 * 86_400_000)
  await owner.open()
  await expect(page.getByText(/3 Abgaben, verschlossen/)).toBeVisible()
})

test('a station that lost its hints with the power still collects, and never begins a practice run', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const station = new Station(await newPage(browser))
  await station.enrol(await owner.invitation('station'), 1)
  await station.page.evaluate(() => localStorage.clear())
  await station.page.goto('about:blank')
  await station.page.goto('/')
  await new Candidate(station.page).ready()
  // The static start screen cannot know; a press on it leads to the campaign all the same.
  const start = new Candidate(station.page).button('start.begin.label')
  const isStation = station.page.getByText(station.text('station-start.ready.label'), { exact: true })
  await expect(isStation.or(start).first()).toBeVisible()
  if (await start.isVisible()) await start.click()
  await expect(
    isStation.or(station.page.getByRole('heading', { name: station.text('campaign-notice.page.title') })).first(),
  ).toBeVisible()
})

test('[C12] a station stays one: a link for phones, the addresses of other sides, nothing opens them without the PIN', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const own = await owner.invitation('own')
  await owner.open()
  const link = await owner.invitation('station')
  const station = new Station(await newPage(browser))
  await station.enrol(link, 2)
  await station.page.goto('about:blank')
  await station.page.goto(own)
  await station.page.waitForSelector('html[data-taken]', { state: 'attached' })
  await station.titled('enrol.station-here.title')
  for (const hash of ['#recruiting', '#items', '#station']) {
    await typeAddress(station.page, hash)
    await expect(station.field('pin.field.label'), hash).toBeVisible()
  }
  await station.page.goto('/')
  await expect(station.page.getByText(station.text('station-start.ready.label'), { exact: true })).toBeVisible()
})

test('[C12] an invited phone opens neither keys nor the firm’s pages, and keeps its invitation', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const phone = new Recruiter(await newPage(browser))
  await phone.page.goto(await owner.invitation('own'))
  await phone.button('enrol.own.label').click()
  await expect(new Candidate(phone.page).button('start.begin.label')).toBeVisible()
  await phone.page.waitForSelector('html[data-taken]', { state: 'attached' })
  for (const hash of ['#recruiting', '#items']) {
    await typeAddress(phone.page, hash)
    await phone.titled('gate.closed.title')
  }
  await phone.button('gate.test.label').click()
  await expect(phone.heading()).toHaveText(TITLE)
})

test('[C12] while a practice run is open no key is shown; ended by hand, the side opens', async ({ page }) => {
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.to('question')
  await candidate.step()
  await typeAddress(page, '#items')
  const device = new Recruiter(page)
  await device.titled('gate.practice-runs.title')
  await device.button('gate.end.label').click()
  await expect(device.heading()).not.toHaveText(device.text('gate.practice-runs.title'))
})
