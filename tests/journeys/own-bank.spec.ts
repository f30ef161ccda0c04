import { expect, test, type Page } from '@playwright/test'
import { Candidate } from './candidate'
import { bakery, bakeryFile } from './own-bank'
import { PASSPHRASE, Recruiter, TITLE } from './recruiter'

/** A campaign that asks from a bank that the firm brought, on the laptop and on a phone. */

async function bring(page: Page, file = bakeryFile()): Promise<void> {
  await page.goto('/#items')
  await page.waitForSelector('html[data-taken]', { state: 'attached' })
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('„Fragen der Bäckerei“ ist jetzt da.')).toBeVisible()
}
async function setUp(owner: Recruiter): Promise<string> {
  return owner.setUp(TITLE, async (step) => {
    if (step !== 'test') return
    await owner.page.getByRole('radio', { name: /^Fragen der Bäckerei/ }).check()
    await expect(owner.page.getByText(owner.text('setup.bank-own.message'))).toBeVisible()
    // Only what the bank asks about can be chosen.
    await expect(owner.page.getByRole('checkbox', { name: /^Umgang mit Konflikten/ })).toBeChecked()
    await expect(owner.page.getByRole('checkbox', { name: /^Rechnen/ })).toHaveCount(0)
    await expect(owner.page.getByText(/Zusammen 5 Aufgaben/)).toBeVisible()
  })
}
/** Answers all five with the right way, which the key calls `a`. */
async function answerAll(page: Page): Promise<number> {
  const candidate = new Candidate(page, 'de')
  let asked = 0
  for (let n = 0; n < 60; n += 1) {
    const screen = await candidate.screen()
    if (screen === 'campaignHandIn') return asked
    if (screen === 'question' && (await page.getByText(/Bäckerei \d/).count()) > 0) {
      asked += 1
      await page.getByRole('radio', { name: /^Weg a\d$/ }).check()
      const before = await candidate.where()
      await candidate.button('question.next.label').click()
      await expect.poll(() => candidate.where().catch(() => before)).not.toBe(before)
    } else await candidate.step('skip')
  }
  throw new Error('The run does not come to an end')
}

test('on the laptop: chosen, asked, scored, and untouched by what is written afterwards', async ({ page }) => {
  test.setTimeout(180_000)
  await bring(page)
  const owner = new Recruiter(page)
  await owner.open()
  await setUp(owner)

  // The bank is changed after the campaign has opened; the campaign keeps what it was given.
  await page.goto('/#items')
  await page.locator('a.button', { hasText: 'Öffnen' }).nth(1).click()
  await page.getByText(/^Umgang mit Konflikten: 5/).click()
  await page.getByRole('link', { name: 'co01', exact: true }).click()
  await page
    .getByRole('group', { name: /co01\.stem/ })
    .getByLabel('Deutsch')
    .fill('Etwas ganz anderes?')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByText(/Gespeichert\./)).toBeVisible()

  await owner.open()
  await owner.collect()
  await new Candidate(page).ready()
  expect(await answerAll(page)).toBe(5)
  await owner.field('campaign-hand-in.name.label').fill('Mehmet Straßner')
  await owner.button('campaign-hand-in.next.label').click()
  // Here are the keys, so the feedback comes at once.
  await owner.button('received.read.label').click()
  await expect(page.getByText(/Umgang mit Konflikten/).first()).toBeVisible()

  await owner.open()
  await owner.unlock()
  await owner.area('vault.people.label')
  await page.getByRole('link', { name: 'Mehmet Straßner' }).click()
  await expect(owner.heading()).toHaveText('Mehmet Straßner')
  await owner.button('report.trace-show.label').click()
  await expect(page.getByText(/Bäckerei 1: Was hilft jetzt am meisten/)).toBeVisible()
  await expect(page.getByText(/Geheimer Grund a0/).first()).toBeVisible()
})

