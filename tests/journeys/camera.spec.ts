import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Page } from '@playwright/test'
import { framesOf } from '../../src/domain/submission/frames'
import { receiptOf } from '../../src/domain/submission/receipt'
import { Recruiter } from './recruiter'
import { sealedSample } from './sample'
import { writeFilm } from './video'

/** The camera of the device: what it reads, and what is said where it cannot. */

/** A browser whose camera shows a film. */
async function withCamera(film: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { executablePath, env } = await (await import('../support/chromium')).findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  try {
    const context = await browser.newContext({
      baseURL: test.info().project.use.baseURL ?? '',
      locale: 'de-DE',
      serviceWorkers: 'block',
    })
    await use(await context.newPage())
  } finally {
    await browser.close()
  }
}

test('the camera of the laptop reads a row of codes from a phone', async () => {
  const film = join(mkdtempSync(join(tmpdir(), 'kontor-film-')), 'codes.y4m')
  await withCamera(film, async (page) => {
    const owner = new Recruiter(page)
    await owner.open()
    const backup = await owner.setUp()
    const [sealed = new Uint8Array()] = (await sealedSample(backup, 1)).records
    const codes = framesOf(sealed)
    expect(codes.length).toBeGreaterThan(3)
    // The camera comes in the middle, and the row goes round.
    writeFilm(film, [...codes.slice(2), ...codes.slice(0, 2)])
    await owner.unlock()
    await owner.area('vault.bring.label')
    await owner.button('scan.camera.label').click()
    await expect(page.locator('.code')).toHaveText(receiptOf(sealed), { timeout: 60_000 })
    await expect(page.getByText('Eine neue Abgabe.')).toBeVisible()
    await owner.button('scan.stop.label').click()
    await expect(page.locator('video')).toHaveCount(0)
  })
})

test('a camera that is refused, in use or missing: a sentence, and a photo does instead', async ({ page }) => {
  const owner = new Recruiter(page)
  await page.addInitScript(() => {
    const names = ['NotAllowedError', 'NotReadableError', 'NotFoundError']
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', names.shift()))
  })
  await page.goto('/#station')
  for (const why of ['denied', 'busy', 'missing']) {
    await owner.button('scan.camera.label').click()
    await expect(page.getByRole('alert')).toContainText(owner.text(`scan.${why}.error`))
  }
  await page
    .locator('#invite-photo')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('none') })
  await expect(page.getByText(owner.text('scan.no-code.error'))).toBeVisible()
})
