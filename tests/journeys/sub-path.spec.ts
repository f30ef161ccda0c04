import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { hostFolder, type Host } from '../support/host'
import { Candidate } from './candidate'

/** Below a path of its host, and where Kontor cannot work at all. */

test.use({ serviceWorkers: 'allow' })

test.describe('below a path', () => {
  let root: string
  let host: Host
  test.beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'kontor-path-'))
    const folder = join(root, 'kontor')
    execFileSync('npx', [
      'vite',
      'build',
      '--base',
      '/kontor/',
      '--outDir',
      folder,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ])
    copyFileSync(join(folder, '_headers'), join(root, '_headers'))
    host = await hostFolder(resolve(root))
  })
  test.afterAll(async () => {
    await host.stop()
    rmSync(root, { recursive: true })
  })

  test('the start screen is styled, the test begins, and a reload without a network goes on', async ({ browser }) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${host.url}/kontor/`)
    const candidate = new Candidate(page)
    await candidate.ready()
    await expect(page.getByRole('button', { name: 'Test starten' })).not.toHaveCSS(
      'background-color',
      'rgba(0, 0, 0, 0)',
    )
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), {
        timeout: 60_000,
      })
      .toBe('activated')
    await candidate.to('question')
    const question = await candidate.heading().innerText()
    await host.stop()
    await page.reload()
    await expect(candidate.heading()).toHaveText(question)
    await host.start()
    await context.close()
    expect(host.asked.filter((path) => !path.startsWith('/kontor/') && path !== '/favicon.ico')).toEqual([])
  })
})

const LANGUAGES = [
  ['de-DE', 'So kann Kontor nicht arbeiten', 'http:// statt mit https://', 'als Datei geöffnet'],
  ['en-GB', 'Kontor can’t run like this', 'http:// rather than https://', 'opened Kontor as a file'],
] as const

for (const [locale, title, open, file] of LANGUAGES) {
  test(`an open address says so on every side, and nothing begins (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({ locale, serviceWorkers: 'block' })
    await context.route('http://laden.example/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html')
      const found = statSync(join('dist', path), { throwIfNoEntry: false })?.isFile()
      return found ? route.fulfill({ path: join('dist', path) }) : route.fulfill({ status: 404 })
    })
    for (const side of ['', '#recruiting', '#station', '#items']) {
      const page = await context.newPage()
      await page.goto(`http://laden.example/${side}`)
      await expect(page.getByRole('heading')).toHaveText(title)
      await expect(page.getByText(open)).toBeVisible()
      await expect(page.getByText(file)).toBeHidden()
      await expect(page.getByRole('button')).toHaveCount(0)
      await page.close()
    }
    await context.close()
  })

  test(`opened as a file it says so (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({ locale, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(pathToFileURL(resolve('dist/index.html')).href)
    await expect(page.getByRole('heading')).toHaveText(title)
    await expect(page.getByText(file)).toBeVisible()
    await expect(page.getByText(open)).toBeHidden()
    await context.close()
  })
}
