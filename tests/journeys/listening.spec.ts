import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { tinyWave } from '../support/wave'
import { Candidate } from './candidate'
import { deviceWith } from './device-voices'
import { Recruiter } from './recruiter'
import { storedAttempt } from './draft'

/** M6: listening with sound, on devices with two voices, with recordings, and with neither. */

const TWO = [
  ['Anna', 'de-DE'],
  ['Markus', 'de-DE'],
  ['Daniel', 'en-GB'],
] as const

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

interface Draft {
  readonly data: {
    readonly heard: Readonly<Record<string, number>>
    readonly listened?: Readonly<Record<string, readonly string[]>>
  }
}
const draft = async (page: Page) => (await storedAttempt(page)) as Draft | undefined
const linesHeard = async (page: Page) => Object.values((await draft(page))?.data.heard ?? {}).at(-1) ?? 0
const ways = async (page: Page) => Object.values((await draft(page))?.data.listened ?? {})

/** In the settings, with conversations to be heard. */
async function choosingToListen(page: Page): Promise<Candidate> {
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.step()
  await candidate.settings()
  await page.getByRole('radio', { name: candidate.text('adjustments.listening.heard.label') }).check()
  return candidate
}

for (const scheme of ['light', 'dark'] as const)
  test(`the sound check has both voices speak, can be done by keyboard, and axe finds nothing, ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme })
    const device = await deviceWith(page, TWO)
    const candidate = await choosingToListen(page)
    expect(await violations(page)).toEqual([])
    await new Candidate(page, 'de', 'keyboard').press(candidate.button('adjustments.sound-play.label'))
    await expect(candidate.button('part.dialogue-pause.label')).toBeFocused()
    await device.end()
    await expect.poll(async () => (await device.spoken()).map(({ voice }) => voice)).toEqual(['Anna', 'Markus'])
    await device.end()
    await expect(page.getByRole('status').getByText(candidate.text('adjustments.sound-asked.message'))).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText(candidate.text('adjustments.sound-good.message'))).toBeFocused()
    expect(await violations(page)).toEqual([])
    await candidate.button('adjustments.sound-quiet.label').click()
    await expect(
      page.getByRole('radio', { name: candidate.text('adjustments.listening.revealed.label') }),
    ).toBeFocused()
  })

test('a conversation is heard once: pause and reload repeat only the line that was interrupted', async ({ page }) => {
  const device = await deviceWith(page, TWO)
  const candidate = await choosingToListen(page)
  await candidate.closeSettings()
  await candidate.to('dialogue')
  expect(await violations(page)).toEqual([])

  const texts = async () => (await device.spoken()).map(({ text }) => text)
  await candidate.button('part.dialogue-play.label').click()
  await device.end()
  await expect.poll(texts).toHaveLength(2)
  await candidate.button('part.dialogue-pause.label').click()
  await candidate.button('part.dialogue-on.label').click()
  await expect.poll(texts).toHaveLength(3)
  const [, second, again] = await texts()
  expect(again).toBe(second)
  await expect.poll(() => linesHeard(page)).toBe(1)

  await page.reload()
  await candidate.ready()
  await candidate.button('part.dialogue-on.label').click()
  await expect.poll(texts).toEqual([second])
  await expect(page.getByRole('main')).not.toContainText(second ?? '')
  await candidate.takeIn(device.end)
  await candidate.step()
  await candidate.step()
  expect(await ways(page)).toEqual([['voice']])

  // Who goes back finds it over.
  const first = await candidate.where()
  await candidate.button('part.back.label').click()
  await expect.poll(() => candidate.where()).not.toBe(first)
  await candidate.button('part.back.label').click()
  await expect(candidate.heading()).toHaveText(candidate.text('dialogue.heard.title'))
  await expect(candidate.button('part.dialogue-play.label')).toHaveCount(0)
})

test('a voice that fails in the middle leaves a sentence and the rest to read', async ({ page }) => {
  const device = await deviceWith(page, TWO)
  const candidate = await choosingToListen(page)
  await candidate.closeSettings()
  await candidate.to('dialogue')
  await candidate.button('part.dialogue-play.label').click()
  await device.end()
  await expect.poll(async () => (await device.spoken()).length).toBe(2)
  await device.fail()
  await expect(page.getByText(candidate.text('dialogue.voice.message'))).toBeVisible()
  expect(await violations(page)).toEqual([])
  await candidate.takeIn()
  await expect.poll(() => ways(page)).toEqual([['voice', 'revealed']])
})

test('without speech the quiet form is what is offered, with a sentence that says why', async ({ page }) => {
  await deviceWith(page, undefined)
  const candidate = new Candidate(page)
  await candidate.open()
  await candidate.step()
  await candidate.settings()
  await expect(page.getByText(candidate.text('adjustments.voice.hint'))).toBeVisible()
  await expect(page.getByRole('radio', { name: candidate.text('adjustments.listening.heard.label') })).toHaveCount(0)
  await candidate.closeSettings()
  await candidate.to('dialogue')
  await candidate.takeIn()
  await expect.poll(() => ways(page)).toEqual([['revealed']])
})

test('recordings that a bank names are played in place of the voices, and need none', async ({ page }) => {
  const [asked, refused] = [[] as string[], [] as string[]]
  page.on('console', (message) => /Content Security/.test(message.text()) && refused.push(message.text()))
  await deviceWith(page, undefined)
  // The built-in bank has none: the files of this visit say that it has.
  await page.route(/assets\/.*\.js$/, async (route) => {
    const response = await route.fetch()
    const recorded = (await response.text()).replaceAll(
      /type:(["'`])dialogue\1,id:/g,
      'type:`dialogue`,audio:{de:`mp3`},id:',
    )
    await route.fulfill({ response, body: recorded })
  })
  await page.route('**/audio/**', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return route.fulfill({ contentType: 'audio/wav', body: Buffer.from(tinyWave()) })
  })
  const candidate = await choosingToListen(page)
  await candidate.button('adjustments.sound-play.label').click()
  await expect(page.getByRole('status').getByText(candidate.text('adjustments.sound-asked.message'))).toBeVisible()
  expect(asked).toEqual(['/audio/de/pr-call-1.mp3', '/audio/de/pr-call-2.mp3'])
  await candidate.closeSettings()
  await candidate.to('dialogue')
  await candidate.button('part.dialogue-play.label').click()
  await candidate.button('dialogue.next.label').waitFor()
  await expect.poll(() => ways(page)).toEqual([['recording']])
  expect(asked.at(-1)).toMatch(/^\/audio\/de\/li\d\d(-\d)?-\d\.mp3$/)
  expect(refused).toEqual([])
})

