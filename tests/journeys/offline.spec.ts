import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { hostFolder, type Host } from '../support/host'
import { Candidate } from './candidate'
import { Recruiter } from './recruiter'

/** Without a network, and with a newer version waiting: the built files on a host of their own, which is switched off. */

test.use({ serviceWorkers: 'allow' })

let folder: string
let host: Host
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kontor-host-'))
  cpSync('dist', folder, { recursive: true })
  host = await hostFolder(resolve(folder))
})
test.afterEach(() => host.stop())

/** The state of the page's worker. */
const worker = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const { active, installing } = registration ?? {}
    return active?.state ?? installing?.state ?? 'none'
  })
const installed = (page: Page) => expect.poll(() => worker(page), { timeout: 30_000 }).toBe('activated')

test('after one visit everything works without a network, for candidates and recruiters', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: host.url })
  const page = await context.newPage()
  const violations: string[] = []
  page.on(
    'console',
    (message) => /Content Security|TrustedScript/.test(message.text()) && violations.push(message.text()),
  )
  await page.goto('/')
  await installed(page)
  await host.stop()

  await page.reload()
  const candidate = new Candidate(page)
  await candidate.ready()
  await candidate.finish(undefined, 'skip')

  const owner = new Recruiter(page)
  await owner.open()
  await owner.titled('rec.home.title')
  await expect(page.getByText(owner.text('offline.ready.message'))).toBeVisible()
  await owner.setUp()
  await owner.unlock()
  for (const area of ['people', 'bring', 'weights', 'handing-out', 'log']) {
    await owner.area(`vault.${area}.label`)
    await expect(owner.heading()).toBeVisible()
  }
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
  expect(violations).toEqual([])
  await context.close()
})

test('what is kept for the time without a network is exactly what was built', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: host.url })
  const page = await context.newPage()
  await page.goto('/')
  await installed(page)
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  const built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .filter((path) => !/^\/(sw\.js|_headers|nginx\.conf|screenshots\/|\.vite\/)/.test(path))
  expect(kept.toSorted()).toEqual(built.toSorted())
  await context.close()
})

test('a host that sends its page in the place of a script spoils nothing', async ({ browser }) => {
  const spoilt = /\/assets\/en-recruiter|\/assets\/.*worker/
  host.spoil(spoilt)
  const context = await browser.newContext({ baseURL: host.url })
  const page = await context.newPage()
  await page.goto('/')
  // Only the worker asks for these files; it gives up as soon as one of them is not what was built.
  await expect.poll(() => host.asked.some((path) => spoilt.test(path)), { timeout: 30_000 }).toBe(true)
  await expect.poll(() => worker(page), { timeout: 30_000 }).toBe('none')
  await new Candidate(page).ready()
  await context.close()
})

test('a newer version waits while a test runs in any tab, and takes over when asked afterwards', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: host.url })
  const page = await context.newPage()
  await page.goto('/')
  await installed(page)
  await page.reload()
  // Open already: while a test runs, the recruiter's side would not open any more (C12).
  const other = new Recruiter(await context.newPage())
  await other.open()
  const candidate = new Candidate(page)
  await candidate.ready()
  await candidate.to('question')
  const question = await candidate.heading().innerText()

  // The same app with a mark in its page: to the worker a newer version.
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  writeFileSync(join(folder, 'index.html'), html.replace('<html ', '<html data-version="next" '))
  const script = readFileSync(join(folder, 'sw.js'), 'utf8')
  writeFileSync(join(folder, 'sw.js'), script.replace(/(url:[`"']index\.html[`"'],revision:[`"'])/, '$1new-'))

  await other.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await other.button('offline.update.label').click()
  await expect(other.page.getByText(other.text('offline.update-busy.error'))).toBeVisible()
  // The running test has noticed nothing, also without a network.
  await host.stop()
  await page.reload()
  await expect(candidate.heading()).toHaveText(question)
  await page.close()
  await host.start()
  await other.button('offline.update.label').click()
  await other.page.waitForSelector('html[data-version=next]', { state: 'attached' })
  await context.close()
})

test('can be installed: name, icons in their sizes, start page, shortcuts', async ({ page, request }) => {
  await page.goto('/')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest: unknown = await (await request.get(address ?? '')).json()
  expect(manifest).toMatchObject({ name: 'Kontor', start_url: './', display: 'standalone', lang: 'de' })
  const { icons, screenshots } = manifest as Record<string, { src: string; sizes: string; type: string }[]>
  for (const { src, sizes, type } of [...(icons ?? []), ...(screenshots ?? [])]) {
    if (type !== 'image/png') continue
    const png = await (await request.get(src)).body()
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
})