test('on a phone: the question file is asked for once, the wrong one refused, and no key comes along', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await bring(page)
  const owner = new Recruiter(page)
  await owner.open()
  await setUp(owner)
  const link = await owner.invitation('own')
  const questions = await owner.save(() => owner.button('poster.questions.label').click())

  const phone = new Recruiter(await (await browser.newContext()).newPage())
  await phone.page.goto(link)
  await phone.button('enrol.own.label').click()
  await expect(phone.heading()).toHaveText(phone.text('questions.page.title'))
  const input = phone.page.locator('input[type=file]')
  await input.setInputFiles(bakeryFile())
  await expect(phone.page.getByText(phone.text('questions.damaged.error'))).toBeVisible()
  await input.setInputFiles(questions)
  await expect(phone.heading()).toHaveText(TITLE)
  await phone.page.waitForSelector('html[data-taken]', { state: 'attached' })
  expect(await answerAll(phone.page)).toBe(5)
  await phone.field('campaign-hand-in.name.label').fill('Ada Beispiel')
  await phone.button('campaign-hand-in.next.label').click()
  const receipt = phone.page.locator('.receipt-code')
  await expect(receipt).toBeVisible()
  const code = await receipt.innerText()
  const kept = await phone.page.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done) => (request.onsuccess = () => done(request.result)))
    const database = await read(indexedDB.open('kontor-core') as IDBRequest<IDBDatabase>)
    const values = await Promise.all(
      [...database.objectStoreNames].map((name) => read(database.transaction(name).objectStore(name).getAll())),
    )
    const texts = values
      .flat()
      .map((value: unknown) =>
        typeof value === 'object' && value !== null && 'data' in value && value.data instanceof Uint8Array
          ? new TextDecoder().decode(value.data)
          : '',
      )
    return texts.join('\n')
  })
  expect(kept).toContain('Bäckerei 1')
  expect(kept).not.toContain('Geheimer Grund')
  expect(kept).not.toContain('"credit"')

  const path = await phone.save(() => phone.button('hand-over.file.label').click())
  await owner.open()
  await owner.unlock(TITLE, PASSPHRASE)
  await owner.area('vault.bring.label')
  await page.locator('#bring-files').setInputFiles(path)
  await expect(page.locator('.code')).toHaveText(code)
  await owner.area('vault.people.label')
  await page.getByRole('link', { name: 'Ada Beispiel' }).click()
  await expect(
    page
      .getByText(/Umgang mit Konflikten/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
})

test('a host that lays the questions beside the app: the phone fetches them itself', async ({ page, browser }) => {
  test.setTimeout(120_000)
  await bring(page)
  const owner = new Recruiter(page)
  await owner.open()
  await setUp(owner)
  const link = await owner.invitation('own')
  const path = await owner.save(() => owner.button('poster.questions.label').click())
  const [, name = ''] = /-([0-9a-f]{32}\.json)$/.exec(path) ?? []
  const phone = new Recruiter(await (await browser.newContext()).newPage())
  await phone.page.route(`**/banks/${name}`, (route) => route.fulfill({ path, contentType: 'application/json' }))
  await phone.page.goto(link)
  await phone.button('enrol.own.label').click()
  await expect(phone.heading()).toHaveText(TITLE)
})

test('a bank in German only: whoever comes with another language is asked in German, the page around it too', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const bank = bakery()
  const parts = bank.parts.map((part) => ({
    ...part,
    texts: { ...part.texts, en: {} },
    reasons: { ...part.reasons, en: {} },
  }))
  await bring(page, bakeryFile({ ...bank, languages: ['de'], parts }))
  const owner = new Recruiter(page)
  await owner.open()
  await setUp(owner)
  const link = await owner.invitation('own')
  const questions = await owner.save(() => owner.button('poster.questions.label').click())

  const phone = new Recruiter(await (await browser.newContext({ locale: 'en-GB' })).newPage(), 'en')
  await phone.page.goto(link)
  await phone.button('enrol.own.label').click()
  await expect(phone.heading()).toHaveText(phone.text('questions.page.title'))
  await phone.page.locator('input[type=file]').setInputFiles(questions)
  await expect(phone.heading()).toHaveText(TITLE)
  await phone.page.waitForSelector('html[data-taken]', { state: 'attached' })
  await expect(phone.page.locator('html')).toHaveAttribute('lang', 'de')
  expect(await answerAll(phone.page)).toBe(5)
})

