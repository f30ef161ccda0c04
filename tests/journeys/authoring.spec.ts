import { BANK_VERSION } from '../../src/bank/version'
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { withWords } from '../../src/domain/authoring/edit'
import { bakery, bakeryFile } from './own-bank'

/** Somebody who writes items: looks at the bank, copies it, changes it, takes it along, brings it back. */

const TEXTS = JSON.parse(readFileSync('locales/de/authoring.json', 'utf8')) as Readonly<Record<string, string>>
class Author {
  constructor(readonly page: Page) {}
  text = (key: string) => TEXTS[key] ?? `no text ${key}`
  button = (key: string) => this.page.getByRole('button', { name: this.text(key), exact: true })
  heading = () => this.page.getByRole('heading', { level: 1 })
  async open(path = '') {
    await this.page.goto(`/#items${path}`)
    await this.page.waitForSelector('html[data-taken]', { state: 'attached' })
  }
  async copy() {
    await this.button('auth.copy.label').click()
    await expect(this.page.getByText('„Kopie von Kontor“ ist jetzt da.')).toBeVisible()
    await this.page
      .getByRole('link', { name: this.text('auth.open.label') })
      .nth(1)
      .click()
    await expect(this.heading()).toHaveText('Kopie von Kontor')
  }
  async save(act: () => Promise<void>): Promise<{ path: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()])
    const path = `${await download.path()}-${download.suggestedFilename()}`
    await download.saveAs(path)
    return { path, text: readFileSync(path, 'utf8') }
  }
  choose = (file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    this.page.locator('input[type=file]').setInputFiles(file)
}

test('an item is changed: preview and checker follow, nothing is lost on the way out', async ({ page }) => {
  const author = new Author(page)
  await author.open()
  await author.copy()
  await page.getByText(/^Umgang mit Konflikten: \d+ Aufgaben$/).click()
  await page.getByRole('link', { name: 'co01', exact: true }).click()
  await expect(author.heading()).toHaveText('Aufgabe co01')
  const preview = page.locator('.sheet')
  const stem = page.getByRole('group', { name: /co01\.stem/ }).getByLabel('Deutsch')

  await stem.fill('Was hilft in der Bäckerei am meisten?')
  await expect(preview).toContainText('Was hilft in der Bäckerei am meisten?')
  await expect(page.getByText(author.text('auth.item-clean.message'))).toBeVisible()
  await stem.fill('')
  await expect(page.getByText(author.text('finding.text-missing.message'))).toBeVisible()
  await author.button('auth.discard.label').click()
  await expect(page.getByText(author.text('auth.item-clean.message'))).toBeVisible()
  await expect(author.button('auth.save.label')).toBeDisabled()

  // Two best options are no key.
  await page.getByLabel(author.text('auth.rank.label')).nth(1).selectOption({ index: 0 })
  await page.getByLabel(author.text('auth.rank.label')).nth(0).selectOption({ index: 0 })
  await expect(page.getByText(author.text('finding.ranks-not-one-to-four.message'))).toBeVisible()
  await author.button('auth.discard.label').click()

  await stem.fill('Was hilft hier?')
  await page.goBack()
  await expect(author.heading()).toHaveText('Kopie von Kontor')
  // Changed words are another version.
  await expect(page.getByText(/Fassung 2026\.11-\d+/)).not.toContainText(BANK_VERSION)
  await page.reload()
  await page.goForward()
  await expect(stem).toHaveValue('Was hilft hier?')
})

