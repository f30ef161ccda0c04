import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Recruiter } from './recruiter'

test('own profiles: changed, saved as a file, reset, and taken from the file again; the sides of the counter stay', async ({
  page,
}) => {
  const owner = new Recruiter(page)
  const weight = () => page.getByLabel(owner.text('weights.weight.label', { skill: owner.text('skill.numeracy.name') }))
  const role = () => page.getByRole('combobox').first()
  await owner.open()
  await owner.setUp(undefined, async (step) => {
    if (step !== 'test') return
    await owner.button('setup.weights.label').click()
    await owner.titled('weights.page.title')
    await role().selectOption('cashier')
    await expect(weight()).toHaveValue('5')
    await weight().selectOption('2')
    const path = await owner.save(() => owner.button('weights.file-save.label').click())

    await role().selectOption('front')
    // The offices are rules of the product: they do not follow the jobs.
    const steps = await page.getByRole('table').getByRole('cell').allInnerTexts()
    expect(steps.toSorted()).toEqual(['1', '1', '1', '1', '2', '4', '4', '4', '4', '4'])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await owner.button('weights.reset.label').click()
    await role().selectOption('cashier')
    await expect(weight()).toHaveValue('5')
    const file = page.locator('input[type=file]')
    await file.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(readFileSync(path, 'utf8').replace('"weight": 5', '"weight": 50')),
    })
    await expect(page.getByText(/„profiles\.\d+\.skills\.\w+\.weight“/)).toBeVisible()
    await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
    await expect(page.getByText(owner.text('weights.file-not-profiles.error'))).toBeVisible()
    await expect(weight()).toHaveValue('5')
    await file.setInputFiles(path)
    await expect(weight()).toHaveValue('2')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await owner.button('weights.save.label').click()
    await owner.titled('setup.test.title')
  })
})
