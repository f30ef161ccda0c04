import { readFileSync } from 'node:fs'
import { expect, type Download, type Page } from '@playwright/test'
import { Candidate, type Language } from './candidate'

/** The owner of a small firm in front of the same screen: sets up, unlocks, reads, decides. */

type Texts = Readonly<Record<string, string>>
const load = (language: Language): Texts =>
  Object.assign(
    {},
    ...['app', 'candidate', 'recruiter', 'campaign', 'device', 'station', 'profiles'].map(
      (file) => JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Texts,
    ),
  )
const TEXTS = { de: load('de'), en: load('en') }

export const PASSPHRASE = 'ein langer Satz über den grünen Tresen'
export const TITLE = 'Empfang, Teilzeit'
/** Of the staff, on every device of the firm. */
export const PIN = '4711'

export class Recruiter {
  constructor(
    readonly page: Page,
    readonly language: Language = 'de',
  ) {}

  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = TEXTS[this.language][key]
    if (text === undefined) throw new Error(`No text ${key}`)
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  }
  button = (key: string) => this.page.getByRole('button', { name: this.text(key), exact: true })
  link = (key: string) => this.page.getByRole('link', { name: this.text(key), exact: true })
  field = (key: string) => this.page.getByLabel(this.text(key), { exact: true })
  heading = () => this.page.getByRole('heading', { level: 1 }).first()

  /** The recruiter's side, loaded anew; where the device is handed to candidates, past the gate. */
  async open(): Promise<void> {
    // From elsewhere: a change of the address alone makes the page load itself anew at a moment of its own.
    await this.page.goto('about:blank')
    await this.page.goto('/#recruiting')
    await this.passGate()
  }
  async reload(): Promise<void> {
    await this.page.reload()
    await this.passGate()
  }
  private async passGate(): Promise<void> {
    await this.page.waitForSelector('html[data-taken]', { state: 'attached' })
    if ((await this.heading().innerText()) !== this.text('gate.passphrase.title')) return
    await this.field('gate.field.label').fill(PASSPHRASE)
    await this.button('gate.open.label').click()
    await expect(this.heading()).not.toHaveText(this.text('gate.passphrase.title'))
    this.hasGiven = true
  }
  /** The passphrase that opened the gate opens the vault behind it, once. */
  private hasGiven = false

  async titled(key: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await expect(this.heading()).toHaveText(this.text(key, values))
  }

  /** While setting up: what the test asks, in place of the four sections that are proposed. */
  askOnly =
    (...skills: readonly string[]) =>
    async (step: string) => {
      if (step !== 'test') return
      const section = (skill: string) => this.page.getByRole('checkbox', { name: this.text(`skill.${skill}.name`) })
      for (const skill of ['listening', 'conflict', 'numeracy', 'organization']) await section(skill).uncheck()
      for (const skill of skills) await section(skill).check()
    }

  /** From nothing to an open campaign. @returns the backup file's path */
  async setUp(title = TITLE, look: (step: string) => Promise<void> = () => Promise.resolve()): Promise<string> {
    await this.button('rec.new.label').click()
    await this.titled('setup.vacancy.title')
    await look('vacancy')
    await this.field('setup.title.label').fill(title)
    await this.field('setup.firm.label').fill('Schreinerei Öztürk')
    await this.field('setup.contact.label').fill('Ayla Öztürk, büro@example.org')
    await this.button('setup.next.label').click()
    await this.titled('setup.test.title')
    await this.page.getByLabel(this.text('role.receptionist.name'), { exact: true }).check()
    await this.page.getByLabel(this.text('role.bookkeeper.name'), { exact: true }).check()
    await look('test')
    await this.button('setup.next.label').click()
    await this.titled('setup.notice.title')
    await expect(this.field('setup.notice-de.label')).toHaveValue(/Schreinerei Öztürk/)
    await look('notice')
    await this.button('setup.next.label').click()
    await this.titled('setup.key.title')
    await look('key')
    await this.button('setup.passphrase-own.label').click()
    await this.field('setup.passphrase.label').fill(PASSPHRASE)
    await this.button('setup.key-make.label').click()
    await this.titled('setup.backup.title')
    await look('backup')
    const path = await this.save(() => this.button('setup.backup-save.label').click())
    await this.page.getByLabel(this.text('setup.backup-file.label')).setInputFiles(path)
    await this.field('setup.backup-passphrase.label').fill(PASSPHRASE)
    await this.button('setup.backup-open.label').click()
    await this.titled('rec.home.title')
    return path
  }

  /** @returns the path of what was saved */
  async save(act: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
      this.page.waitForEvent('download'),
      act(),
    ])
    const path = `${await download.path()}-${download.suggestedFilename()}`
    await download.saveAs(path)
    return path
  }

  /** Hands the device to a candidate, supervised. */
  async collect(): Promise<void> {
    await this.button('rec.collect.label').click()
    await this.field('rec.collect-pin.label').fill(PIN)
    await this.button('rec.collect-begin.label').click()
    // While the page loads anew, the start screens of all languages are in it.
    await expect(this.page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
    await this.page.waitForSelector('html[data-taken]', { state: 'attached' })
  }

  /** A whole run and a hand-in. @returns the receipt */
  async candidateHandsIn(name: string, contact = '', answer: 'first' | 'skip' = 'first'): Promise<string> {
    const candidate = new Candidate(this.page, this.language)
    await candidate.ready()
    await candidate.toHandIn(answer)
    await this.field('campaign-hand-in.name.label').fill(name)
    await this.field('campaign-hand-in.contact.label').fill(contact)
    await this.button('campaign-hand-in.next.label').click()
    const receipt = this.page.locator('.receipt-code')
    await expect(receipt).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/)
    return receipt.innerText()
  }

  /** The link from the poster. */
  async invitation(mode: 'own' | 'station', title = TITLE): Promise<string> {
    await this.page.getByRole('link', { name: this.text('rec.invite-for.label', { title }) }).click()
    await this.page.getByLabel(this.text(`poster.${mode}.label`)).check()
    await this.page.getByText(this.text('poster.link.title')).click()
    const link = this.page.locator('.link')
    await expect(link).toContainText('#c=')
    return link.innerText()
  }

  /** Another area of the open vault. */
  async area(key: string): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: this.text(key), exact: true })
      .click()
  }
  async unlock(title = TITLE, passphrase = PASSPHRASE): Promise<void> {
    await this.page.getByRole('link', { name: this.text('rec.open-for.label', { title }) }).click()
    if (!this.hasGiven) return this.type(passphrase)
    this.hasGiven = false
    await expect(this.heading()).not.toHaveText(this.text('unlock.page.title', { title }))
  }
  async type(passphrase: string): Promise<void> {
    await this.field('unlock.passphrase.label').fill(passphrase)
    await this.button('unlock.open.label').click()
  }
}