test('a bank from nothing: an item of every kind, its pieces, and a key that a panel confirms', async ({ page }) => {
  const author = new Author(page)
  await author.open()
  await page.getByText(author.text('auth.new-bank.title')).click()
  await expect(author.button('auth.new-bank.label')).toBeDisabled()
  await page.getByLabel(author.text('auth.name.label')).fill('Unsere Fragen')
  await page.getByLabel(author.text('auth.author.label')).fill('Ayla Öztürk')
  await author.button('auth.new-bank.label').click()
  await page
    .getByRole('link', { name: author.text('auth.open.label') })
    .nth(1)
    .click()
  await expect(author.heading()).toHaveText('Unsere Fragen')
  const bank = page.url()
  for (const type of ['choice', 'best-worst', 'order', 'sort', 'spot']) {
    await page.goto(bank)
    await page.getByLabel(author.text('auth.type-choice.label')).selectOption(type)
    await author.button('auth.new-item.label').click()
    await expect(author.heading()).toHaveText(/^Aufgabe co0\d$/)
    await expect(page.getByText(author.text('finding.text-missing.message')).first()).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  // The last one marks lines: one more, one less.
  const lines = page.getByRole('checkbox', { name: author.text('auth.wrong.label') })
  await expect(lines).toHaveCount(6)
  await author.button('auth.spot-add.label').click()
  await expect(lines).toHaveCount(7)
  await page.getByRole('button', { name: 'g entfernen' }).click()
  await expect(lines).toHaveCount(6)

  await page.goto(`${bank}/conflict/co01`)
  await expect(author.heading()).toHaveText('Aufgabe co01')
  await page.getByLabel(author.text('auth.ratings.label')).fill('7 1 2 1\n6 2 1 1\n7 1 1 2\n6 1 2 1')
  await expect(page.getByText(author.text('auth.panel-few.message'))).toBeVisible()
  await page.getByLabel(author.text('auth.ratings.label')).fill('7 1 2 1\n6 2 1 1\n7 1 1 2\n6 1 2 1\n7 2 1 1')
  await expect(page.getByText(author.text('auth.panel-confirms.message'))).toBeVisible()
  await author.button('auth.panel-mark.label').click()
  await expect(page.getByText(new RegExp(author.text('auth.status-panel.label')))).toBeVisible()
  await author.button('auth.save.label').click()
  await expect(page.getByText(/Gespeichert\./)).toBeVisible()
  await page.reload()
  await expect(page.getByText(new RegExp(author.text('auth.status-panel.label')))).toBeVisible()
  // A changed key has to be confirmed anew.
  await page.getByLabel(author.text('auth.credit.label')).nth(1).selectOption('0.5')
  await expect(page.getByText(new RegExp(author.text('auth.status-author.label')))).toBeVisible()

  await page.goto(bank)
  await author.button('auth.delete.label').click()
  await author.button('auth.cancel.label').click()
  await author.button('auth.delete.label').click()
  await author.button('auth.delete-yes.label').click()
  await expect(page.getByText(author.text('auth.own-none.message'))).toBeVisible()
})

test('out as JSON and as a table, and back as the same bank; broken files are refused with the place', async ({
  page,
}) => {
  const author = new Author(page)
  await author.open('/kontor')
  const json = await author.save(() => author.button('auth.json.label').click())
  const table = await author.save(() => author.button('auth.csv.label').click())
  expect(table.text.startsWith('\uFEFF')).toBe(true)
  await author.open()
  for (const { path } of [json, table]) {
    await author.choose(path)
    await expect(page.getByText('„Kontor“ ist jetzt da.')).toBeVisible()
    await page
      .getByRole('link', { name: author.text('auth.open.label') })
      .last()
      .click()
    await expect(author.heading()).toHaveText('Kontor')
    const again = await author.save(() => author.button('auth.json.label').click())
    expect(JSON.parse(again.text)).toEqual(JSON.parse(json.text))
    await author.button('auth.delete.label').click()
    await author.button('auth.delete-yes.label').click()
    await expect(page.getByText(author.text('auth.own-none.message'))).toBeVisible()
  }
  const file = (text: string) => ({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await author.choose(file(json.text.replace('"difficulty": 1', '"difficulty": 9')))
  await expect(page.getByText('listening/li01a/difficulty')).toBeVisible()
  await expect(page.getByText(author.text('finding.schema-broken.message'))).toBeVisible()
  await author.choose(file('{ "kind": '))
  await expect(page.getByText(/kein gültiges JSON/)).toBeVisible()
  await author.choose(file('{"kind":"kontor-bank","version":9,"data":{}}'))
  await expect(page.getByText(author.text('auth.newer.error'))).toBeVisible()
  await author.choose({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2') })
  await expect(page.getByText(/fehlt die Spalte „skill“/)).toBeVisible()
  await expect(page.getByText(author.text('auth.own-none.message'))).toBeVisible()
})

test('the checker names what is wrong with a bank, and leads there', async ({ page }) => {
  test.setTimeout(180_000)
  const author = new Author(page)
  // The whole bank takes seconds, and whoever has no time stops it.
  await author.open('/kontor')
  await author.button('auth.check.label').click()
  await author.button('auth.check-stop.label').click()
  await expect(author.button('auth.check.label')).toBeVisible()
  await author.open()
  await author.choose(bakeryFile(withWords(bakery(), 'conflict', 'texts', 'en', 'co02.option.c', '')))
  await expect(page.getByText('„Fragen der Bäckerei“ ist jetzt da.')).toBeVisible()
  await page
    .getByRole('link', { name: author.text('auth.open.label') })
    .nth(1)
    .click()
  await author.button('auth.check.label').click()
  await expect(page.getByText(author.text('finding.skill-too-shallow.message')).first()).toBeVisible({
    timeout: 90_000,
  })
  await page.getByRole('link', { name: 'conflict/co02/option/c/en' }).click()
  await expect(author.heading()).toHaveText('Aufgabe co02')
})

test('axe finds nothing in the workshop, light and dark, and everything fits a phone', async ({ page }) => {
  const author = new Author(page)
  await author.open()
  await author.copy()
  const bank = new URL(page.url()).hash.replace('#items', '')
  for (const path of ['', bank, `${bank}/organization/or01`, `${bank}/numeracy/nu-change`, `${bank}/accuracy/ac31`]) {
    await page.goto('/#items')
    await author.open(path)
    await expect(author.heading()).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect((await new AxeBuilder({ page }).analyze()).violations, `${path} ${colorScheme}`).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1366, height: 768 })
  }
})
