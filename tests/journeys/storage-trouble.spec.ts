import { expect, test, type Page } from '@playwright/test'
import { Candidate } from './candidate'

/** security.md, “Storage”: a store that is full, silent, refused, damaged or too new never gives a blank screen and never loses an answer. */

/** Makes every later write fail as a full disk does, until the page calls `mendStore()`. */
const breakWrites = (page: Page) =>
  page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
    Object.assign(window, { mendStore: () => (IDBObjectStore.prototype.put = put) })
  })
const mendWrites = (page: Page) => page.evaluate('mendStore()')

async function atFirstQuestion(page: Page): Promise<Candidate> {
  const candidate = new Candidate(page)
  await candidate.open()
  while ((await candidate.screen()) !== 'question') await candidate.step()
  await candidate.answer()
  return candidate
}

test('a full disk is said at once; after making room the same answer is kept and the run goes on', async ({ page }) => {
  const candidate = await atFirstQuestion(page)
  await breakWrites(page)
  await candidate.button('question.next.label').click()
  await expect(candidate.heading()).toHaveText('Ihre letzte Antwort ist noch nicht gespeichert')
  await expect(page.getByText('Der Speicher des Geräts ist voll.')).toBeVisible()
  await candidate.button('unkept.retry.label').click()
  await expect(candidate.heading()).toHaveText('Ihre letzte Antwort ist noch nicht gespeichert')
  await mendWrites(page)
  await candidate.button('unkept.retry.label').click()
  await expect(candidate.caption()).toContainText('Aufgabe 2 von')
})

test('the run can be saved as a file and opened on another device', async ({ page, browser }) => {
  const candidate = await atFirstQuestion(page)
  await breakWrites(page)
  await candidate.button('question.next.label').click()
  const saving = page.waitForEvent('download')
  await candidate.button('unkept.file.label').click()
  const file = await (await saving).path()

  const elsewhere = new Candidate(await (await browser.newContext({ locale: 'de-DE' })).newPage())
  await elsewhere.open()
  await elsewhere.page.getByLabel('Gespeicherten Stand öffnen').setInputFiles(file)
  await expect(elsewhere.caption()).toContainText('Aufgabe 2 von')
})

test('a person can go on without saving, is reminded, and reaches the feedback', async ({ page }) => {
  const candidate = await atFirstQuestion(page)
  await breakWrites(page)
  await candidate.button('question.next.label').click()
  await candidate.button('unkept.go-on.label').click()
  await expect(page.getByText('Das Speichern klappt nicht.')).toBeVisible()
  await candidate.finish(undefined, 'skip')
  await expect(candidate.button('feedback.print.label')).toBeVisible()
})

test('a store that never answers is noticed after five seconds', async ({ page }) => {
  const candidate = await atFirstQuestion(page)
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () =>
      new Proxy(
        {},
        { get: () => () => new Proxy({}, { get: () => () => ({}), set: () => true }), set: () => true },
      ) as never
  })
  await candidate.button('question.next.label').click()
  await expect(page.getByText('Der Speicher des Browsers antwortet nicht.')).toBeVisible({ timeout: 15_000 })
})

test('a store that cannot be opened still lets a person take the test', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    }
  })
  const candidate = new Candidate(page)
  await candidate.open()
  await expect(candidate.heading()).toHaveText('Der Speicher antwortet nicht')
  await candidate.button('unreadable.go-on.label').click()
  await expect(page.getByText('Dieses Gerät kann im Moment nichts speichern.')).toBeVisible()
  await candidate.finish(undefined, 'skip')
  await expect(candidate.button('feedback.print.label')).toBeVisible()
})

for (const [name, stored, title] of [
  [
    'garbage',
    { kind: 'kontor-attempt', version: 1, data: { place: 'nowhere' } },
    'Der gespeicherte Stand ist beschädigt',
  ],
  ['something else', { hello: 'world' }, 'Der gespeicherte Stand ist beschädigt'],
  ['a newer draft', { kind: 'kontor-attempt', version: 999, data: {} }, 'Dieser Stand braucht eine neuere Version'],
] as const) {
  test(`${name} in the store is explained, offered as a file, and only deleted when asked`, async ({ page }) => {
    const candidate = await atFirstQuestion(page)
    await store(page, stored)
    await page.reload()
    await candidate.ready()
    await expect(candidate.heading()).toHaveText(title)
    const saving = page.waitForEvent('download')
    await candidate.button('trouble.file.label').click()
    expect(JSON.parse(await text(await saving))).toEqual(stored)
    await candidate.button('trouble.discard.label').click()
    await candidate.button('trouble.confirm.label').click()
    await expect(candidate.heading()).toHaveText('Welche Arbeit im Büro passt zu Ihnen?')
  })
}

for (const [name, content] of [
  ['no JSON', 'hello'],
  ['another JSON document', '{"kind":"other"}'],
  ['a draft with an unknown item', '{"kind":"kontor-attempt","version":1,"data":{}}'],
  ['a deep nest', '['.repeat(5000) + ']'.repeat(5000)],
] as const) {
  test(`a file with ${name} is refused with a sentence`, async ({ page }) => {
    const candidate = new Candidate(page)
    await candidate.open()
    await page.getByText(candidate.text('start.more.label')).click()
    await page
      .getByLabel('Gespeicherten Stand öffnen')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await expect(page.getByText('Diese Datei lässt sich nicht öffnen.')).toBeVisible()
    await expect(candidate.button('start.begin.label')).toBeVisible()
  })
}

async function text(download: { createReadStream: () => Promise<NodeJS.ReadableStream> }): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Leaves the page first, so that nothing of it writes afterwards. */
async function store(page: Page, value: unknown): Promise<void> {
  const url = page.url()
  await page.goto(new URL('/icon.svg', url).href)
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('kontor-draft')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction('values', 'readwrite')
          transaction.objectStore('values').put(stored, 'attempt')
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    value,
  )
  await page.goto(url)
}
