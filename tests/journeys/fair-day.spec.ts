import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { hostFolder, type Host } from '../support/host'
import { Candidate } from './candidate'
import { Recruiter } from './recruiter'
import { fillDisk } from './full-disk'
import { Station } from './station'
import { storedAttempt } from './draft'

/**
 * A fair from the first tap to the evening count, without a network: stations and phones, people who reload, whose browser
 * is killed, who walk away, a full disk, a newer version that waits. In the evening every submission is there, once, and
 * says what was answered. `npm run fair-day` plays the large one.
 */

const LARGE = process.env['FAIR_DAY'] === 'large'
const PLAN = LARGE ? { stations: 5, phones: 3, people: 57, seed: 4711 } : { stations: 2, phones: 1, people: 5, seed: 7 }

/** What somebody gave, as it lay on the device before it was sealed. */
interface Given {
  readonly name: string
  readonly attempt: string
  readonly responses: Readonly<Record<string, unknown>>
}
interface Device {
  readonly context: BrowserContext
  station: Station
}

// A trace of sixty people would take longer than their day.
test.use({ serviceWorkers: 'allow', trace: LARGE ? 'off' : 'retain-on-failure' })
test.setTimeout(LARGE ? 3_600_000 : 420_000)

let folder: string
let host: Host
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kontor-fair-'))
  cpSync('dist', folder, { recursive: true })
  host = await hostFolder(resolve(folder))
})
test.afterEach(() => host.stop())

test(`a fair day: ${PLAN.stations} stations, ${PLAN.phones} phones, ${PLAN.people + PLAN.phones} people`, async ({
  browser,
}) => {
  const chance = xoroshiro128plus(PLAN.seed)
  const dice = (sides: number) => uniformInt(chance, 1, sides)

  // The day before, with a network.
  const owner = new Recruiter(await (await newContext(browser)).newPage())
  await owner.open()
  await owner.setUp()
  const [posted, stand] = [await owner.invitation('own'), await backTo(owner, () => owner.invitation('station'))]
  const stations = await inRow(PLAN.stations, async (n) => {
    const device = await newDevice(browser)
    await device.station.enrol(stand, n + 1)
    return device
  })
  const phones = await inRow(PLAN.phones, () => newDevice(browser))
  for (const { station } of phones) await station.page.goto(posted)
  for (const { station } of [...stations, ...phones, { station: owner }]) await kept(station.page)
  await host.stop()

  // The day.
  const given: Given[] = []
  for (let n = 0; n < PLAN.people; n += 1) {
    const device = stations[n % stations.length]
    if (device === undefined) throw new Error('no station')
    const trouble =
      n === 1 ? 'full' : n === 2 ? 'killed' : n === 3 ? 'away' : (['none', 'reload', 'killed'] as const)[dice(3) - 1]
    given.push(await person(device, `Person ${n + 1}`, trouble ?? 'none', dice))
    if (n % 10 === 9) console.log(`${n + 1} of ${PLAN.people}`)
    if (n === 0) await newVersionWaits(device)
  }
  for (const [n, device] of phones.entries()) {
    await device.station.button('enrol.own.label').click()
    given.push(await person(device, `Handy ${n + 1}`, 'none', dice))
  }

  // The evening: the first station by codes, the others and the phones by file.
  await owner.open()
  await owner.unlock()
  await owner.area('vault.bring.label')
  for (const [n, { station }] of [...stations].reverse().entries()) {
    await station.staff()
    await station.button('staff.collect.label').click()
    const byCodes = n === stations.length - 1
    if (byCodes) {
      await station.button('collect.codes.label').click()
      await owner.page.locator('#bring-photo').setInputFiles(await station.photosOfCodes())
    } else {
      const path = await station.save(() => station.button('collect.file.label').click())
      // Twice does no harm.
      await owner.page.locator('#bring-files').setInputFiles([path, path])
    }
    const code = await station.page.locator('.code').innerText()
    await expect(owner.page.locator('.code').first()).toHaveText(code, { timeout: 120_000 })
    await station.button('collect.same.label').click()
    await station.button('part.back.label').click()
    await expect(station.page.getByText('Alles ist eingesammelt.')).toBeVisible()
  }
  for (const { station } of phones) {
    const path = await station.save(() => station.button('hand-over.file.label').click())
    await owner.page.locator('#bring-files').setInputFiles(path)
    await expect(owner.page.locator('.code')).toHaveText(await station.page.locator('.code').first().innerText())
  }
  await expect(owner.page.getByText(/fehlt|fehlen/)).toHaveCount(0)
  for (const { station } of stations)
    await expect(
      owner.page.getByText(new RegExp(`Gerät ${stations.findIndex((each) => each.station === station) + 1} ·`)),
    ).toBeVisible()

  expect(await arrived(owner)).toEqual(given.map(expected).toSorted(byAttempt))
  for (const { context } of [...stations, ...phones]) await context.close()
})

