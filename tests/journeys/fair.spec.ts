import { readFileSync } from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { Candidate } from './candidate'
import { PASSPHRASE, PIN, Recruiter, TITLE } from './recruiter'
import { Station } from './station'

/** Devices that collect for a campaign that lives elsewhere: stations on a stand, phones of candidates, and the way back. */

const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()
const handIn = async (owner: Recruiter, name: string) => {
  const candidate = new Candidate(owner.page, owner.language)
  await candidate.ready()
  await candidate.toHandIn('skip')
  await owner.field('campaign-hand-in.name.label').fill(name)
  await owner.button('campaign-hand-in.next.label').click()
  const receipt = owner.page.locator('.receipt-code')
  await expect(receipt).toBeVisible()
  return receipt.innerText()
}

test('from a poster to a phone, and as a file back to the firm', async ({ page, browser }) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const link = await owner.invitation('own')
  const words = await page.locator('.five').innerText()

  const phone = new Recruiter(await newPage(browser))
  await phone.page.goto(link)
  await expect(phone.heading()).toHaveText(TITLE)
  // Nobody finds the invitation in the address of the page afterwards.
  expect(phone.page.url()).not.toContain('#c=')
  await expect(phone.page.locator('.five')).toHaveText(words)
  await phone.button('enrol.own.label').click()
  const receipt = await handIn(phone, 'Ada Beispiel')
  const path = await phone.save(() => phone.button('hand-over.file.label').click())
  await expect(phone.page.locator('.code').first()).toHaveText(receipt)

  // Still reminded after the phone was put away.
  await phone.page.goto('/')
  await expect(phone.heading()).toHaveText(phone.text('missing.page.title'))

  await owner.open()
  await owner.unlock()
  await owner.area('vault.bring.label')
  await page.locator('#bring-files').setInputFiles(path)
  await expect(page.locator('.code')).toHaveText(receipt)

  await phone.button('hand-over.file.label').click()
  await phone.button('hand-over.arrived.label').click()
  await expect(phone.heading()).toHaveText(phone.text('received.sent.title'))
  await expect(phone.page.locator('.receipt-code')).toHaveText(receipt)
  // The end is there until the person leaves.
  await phone.page.reload()
  await expect(phone.heading()).toHaveText(phone.text('received.sent.title'))
  await phone.button('received.done.label').click()
  await phone.button('campaign-feedback.done.label').click()
  await phone.page.reload()
  await expect(phone.heading()).toHaveText(TITLE)
  await expect(phone.page.getByText(phone.text('hand-over.page.title', { firm: 'Schreinerei Öztürk' }))).toBeHidden()
})

test('[P2] [P4] [P5] a station: set up, checked, one person after the other, collected by codes on photos, withdrawn', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const link = await owner.invitation('station')

  const station = new Station(await newPage(browser))
  await station.enrol(link, 3)
  await expect(station.page.getByText(station.text('station-start.ready.label'), { exact: true })).toBeVisible()
  expect(await station.largestText()).toBe(station.text('station-start.ready.label'))
  const first = await handIn(station, 'Bo Probe')
  await station.done()
  await expect(station.heading()).toHaveText(station.text('station-start.back.title'))
  await station.button('station-start.next.label').click()
  await expect(station.page.getByText('1 Abgabe einzusammeln')).toBeVisible()
  const second = await handIn(station, 'Cem Muster')
  expect(second).not.toBe(first)

  await station.staff()
  await station.button('staff.preflight.label').click()
  for (const check of ['store', 'seal', 'clock', 'campaign', 'space'])
    await expect(
      station.page.locator('li.good', { hasText: station.text(`check-${check}.page.title`) }),
      check,
    ).toBeVisible()
  // Playwright's pages are private windows.
  await expect(station.page.locator('li.bad', { hasText: station.text('check-private.page.title') })).toBeVisible()
  await station.button('part.back.label').click()
  const words = (await station.page.getByText(station.text('staff.device.label', { words: '' })).innerText())
    .split(': ')
    .at(-1)
  await station.button('staff.pause.label').click()
  await expect(station.page.getByText(station.text('staff.paused.message'))).toBeVisible()
  await station.button('staff.resume.label').click()

  await station.button('staff.collect.label').click()
  await station.button('collect.codes.label').click()
  const photos = await station.photosOfCodes()
  const code = await station.page.locator('.code').innerText()

  await owner.open()
  await owner.unlock()
  await owner.area('vault.bring.label')
  await page.locator('#bring-photo').setInputFiles(photos)
  await expect(page.locator('.code')).toHaveText(code, { timeout: 30_000 })
  await expect(page.getByText(owner.text('bring.station.label', { name: '3 ·' }))).toBeVisible()
  await station.button('collect.same.label').click()
  await station.button('part.back.label').click()
  await expect(station.page.getByText('Alles ist eingesammelt.')).toBeVisible()

  // [R9] An own statement, until somebody has compared the five words of the station.
  const stated = owner.text('mode.stated.label', { mode: owner.text('mode.kiosk.label') })
  await owner.area('vault.people.label')
  await expect(page.getByText(stated)).toHaveCount(2)
  await owner.area('vault.bring.label')
  await page.getByText(owner.text('bring.pair.label')).click()
  await expect(page.locator('.five')).toHaveText(words ?? '')
  await owner.button('bring.pair-yes.label').click()
  await expect(page.getByText(owner.text('bring.paired.message'))).toBeVisible()
  await owner.area('vault.people.label')
  const people = page.getByRole('main').getByRole('row')
  await expect(people.getByText(owner.text('mode.kiosk.label'), { exact: true })).toHaveCount(2)
  await expect(page.getByText(stated)).toHaveCount(0)

  await station.page.getByText(station.text('withdraw.page.title')).click()
  await station.button('withdraw.go.label').click()
  await new Candidate(station.page).ready()
  await expect(station.heading()).toHaveText(station.text('start.page.title'))
  const copies = () => station.page.evaluate(async () => (await (await caches.open('kontor-box')).keys()).length)
  await expect.poll(() => copies().catch(() => 'loading')).toBe(0)
  await owner.area('vault.people.label')
  await expect(page.getByText('Bo Probe')).toBeVisible()
  await expect(page.getByText('Cem Muster')).toBeVisible()
  expect(PASSPHRASE).not.toBe('')
})

