import { test } from '@playwright/test'
import type { Language } from '../candidate'
import { fairTour } from '../fair-tour'

/** Every screen of a fair, to be looked at. */

const SIZES = [
  { width: 360, height: 640 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  { width: 1366, height: 768 },
]

for (const viewport of SIZES)
  for (const language of ['de', 'en'] satisfies Language[])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`fair ${viewport.width}×${viewport.height} ${language} ${colorScheme}`, async ({ browser }) => {
        test.setTimeout(120_000)
        let n = 0
        const folder = `tests/journeys/output/screens/fair-${viewport.width}-${language}-${colorScheme}`
        await fairTour(browser, { viewport, colorScheme, reducedMotion: 'reduce' }, language, async (name, page) => {
          const path = `${folder}/${String((n += 1)).padStart(2, '0')}-${name}.png`
          await page.screenshot({ path, fullPage: true })
        })
      })