test('report and access report say how each conversation was really taken in', async ({ page }) => {
  test.setTimeout(240_000)
  const device = await deviceWith(page, TWO)
  const owner = new Recruiter(page)
  await owner.open()
  await owner.setUp()
  await owner.collect()
  const candidate = new Candidate(page)
  await candidate.ready()
  await candidate.step()
  await candidate.settings()
  await page.getByRole('radio', { name: candidate.text('adjustments.listening.heard.label') }).check()
  await candidate.closeSettings()
  /** How many lines the voice manages, one conversation after the other. */
  const manages = [99, 1]
  while ((await candidate.screen()) !== 'campaignHandIn') {
    if ((await candidate.screen()) === 'dialogue') await listenTo(manages.shift() ?? 0)
    await candidate.step()
  }
  expect(manages).toEqual([])
  await owner.field('campaign-hand-in.name.label').fill('Mehmet Straßner')
  await owner.button('campaign-hand-in.next.label').click()
  await page.locator('.receipt-code').waitFor()

  await owner.open()
  await owner.unlock()
  await owner.area('vault.people.label')
  await page.getByRole('link', { name: 'Mehmet Straßner' }).click()
  for (const sentence of [
    'Ein Gespräch wurde mit den Stimmen des Geräts gehört.',
    /^Ein Gespräch wurde auf mehr als eine Art aufgenommen/,
  ])
    await expect(page.getByRole('listitem').filter({ hasText: sentence })).toBeVisible()
  await page.getByRole('link', { name: owner.text('report.access.label') }).click()
  await expect(
    page.getByText('Gespräch 2: mit einer Stimme des Geräts gehört, dann Zeile für Zeile gelesen'),
  ).toBeVisible()

  async function listenTo(lines: number) {
    const before = (await device.spoken()).length
    await candidate.button('part.dialogue-play.label').click()
    const playing = candidate.button('part.dialogue-pause.label')
    for (let n = 0; n < lines && (await playing.isVisible()); n += 1) {
      await expect.poll(async () => (await device.spoken()).length).toBeGreaterThan(before + n)
      await device.end()
      await expect(page.getByText(new RegExp(`^Zeile ${n + 1} von`))).toHaveCount(0)
    }
    if (await playing.isVisible()) await device.fail()
  }
})