test('[P3] whoever walks away from a station leaves sealed answers without a name, and a fresh screen', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const station = new Station(await newPage(browser))
  await station.enrol(await owner.invitation('station'), 1)
  await station.page.clock.install()
  await station.page.reload()
  const candidate = new Candidate(station.page)
  await candidate.ready()
  await candidate.to('question')
  await candidate.step()
  await candidate.to('question')
  const question = await candidate.heading().innerText()
  await station.page.clock.fastForward(119_000)
  await expect(station.page.getByRole('dialog')).toBeHidden()
  await station.page.clock.fastForward(3000)
  await expect(station.page.getByRole('dialog')).toBeVisible()
  // Any touch says that somebody is there.
  await station.page.mouse.click(5, 5)
  await expect(station.page.getByRole('dialog')).toBeHidden()
  expect(await candidate.heading().innerText()).toBe(question)

  await station.page.clock.fastForward(121_000)
  await expect(station.page.getByRole('dialog')).toBeVisible()
  await station.page.clock.fastForward(31_000)
  await expect(station.heading()).toHaveText(station.text('station-start.back.title'))
  await station.page.clock.fastForward(21_000)
  await expect(station.page.getByText(station.text('station-start.ready.label'), { exact: true })).toBeVisible()
  await expect(station.page.getByText('1 Abgabe einzusammeln')).toBeVisible()

  await station.page.clock.resume()
  await station.staff()
  await station.button('staff.collect.label').click()
  const path = await station.save(() => station.button('collect.file.label').click())
  await owner.open()
  await owner.unlock()
  await owner.area('vault.bring.label')
  await page.locator('#bring-files').setInputFiles(path)
  await expect(page.getByText('Eine neue Abgabe.')).toBeVisible()
})

test('a running test moves to another station and is locked on the first', async ({ page, browser }) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const link = await owner.invitation('station')
  const [one, other] = [new Station(await newPage(browser)), new Station(await newPage(browser))]
  await one.enrol(link, 1)
  await other.enrol(link, 2)
  const candidate = new Candidate(one.page)
  await candidate.ready()
  await candidate.to('question')
  const question = await candidate.heading().innerText()

  await one.staff()
  await one.button('staff.move.label').click()
  const code = await one.page.locator('.code').innerText()
  const photos = await one.photosOfCodes()
  await other.staff()
  await other.button('staff.receive.label').click()
  await other.page.locator('#receive-photo').setInputFiles(photos)
  await expect(other.page.locator('.code')).toHaveText(code, { timeout: 30_000 })
  await one.button('move.lock.label').click()
  await other.button('receive.go-on.label').click()
  await expect(new Candidate(other.page).heading()).toHaveText(question)
  await one.page.goto('/')
  await expect(one.page.getByText(one.text('station-start.ready.label'), { exact: true })).toBeVisible()
})

test('staff help in the middle: larger text for the person, and an end where it is needed', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const station = new Station(await newPage(browser))
  await station.enrol(await owner.invitation('station'), 1)
  const candidate = new Candidate(station.page)
  await candidate.ready()
  await candidate.to('question')
  await candidate.step()
  await candidate.to('question')
  const question = await candidate.heading().innerText()
  await station.staff()
  await station.button('staff.adjust.label').click()
  await station.page.getByLabel(candidate.text('adjustments.text.larger.label'), { exact: true }).check()
  await station.page.goto('/')
  await expect(candidate.heading()).toHaveText(question)
  await expect(station.page.locator('html')).toHaveAttribute('data-text', 'larger')

  await station.staff()
  await station.button('staff.end.label').click()
  await station.button('staff.end-yes.label').click()
  await expect(station.page.getByText('Eine Abgabe ist noch nicht eingesammelt.')).toBeVisible()
  await station.page.goto('/')
  await expect(station.page.getByText(station.text('station-start.ready.label'), { exact: true })).toBeVisible()
})