/** What the lossless export says, in the order of the attempts. */
async function arrived(owner: Recruiter) {
  await owner.area('vault.handing-out.label')
  const path = await owner.save(() => owner.button('out.data.label').click())
  const { data } = JSON.parse(readFileSync(path, 'utf8')) as { data: { people: { submission: Arrived }[] } }
  return data.people
    .map(({ submission: { attempt, person, form, responses } }) => {
      const items = form.sections.flatMap(({ questions }) => questions.map(({ item }) => item))
      const answered = items.flatMap((item, index) => (responses[index] === null ? [] : [[item, responses[index]]]))
      return { attempt, name: person?.name ?? '', responses: Object.fromEntries(answered) as Record<string, unknown> }
    })
    .toSorted(byAttempt)
}
interface Arrived {
  readonly attempt: string
  readonly person: { readonly name: string } | null
  readonly form: { readonly sections: readonly { readonly questions: readonly { readonly item: string }[] }[] }
  readonly responses: readonly unknown[]
}
const byAttempt = (one: { attempt: string }, other: { attempt: string }) => (one.attempt < other.attempt ? -1 : 1)
const expected = ({ attempt, name, responses }: Given) => ({ attempt, name, responses })

/** One person at a device, with what befalls them. */
async function person(
  device: Device,
  name: string,
  trouble: 'none' | 'reload' | 'killed' | 'away' | 'full',
  dice: (sides: number) => number,
): Promise<Given> {
  let candidate = new Candidate(device.station.page)
  await candidate.ready()
  for (let screens = 0; ; screens += 1) {
    const screen = await candidate.screen()
    if (screen === 'campaignHandIn') break
    if (screens === 9 && trouble === 'reload') {
      await device.station.page.reload()
      await candidate.ready()
    }
    if (screens === 9 && trouble === 'killed') {
      await device.station.page.close()
      device.station = new Station(await device.context.newPage())
      await device.station.page.goto(host.url)
      candidate = new Candidate(device.station.page)
      await candidate.ready()
    }
    if (screens >= 9 && trouble === 'away' && screen === 'question') return walksAway(device, candidate)
    // Most are in a hurry; what they give is different for each.
    await candidate.step(screen !== 'question' || dice(4) === 1 ? 'first' : 'skip')
  }
  const { station } = device
  const draft = await drafted(station.page)
  if (trouble === 'full') await fillDisk(station.page)
  await station.field('campaign-hand-in.name.label').fill(name)
  await station.button('campaign-hand-in.next.label').click()
  if (trouble === 'full') {
    await station.titled('unboxed.page.title')
    await station.page.reload()
  }
  await expect(station.page.locator('.receipt-code').first()).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/)
  if (await station.button('station-start.next.label').isHidden()) await leave(station)
  return { name, ...draft }
}

/** The person puts the phone away, or staff give the station to the next one. */
async function leave(station: Station): Promise<void> {
  if (await station.page.getByText(station.text('missing.page.title')).isVisible()) return
  await station.done()
  await station.button('station-start.next.label').click()
}

async function walksAway(device: Device, candidate: Candidate): Promise<Given> {
  const { page } = device.station
  await candidate.step('first')
  await candidate.to('question')
  await page.clock.install()
  await page.reload()
  await candidate.ready()
  const draft = await drafted(page)
  await page.clock.fastForward(400_000)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.clock.fastForward(31_000)
  await device.station.button('station-start.next.label').waitFor()
  await page.close()
  device.station = new Station(await device.context.newPage())
  await device.station.page.goto(host.url)
  return { name: '', ...draft }
}

/** The attempt as it lies on the disk. */
async function drafted(page: Page): Promise<Omit<Given, 'name'>> {
  const stored = await storedAttempt(page)
  const { data } = stored as { data: { id: string; responses: Record<string, unknown> } }
  return { attempt: data.id, responses: data.responses }
}

/** A newer version has come, and waits until staff agree. */
async function newVersionWaits({ station }: Device): Promise<void> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  writeFileSync(join(folder, 'index.html'), html.replace('<html ', '<html data-version="next" '))
  const script = readFileSync(join(folder, 'sw.js'), 'utf8')
  const newer = script.replace(/(url:[`"']index\.html[`"'],revision:[`"'])/, '$1new-')
  expect(newer).not.toBe(script)
  writeFileSync(join(folder, 'sw.js'), newer)
  await host.start()
  await station.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect
    .poll(() =>
      station.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none'),
    )
    .toBe('installed')
  await host.stop()
  await station.page.reload()
  expect(await station.page.locator('html').getAttribute('data-version')).toBeNull()
  await station.staff()
  await station.button('offline.update.label').click()
  await station.page.waitForSelector('html[data-version=next]', { state: 'attached' })
  await station.page.goto(host.url)
}

const newContext = (browser: Browser) => browser.newContext({ baseURL: host.url })
async function newDevice(browser: Browser): Promise<Device> {
  const context = await newContext(browser)
  return { context, station: new Station(await context.newPage()) }
}
async function inRow<T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let n = 0; n < count; n += 1) made.push(await make(n))
  return made
}
async function backTo<T>(owner: Recruiter, work: () => Promise<T>): Promise<T> {
  await owner.open()
  return work()
}
/** The whole app lies on the device. */
const kept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none'), {
      timeout: 60_000,
    })
    .toBe('activated')