test('a bank with faults is not taken', async ({ page }) => {
  const bank = bakery()
  const parts = bank.parts.map((part) => ({ ...part, texts: { ...part.texts, en: {} } }))
  await bring(page, bakeryFile({ ...bank, parts }))
  const owner = new Recruiter(page)
  await owner.open()
  await owner.button('rec.new.label').click()
  await owner.field('setup.title.label').fill(TITLE)
  await owner.field('setup.firm.label').fill('Bäckerei')
  await owner.field('setup.contact.label').fill('Ayla')
  await owner.button('setup.next.label').click()
  await page.getByRole('radio', { name: /^Fragen der Bäckerei/ }).click()
  await expect(page.getByText(/Dieser Bestand hat noch \d+ Fehler/)).toBeVisible()
  await expect(page.getByLabel(owner.text('setup.bank-built-in.label'))).toBeChecked()
})

/** As if the browser had cleared both copies. */
async function loseBank(page: Page): Promise<void> {
  const lost = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const database = await done(indexedDB.open('kontor-core') as IDBRequest<IDBDatabase>)
    const isBank = (key: string) => key.startsWith('bank:')
    let count = 0
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name, 'readwrite').objectStore(name)
      for (const key of await done(store.getAllKeys())) {
        if (typeof key !== 'string' || !isBank(key)) continue
        await done(store.delete(key))
        count += 1
      }
    }
    database.close()
    const copies = await caches.open('kontor-core')
    for (const request of await copies.keys())
      if (isBank(decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? ''))) {
        await copies.delete(request)
        count += 1
      }
    return count
  })
  expect(lost).toBe(2)
}

test('a laptop that has lost the bank: everything stays readable, and the backup brings it back', async ({ page }) => {
  test.setTimeout(240_000)
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await bring(page)
  const owner = new Recruiter(page)
  await owner.open()
  const backup = await setUp(owner)
  await owner.collect()
  await new Candidate(page).ready()
  await answerAll(page)
  await owner.field('campaign-hand-in.name.label').fill('Mehmet Straßner')
  await owner.button('campaign-hand-in.next.label').click()
  await expect(page.locator('.receipt-code')).toBeVisible()

  await loseBank(page)
  // Before the vault was ever open: what it opens now has no scores.
  await owner.open()
  await owner.unlock()
  await owner.area('vault.people.label')
  await page.getByRole('link', { name: 'Mehmet Straßner' }).click()
  await expect(owner.heading()).toHaveText('Mehmet Straßner')
  await owner.button('report.trace-show.label').click()
  const [, campaign = '', , rid = ''] = new URL(page.url()).hash.split('/')
  const inside = ['feedback', 'access', 'compare'].map((about) => `${about}/${rid}`)
  const outside = ['sheet', 'poster', 'paper', 'draft-weights', 'trial-run', 'method', 'council']
  for (const path of [...inside, 'overview', 'weights', 'bring', 'handing-out', 'log', ...outside]) {
    await page.evaluate((hash) => (location.hash = hash), `#recruiting/${campaign}/${path}`)
    await expect(owner.heading(), path).not.toHaveText('')
    expect(errors, path).toEqual([])
  }

  await owner.open()
  await page.getByLabel(owner.text('rec.restore.label')).setInputFiles(backup)
  await expect(page.getByText(owner.text('rec.restored.message'))).toBeVisible()
  await owner.unlock()
  await owner.area('vault.people.label')
  await page.getByRole('link', { name: 'Mehmet Straßner' }).click()
  await owner.button('report.trace-show.label').click()
  await expect(page.getByText(/Geheimer Grund a0/).first()).toBeVisible()
  expect(errors).toEqual([])
})