test('staff PIN: wrong ones are refused, after five a minute passes, and a link for something else changes nothing', async ({
  page,
  browser,
}) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  const link = await owner.invitation('station')
  await owner.open()
  await owner.setUp('Etwas anderes')
  const foreign = await owner.invitation('station', 'Etwas anderes')

  const station = new Station(await newPage(browser))
  await station.enrol(link, 1)
  await station.toPin()
  for (let n = 0; n < 4; n += 1) {
    await station.typePin('0000')
    await expect(station.page.getByText(station.text('pin.wrong.error')).first()).toBeVisible()
  }
  await station.typePin('0000')
  await expect(station.page.getByText(/Zu viele Versuche/).first()).toBeVisible()
  await station.typePin(PIN)
  await expect(station.page.getByText(/Zu viele Versuche/).first()).toBeVisible()

  await station.page.goto('about:blank')
  await station.page.goto(foreign)
  await expect(station.heading()).toHaveText(station.text('enrol.pinned.title'))
  await station.page.goto('/')
  await new Candidate(station.page).ready()
  await expect(station.page.getByText(TITLE)).toBeVisible()
})

test.describe('invitations that are none', () => {
  for (const [what, hash, error] of [
    ['cut off', '#c=AQxyz', 'Damaged'],
    ['of a later version', '#c=AgAAAAAAAAAAAA', 'Newer'],
    ['with a private key', '#c=AGE-SECRET-KEY-1QQQQ', 'Secret'],
  ] as const)
    test(`${what}: refused with a sentence`, async ({ page }) => {
      const station = new Station(page)
      await page.goto(`/${hash}`)
      await expect(station.heading()).toHaveText(station.text('enrol.bad.title'))
      await expect(page.getByText(station.text(`enrol.${error}.error`))).toBeVisible()
    })

  test('a text file that is something else is refused', async ({ page }) => {
    const station = new Station(page)
    await page.goto('/#station')
    await expect(station.heading()).toHaveText(station.text('invite-here.page.title'))
    const file = { name: 'x.txt', mimeType: 'text/plain', buffer: readFileSync('package.json') }
    await page.locator('input[accept^=".txt"]').setInputFiles(file)
    await expect(page.getByText(station.text('invite-here.foreign.error'))).toBeVisible()
  })
})

test('[P6] [R9] a form on paper: printed, typed back, sealed, and labelled in the report', async ({ page }) => {
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  await owner.invitation('own')
  await owner.link('poster.paper.label').click()
  await owner.titled('paper.page.title')
  await owner.field('paper.first.label').fill('7')
  await owner.button('paper.show.label').click()
  const code = await page.locator('article .code').innerText()
  expect(code).toMatch(/^0007-/)
  const answers = await page.locator('article .question').evaluateAll((questions) =>
    questions.map((question) => {
      const boxes = question.querySelectorAll('.box').length
      const isSort = question.querySelector('.box')?.textContent?.trim() !== ''
      if (boxes === 0) return '12'
      return isSort ? '1'.repeat(boxes) : 'ABCDEFG'.slice(0, boxes)
    }),
  )
  expect(answers.length).toBeGreaterThan(15)

  await owner.button('paper.type.label').click()
  await owner.field('paper.code.label').fill('0007-ZZ')
  await owner.button('paper.find.label').click()
  await expect(page.getByRole('alert').first()).toContainText(owner.text('paper.code.error'))
  await owner.field('paper.code.label').fill(code.toLowerCase())
  await owner.button('paper.find.label').click()
  await owner.field('paper.name.label').fill('Dora Papier')
  for (const [index, answer] of answers.entries())
    await owner.page.getByLabel(owner.text('paper.line.label', { n: index + 1 }), { exact: true }).fill(answer)
  await owner.page.getByLabel(owner.text('paper.line.label', { n: 1 }), { exact: true }).fill('ZZ')
  await owner.button('paper.hand-in.label').click()
  await expect(page.getByRole('alert').first()).toContainText('Aufgabe 1')
  await owner.page.getByLabel(owner.text('paper.line.label', { n: 1 }), { exact: true }).fill(answers[0] ?? 'A')
  await owner.button('paper.hand-in.label').click()
  await expect(page.getByText(/Der Bogen ist verschlossen abgelegt/)).toBeVisible()

  await owner.open()
  await owner.unlock()
  await owner.area('vault.people.label')
  await expect(page.getByText('Dora Papier')).toBeVisible()
  await expect(page.getByText(owner.text('mode.paper.label')).last()).toBeVisible()
})
