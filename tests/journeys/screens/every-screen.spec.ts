import { expect, test } from '@playwright/test'
import { Candidate, type Language } from '../candidate'

/** `npm run screens`: every screen of a run as a picture under tests/journeys/output/screens, to be looked at. */

const SIZES = [
  { width: 360, height: 640 },
  { width: 820, height: 1180 },
  { width: 1366, height: 768 },
]

for (const size of SIZES)
  for (const language of ['de', 'en'] satisfies Language[])
    for (const scheme of ['light', 'dark', 'forced'] as const)
      test(`${size.width}×${size.height} ${language} ${scheme}`, async ({ page }) => {
        test.setTimeout(300_000)
        await page.setViewportSize(size)
        await page.emulateMedia({
          colorScheme: scheme === 'light' ? 'light' : 'dark',
          forcedColors: scheme === 'forced' ? 'active' : 'none',
          reducedMotion: 'reduce',
        })
        await page.addInitScript((value) => localStorage.setItem('kontor-language', value), language)
        const candidate = new Candidate(page, language)
        await candidate.open()
        let n = 0
        const folder = `tests/journeys/output/screens/${size.width}-${language}-${scheme}`
        const picture = (name: string) =>
          page.screenshot({ path: `${folder}/${String((n += 1)).padStart(3, '0')}-${name}.png`, fullPage: true })
        await candidate.finish(async (screen) => {
          await picture(screen)
          if (screen === 'question') {
            await candidate.answer()
            await picture('answered')
          }
        })
        expect(n).toBeGreaterThan(60)
      })
