import { expect, test } from '@playwright/test'
import { PASSPHRASE, Recruiter, TITLE } from './recruiter'

test('one laptop: from nothing to a report, a decision with reasons, and deletion', async ({ page }) => {
  test.setTimeout(240_000)
  const owner = new Recruiter(page)
  await owner.open()
  await owner.titled('rec.home.title')
  await owner.setUp()
  await owner.collect()
  const receipt = await owner.candidateHandsIn('Mehmet Straßner', 'mehmet@example.org')
  expect(receipt).toMatch(/-/)

  await owner.open()
  await page.reload()
  await owner.titled('rec.home.title')
  await owner.unlock()
  await owner.titled('overview.page.title', { title: TITLE })
  await page
    .getByRole('navigation')
    .getByRole('link', { name: owner.text('vault.people.label') })
    .click()
  await page.getByRole('link', { name: 'Mehmet Straßner' }).click()
  await expect(owner.heading()).toHaveText('Mehmet Straßner')

  // R4: not without other evidence and a reason.
  await owner.button('report.decide.label').click()
  await expect(page.getByRole('alert').getByText(owner.text('report.evidence.error'))).toBeVisible()
  await page.getByLabel(owner.text('report.outcome-invited.label')).check()
  await page.getByLabel(owner.text('report.evidence-documents.label')).check()
  await owner.field('report.reason.label').fill('Erfahrung am Empfang, ruhige Antworten.')
  await owner.field('report.by.label').fill('Ayla Öztürk')
  await owner.button('report.decide.label').click()
  await expect(page.getByText('Erfahrung am Empfang, ruhige Antworten.')).toBeVisible()

  await page.reload()
  await expect(owner.heading()).toHaveText(owner.text('unlock.page.title', { title: TITLE }))
  await owner.type(PASSPHRASE)
  await expect(page.getByText('Erfahrung am Empfang, ruhige Antworten.')).toBeVisible()

  await owner.button('report.erase.label').click()
  await owner.button('report.erase-yes.label').click()
  await owner.titled('people.page.title')
  await expect(page.getByText('Mehmet Straßner')).toHaveCount(0)
})
