import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { readBundle } from '../../src/domain/submission/bundle'
import { Candidate } from './candidate'
import { PASSPHRASE, Recruiter, TITLE } from './recruiter'
import { putSample } from './sample'

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

  await owner.reload()
  await expect(page.getByText('Erfahrung am Empfang, ruhige Antworten.')).toBeVisible()

  await owner.button('report.erase.label').click()
  await owner.button('report.erase-yes.label').click()
  await owner.titled('people.page.title')
  await expect(page.getByText('Mehmet Straßner')).toHaveCount(0)
})

const digest = async (bytes: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')

/** Digests of what the host serves: the app itself, which its offline copy is the same as. */
const served = async () => {
  const files = await readdir('dist', { recursive: true, withFileTypes: true })
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`)
  return Promise.all(paths.map(async (path) => digest(new Uint8Array(await readFile(path)))))
}

/** Everything a page of this origin can read back from the browser, as one text; not the files of the app itself. */
async function everythingStored(page: Page): Promise<string> {
  return page.evaluate(
    async (own) => {
      const bytesOf = (value: unknown): string => {
        if (value instanceof Uint8Array)
          return new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value)
        if (typeof value === 'object' && value !== null)
          return Object.entries(value)
            .map(([k, v]) => k + bytesOf(v))
            .join('\n')
        return String(value)
      }
      const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href]
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name)
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        for (const store of database.objectStoreNames) {
          const read = <T>(request: IDBRequest<T>) =>
            new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
          const transaction = database.transaction(store)
          parts.push(bytesOf(await read(transaction.objectStore(store).getAllKeys())))
          parts.push(bytesOf(await read(transaction.objectStore(store).getAll())))
        }
        database.close()
      }
      const isOwn = async (bytes: Uint8Array<ArrayBuffer>) => {
        const hex = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) =>
          byte.toString(16).padStart(2, '0'),
        )
        return own.includes(hex.join(''))
      }
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) {
          const bytes = new Uint8Array((await (await caches.match(request))?.arrayBuffer()) ?? [])
          parts.push(request.url, (await isOwn(bytes)) ? '' : bytesOf(bytes))
        }
      return parts.join('\n')
    },
    await served(),
  )
}

test('[C8] nothing that the browser stored shows a name after a hand-in, nor an answer after “done”', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  await owner.collect()
  await owner.candidateHandsIn('Wilhelmine Ürgüp-Straßner', 'wilhelmine@example.org')
  // As long as the result can be read, the answers are here; whose they are is not.
  const sealed = await everythingStored(page)
  expect(sealed).toContain('Schreinerei Öztürk')
  const person = ['Wilhelmine', 'Ürgüp', 'wilhelmine@example.org']
  for (const secret of person) expect(sealed).not.toContain(secret)
  // “As soon as you press Done”, the screen says.
  await owner.button('received.done.label').click()
  await owner.button('campaign-feedback.done.label').click()
  await owner.titled('campaign-start.title.title', { title: TITLE })
  const left = await everythingStored(page)
  expect(left).toContain('Schreinerei Öztürk')
  for (const secret of [...person, 'best-worst', '"option"', 'responses']) expect(left).not.toContain(secret)
})

test('the made-to-measure form: every skill is asked, lines are marked by keyboard, and the report has them all', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp(TITLE, async (step) => {
    if (step !== 'test') return
    await page.getByLabel(owner.text('role.data-entry.name'), { exact: true }).check()
    await owner.button('setup.propose.label').click()
    await expect(page.getByText(/Empfang.*deckt (7[5-9]|[89]\d) % des Berufsbilds/)).toBeVisible()
  })
  await owner.collect()
  const candidate = new Candidate(page, 'de', 'keyboard')
  await candidate.ready()
  const kinds = new Set<string>()
  for (let n = 0; n < 250; n += 1) {
    const screen = await candidate.screen()
    if (screen === 'campaignHandIn') break
    const marks = screen === 'question' && (await page.locator('#answer input[type=checkbox]').count()) > 0
    if (marks) {
      kinds.add('spot')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations).toEqual([])
    }
    // Nine sections are long; what is new in them is what is answered.
    const isWritten = screen === 'question' && (await candidate.where()).includes('Schriftlicher Ausdruck')
    await candidate.step(isWritten ? 'first' : 'skip')
  }
  expect([...kinds]).toEqual(['spot'])
  await owner.field('campaign-hand-in.name.label').fill('Ada Beispiel')
  await owner.button('campaign-hand-in.next.label').click()
  await owner.button('received.read.label').click()
  await expect(
    page
      .getByRole('heading', { name: 'Arbeiten mit dem Computer' })
      .or(page.getByText('Arbeiten mit dem Computer'))
      .first(),
  ).toBeVisible()

  await owner.open()
  await owner.titled('rec.home.title')
  await owner.unlock()
  await owner.area('vault.people.label')
  await page.getByRole('link', { name: 'Ada Beispiel' }).click()
  await expect(owner.heading()).toHaveText('Ada Beispiel')
  await expect(
    page
      .getByText(/Schriftlicher Ausdruck/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
})

/** Whether the sealed bytes lie beside the draft, under whatever name begins with `pending`. */
const isSealedBesideDraft = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('kontor-draft')
      request.onsuccess = () => resolve(request.result)
    })
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction('values').objectStore('values').getAllKeys()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return keys.some((key) => String(key).startsWith('pending'))
  })

test('killed between sealing and receipt, the submission arrives once and the receipt is shown', async ({ page }) => {
  test.setTimeout(120_000)
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  await owner.collect()
  const candidate = new Candidate(page)
  await candidate.toHandIn('skip')
  // The sealed bytes are kept, and then the browser is gone before they reach the box.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      // Busy for ever: the write is under way, and never done.
      const busy = () => void (this.get('-').onsuccess = busy)
      if (String(key).startsWith('r:')) busy()
      return put.call(this, value, key)
    }
  })
  await owner.field('campaign-hand-in.name.label').fill('Sven Weiß')
  await owner.button('campaign-hand-in.next.label').click()
  await owner.titled('handing-in.page.title')
  await expect.poll(() => isSealedBesideDraft(page)).toBe(true)
  await page.reload()
  await expect(page.locator('.receipt-code')).toHaveText(/^[0-9A-Z]{4}-/)
  await owner.open()
  await expect(page.getByText(owner.text('rec.state-open.label'))).toBeVisible()
  await expect(page.getByText(/Eine Abgabe, verschlossen/)).toBeVisible()
})

test.describe('an open vault with people in it', () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(120_000)
    const owner = new Recruiter(page)
    await owner.open()
    const backup = await owner.setUp()
    await putSample(page, backup, 12)
    await page.reload()
    await owner.titled('rec.home.title')
  })
  const toFirstReport = async (page: Page, owner: Recruiter) => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: owner.text('vault.people.label') })
      .click()
    await page.getByRole('row').getByRole('link').first().click()
    await page.locator('#note').waitFor()
  }

  test('a wrong passphrase is refused with a sentence, and the right one opens afterwards', async ({ page }) => {
    const owner = new Recruiter(page)
    await owner.unlock(TITLE, 'das ist nicht die richtige')
    await expect(page.getByRole('alert')).toContainText(owner.text('unlock.wrong-passphrase.error'))
    await owner.type(PASSPHRASE)
    await owner.titled('overview.page.title', { title: TITLE })
  })

  test('locked while typing a note: the note is there again, and was never readable on disk', async ({ page }) => {
    const owner = new Recruiter(page)
    await owner.unlock()
    await toFirstReport(page, owner)
    await page.locator('#note').fill('Halber Satz über die Bewerb')
    await owner.button('vault.lock.label').click()
    await expect(page.getByText(owner.text('unlock.locked-by-hand.message'))).toBeVisible()
    expect(await everythingStored(page)).not.toContain('Halber Satz')
    await owner.type(PASSPHRASE)
    await expect(page.locator('#note')).toHaveValue('Halber Satz über die Bewerb')
    await expect(page.getByText(owner.text('report.note-draft.message'))).toBeVisible()
  })

  test('a second tab does not open what is open here', async ({ page, context }) => {
    const owner = new Recruiter(page)
    await owner.unlock()
    await owner.titled('overview.page.title', { title: TITLE })
    const second = new Recruiter(await context.newPage())
    await second.open()
    await second.unlock()
    await expect(second.page.getByRole('alert')).toContainText(second.text('unlock.elsewhere.error'))
  })

  test('[R5] what is due is deleted at the next start, with a log without persons', async ({ page }) => {
    const owner = new Recruiter(page)
    await owner.unlock()
    await toFirstReport(page, owner)
    const name = await owner.heading().innerText()
    await page.getByLabel(owner.text('report.outcome-declined.label')).check()
    await page.getByLabel(owner.text('report.evidence-interview.label')).check()
    await owner.field('report.reason.label').fill('Im Gespräch passte es nicht.')
    await owner.field('report.by.label').fill('Ayla')
    await owner.button('report.decide.label').click()
    await expect(page.getByText('Im Gespräch passte es nicht.')).toBeVisible()
    await page.clock.setFixedTime(Date.now() + 200 * 86_400_000)
    await owner.open()
    await owner.titled('rec.home.title')
    await page.getByText(owner.text('rec.deletions.title')).click()
    await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toContainText('eine Abgabe')
    await expect(page.getByText(name)).toHaveCount(0)
    await expect(page.getByText(/11 Abgaben, verschlossen/)).toBeVisible()
  })

  test('ending the campaign destroys the key and everything here', async ({ page }) => {
    const owner = new Recruiter(page)
    await owner.unlock()
    await page
      .getByRole('navigation')
      .getByRole('link', { name: owner.text('vault.handing-out.label') })
      .click()
    await owner.button('out.end.label').click()
    await expect(page.getByText(owner.text('out.end-confirm.error'))).toBeVisible()
    await owner.field('out.end-confirm.label').fill(TITLE)
    await owner.button('out.end.label').click()
    await owner.titled('rec.home.title')
    await expect(page.getByText(owner.text('rec.empty.message'))).toBeVisible()
    const stored = await everythingStored(page)
    expect(stored).not.toContain('kontor-opened')
    expect(stored).not.toMatch(/age-encryption\.org/)
  })

  test('a table and the sealed bundle are saved, and the log says so', async ({ page }) => {
    const owner = new Recruiter(page)
    await owner.unlock()
    const area = (key: string) =>
      page
        .getByRole('navigation')
        .getByRole('link', { name: owner.text(key) })
        .click()
    await area('vault.handing-out.label')
    const table = readFileSync(await owner.save(() => owner.button('out.table.label').click()), 'utf8')
    expect(table.split('\r\n')).toHaveLength(14)
    const bundle = readBundle(readFileSync(await owner.save(() => owner.button('out.bundle.label').click()), 'utf8'))
    expect(bundle).toMatchObject({ type: 'Records', state: 'whole', promised: 12 })
    await area('vault.log.label')
    await expect(page.getByText(owner.text('log.exported-bundle.label'))).toBeVisible()
  })

  test('a report prints on two to three pages A4, without what is only for the screen', async ({ page }) => {
    const owner = new Recruiter(page)
    await owner.unlock()
    await toFirstReport(page, owner)
    const pdf = await page.pdf({ preferCSSPageSize: true, path: 'tests/journeys/output/report.pdf' })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(3)
    await page.emulateMedia({ media: 'print' })
    await expect(owner.button('report.decide.label')).toBeHidden()
    await expect(page.getByRole('navigation')).toBeHidden()
    await page.screenshot({ path: 'tests/journeys/output/report-print.png', fullPage: true })
  })

  test('[R2] axe finds nothing on any screen of the vault down to the trace of a number, light and dark', async ({
    page,
  }) => {
    const owner = new Recruiter(page)
    const check = async (where: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
      }
    }
    await check('home')
    await owner.unlock()
    await owner.titled('overview.page.title', { title: TITLE })
    await page.getByRole('status').waitFor({ state: 'detached' })
    await check('overview')
    await toFirstReport(page, owner)
    const name = await owner.heading().innerText()
    await owner.button('report.trace-show.label').click()
    await owner.button('report.decide.label').click()
    await check('report')
    // [R12] The browser writes the titles of its windows down in clear.
    expect(await page.title()).not.toContain(name)
    await owner.link('report.access.label').click()
    await page.locator('table').waitFor()
    await check('access')
    for (const [key, title] of [
      ['vault.people.label', 'people.page.title'],
      ['vault.bring.label', 'bring.page.title'],
      ['vault.weights.label', 'weights.page.title'],
      ['vault.handing-out.label', 'out.page.title'],
      ['vault.log.label', 'log.page.title'],
    ] as const) {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: owner.text(key), exact: true })
        .click()
      await owner.titled(title)
      await check(title)
    }
  })

  test('method sheet and papers for the works council print on a few pages, in German and English', async ({
    page,
  }) => {
    const owner = new Recruiter(page)
    await owner.unlock()
    await owner.area('vault.handing-out.label')
    for (const [which, german, english] of [
      ['method', 'So misst dieser Test', 'How this test measures'],
      ['council', 'Unterlage für Betriebsrat und Datenschutz', 'Papers for works council and data protection'],
    ] as const) {
      await page.getByRole('link', { name: owner.text(`out.${which}.label`) }).click()
      await expect(owner.heading()).toHaveText(german)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      }
      const pdf = await page.pdf({ format: 'A4', path: `tests/journeys/output/${which}.pdf` })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4)
      await page.getByRole('button', { name: 'English' }).click()
      await expect(owner.heading()).toHaveText(english)
      // No text is missing, and none shows its key.
      await expect(page.getByText(/(method|council)\.[a-z-]+/)).toHaveCount(0)
      await page.getByRole('button', { name: 'Deutsch' }).click()
      await owner.button('part.back.label').click()
    }
  })
})

test('a lost laptop: backup and bundle bring everything back on another one, once', async ({ browser, page }) => {
  test.setTimeout(120_000)
  const owner = new Recruiter(page)
  await owner.open()
  const backup = await owner.setUp()
  await putSample(page, backup, 5)
  await page.reload()
  await owner.unlock()
  await page.getByRole('status').waitFor({ state: 'detached' })
  await owner.area('vault.handing-out.label')
  const bundle = await owner.save(() => owner.button('out.bundle.label').click())

  const context = await browser.newContext()
  const other = new Recruiter(await context.newPage())
  await other.open()
  await other.page.getByLabel(other.text('rec.restore.label')).setInputFiles(backup)
  await other.unlock()
  await other.titled('overview.page.title', { title: TITLE })
  await other.area('vault.bring.label')
  const letter = { name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Sehr geehrte Damen und Herren') }
  await other.page.locator('#bring-files').setInputFiles(bundle)
  await expect(other.page.getByText('5 neue Abgaben.')).toBeVisible()
  await other.page.locator('#bring-files').setInputFiles(bundle)
  await expect(other.page.getByText('5 waren schon da.')).toBeVisible()
  await other.page.locator('#bring-files').setInputFiles([letter])
  await expect(other.page.getByText(`brief.txt: ${other.text('bring.file-not-ours.message')}`)).toBeVisible()
  await other.area('vault.people.label')
  await expect(other.page.getByText('5 von 5')).toBeVisible()
  await context.close()
})
