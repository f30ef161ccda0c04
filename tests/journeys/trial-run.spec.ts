import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Recruiter } from './recruiter'

test('[F5] a trial run before the campaign opens: where invented people land, and which jobs are one to the test', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp(undefined, async (step) => {
    if (step !== 'test') return
    await owner.button('trial-run.open.label').click()
    await owner.titled('trial-run.page.title')
    // Stopped, it says so, and begins anew.
    await owner.button('trial-run.stop.label').click()
    await expect(page.getByText(owner.text('trial-run.stopped.message'))).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: owner.text('trial-run.kinds.title') })).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByText(owner.text('trial-run.kind-strong.label')).first()).toBeVisible()
    await expect(page.getByText(/200 erdachte Personen, die eine Aufgabe entweder können oder raten/)).toBeVisible()
    const weights = page.getByRole('row', { name: new RegExp(owner.text('skill.accuracy.name')) })
    await expect(weights.getByRole('cell')).toHaveText(['3', '4'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.screenshot({ path: `tests/journeys/output/bench-${colorScheme}.png`, fullPage: true })
    }
    await owner.button('part.back.label').click()
    await owner.titled('setup.test.title')
  })
})
