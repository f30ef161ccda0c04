import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Kind } from '../../src/domain/kinds/items'

/** A person in front of the screen: reads what is there and acts through labels, as people do. */

export type Language = 'de' | 'en'
type Texts = Readonly<Record<string, string>>

const load = (language: Language): Texts =>
  Object.assign(
    {},
    ...['app', 'candidate', 'adjustments', 'campaign', 'feedback'].map(
      (file) => JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Texts,
    ),
  )
const TEXTS = { de: load('de'), en: load('en') }

/** How the person presses things. */
export type Hand = 'mouse' | 'touch' | 'keyboard'

export class Candidate {
  constructor(
    readonly page: Page,
    public language: Language = 'de',
    readonly hand: Hand = 'mouse',
  ) {}

  text(key: string): string {
    const text = TEXTS[this.language][key]
    if (text === undefined) throw new Error(`No text ${key}`)
    return text
  }

  /** The first: while a page loads, the static start screen stands there in every language. */
  heading = () => this.page.getByRole('heading', { level: 1 }).first()
  button = (key: string) => this.page.getByRole('button', { name: this.text(key), exact: true })
  caption = () => this.page.locator('#page-caption')

  /** Waits until the app has taken over from the static start screen. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(path)
    await this.ready()
  }

  ready = () => this.page.waitForSelector('html[data-taken]', { state: 'attached' })

  async press(target: ReturnType<Page['getByRole']>): Promise<void> {
    if (this.hand === 'touch') return this.tap(target)
    if (this.hand === 'mouse') return target.click()
    await this.reach(target)
    await this.page.keyboard.press(
      /^(radio|checkbox)$/.test((await target.getAttribute('type')) ?? '') ? 'Space' : 'Enter',
    )
  }

  /** Milliseconds of the clock of this computer. */
  private tapped = 0
  /** A finger that is back sooner at the same place has pressed once (`src/ui/one-press.ts`); nobody reads a screen so fast. */
  private async tap(target: ReturnType<Page['getByRole']>): Promise<void> {
    await expect.poll(() => Date.now() - this.tapped, { intervals: [50] }).toBeGreaterThan(350)
    await target.tap()
    this.tapped = Date.now()
  }

  /** As a person gets there: Tab from control to control, arrows inside a group of choices. */
  private async reach(target: ReturnType<Page['getByRole']>): Promise<void> {
    for (let n = 0; n < MOST_TABS; n += 1) {
      const way = await target.evaluate((wanted) => {
        const { activeElement: here } = document
        if (here === wanted) return 'there'
        const isChoice = (each: Element | null): each is HTMLInputElement =>
          each instanceof HTMLInputElement && each.type === 'radio'
        const isAmongChoices = isChoice(here) && isChoice(wanted) && here.name === wanted.name
        // Buttons of which Tab reaches only one: arrows lead among them.
        const isAmongCards = here?.matches('button[tabindex]') && wanted.matches('button[tabindex="-1"]')
        return isAmongChoices || isAmongCards ? 'ArrowDown' : 'Tab'
      })
      if (way === 'there') return
      await this.page.keyboard.press(way)
    }
    throw new Error(`No way by keyboard to ${target.toString()}`)
  }

  /** Which screen this is, by its main button; waits while the app is still on its way to it. */
  async screen(): Promise<Screen> {
    let screen: Screen | undefined
    await expect
      .poll(async () => (screen = await this.screenNow().catch(loading)), { message: 'a screen with a way on' })
      .toBeDefined()
    return screen ?? 'other'
  }

  private async screenNow(): Promise<Screen | undefined> {
    const { buttons, isAsked, text } = await this.seen()
    const screens = Object.entries(MAIN_BUTTON) as [Screen, string][]
    const screen = screens.find(([, key]) => buttons.includes(this.text(key)))?.[0]
    // “Weiter” also leads on from the adjustments, where nothing is asked.
    if (screen === 'question' && !isAsked) return 'other'
    return screen ?? (text.includes(this.text('dialogue.wait.hint')) ? 'dialogue' : undefined)
  }

  /** One look at the whole screen: many small ones slow a long day down. */
  private seen = () =>
    this.page.evaluate(() => {
      const visible = <T extends HTMLElement>(selector: string) =>
        [...document.querySelectorAll<T>(selector)].filter((element) => element.checkVisibility())
      return {
        buttons: visible('button').map((button) => button.innerText.trim()),
        isAsked: document.querySelector('#answer') !== null,
        caption: visible('#page-caption')[0]?.innerText ?? '',
        heading: visible('h1')[0]?.innerText ?? '',
        text: document.body.innerText,
      }
    })

  /** What the screen is, precisely enough to tell it from every other screen of the run. */
  async where(): Promise<string> {
    const { caption, heading } = await this.seen()
    return `${caption} | ${heading}`
  }

  /** Does on the open screen what leads to the next one. `answer` decides whether questions are answered or skipped. */
  async step(answer: 'first' | 'skip' = 'first'): Promise<void> {
    const before = await this.where()
    const screen = await this.screen()
    if (screen === 'dialogue') await this.takeIn()
    if (screen === 'practice') await this.press(this.button('practice.skip.label'))
    else if (screen === 'question' && answer === 'skip') await this.press(this.button('question.skip.label'))
    else {
      if (screen === 'question') await this.answer()
      await this.press(this.button(MAIN_BUTTON[screen]))
    }
    await expect.poll(() => this.where().catch(() => before), { message: `leaving “${before}”` }).not.toBe(before)
  }

  /** The settings lie over every task. */
  async settings(): Promise<void> {
    await this.press(this.button('settings.open.label'))
    await this.page.getByRole('dialog').waitFor()
  }

  async closeSettings(): Promise<void> {
    await this.press(this.button('settings.close.label').last())
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Takes a conversation in to its end, line by line. @param end where it is heard: lets the line that is spoken end */
  async takeIn(end?: () => Promise<void>): Promise<void> {
    const playing = this.button('part.dialogue-pause.label')
    while (end && (await playing.isVisible())) await end()
    const reveal = this.page.getByRole('button', {
      name: new RegExp(['first', 'next', 'end'].map((which) => this.text(`part.dialogue-${which}.label`)).join('|')),
    })
    while (await reveal.isVisible()) await this.press(reveal)
    await this.button('dialogue.next.label').waitFor()
  }

  /** Some complete answer to whatever is asked. */
  async answer(): Promise<void> {
    const field = this.page.locator('#answer')
    await field.waitFor()
    switch (await this.kind()) {
      case 'number':
        return field.fill('10')
      case 'choice':
        return this.press(field.getByRole('radio').first())
      case 'spot':
        return this.press(field.getByRole('checkbox').first())
      case 'best-worst':
        return this.pressAll(field.getByRole('button', { pressed: false }), 2)
      case 'order':
        return this.pressAll(field.getByRole('listitem').getByRole('button', { pressed: false }))
      case 'compare':
        return this.pressAll(this.button('part.compare-same.label'))
      case 'sort':
        while (!(await field.getByText(this.text('part.sort-complete.message')).isVisible()))
          await this.press(this.trays().first())
    }
  }

  /** What kind of question is open, by what a person can do on the screen. */
  async kind(): Promise<Kind> {
    const field = this.page.locator('#answer')
    if (await field.evaluate((each) => each.matches('input'))) return 'number'
    if ((await field.getByRole('checkbox').count()) > 0) return 'spot'
    if ((await field.getByRole('radio').count()) > 0) return 'choice'
    if (await this.button('part.compare-back.label').isVisible()) return 'compare'
    if (await this.button('part.order-back.label').isVisible()) return 'order'
    return (await this.trays().count()) > 0 ? 'sort' : 'best-worst'
  }

  private trays = () => this.page.getByRole('group', { name: this.text('part.sort-places.label') }).getByRole('button')

  /** Presses the first of them again and again, until none is left or as often as asked. */
  private async pressAll(buttons: ReturnType<Page['getByRole']>, times = MOST_PRESSES): Promise<void> {
    for (let n = 0; n < times && (await buttons.count()) > 0; n += 1) await this.press(buttons.first())
  }

  /** From the open screen to the feedback; calls back on every screen before acting on it. */
  async finish(
    onScreen?: (screen: Screen, n: number) => Promise<void>,
    answer: 'first' | 'skip' = 'first',
  ): Promise<void> {
    for (let n = 0; n < 200; n += 1) {
      const screen = await this.screen()
      await onScreen?.(screen, n)
      if (screen === 'feedback') return
      await this.step(answer)
    }
    throw new Error('The run does not come to an end')
  }

  /** In a campaign: to the page that asks for the name. */
  toHandIn = (answer: 'first' | 'skip' = 'first') => this.to('campaignHandIn', answer)

  /** To the next screen of a kind. */
  async to(wanted: Screen, answer: 'first' | 'skip' = 'first'): Promise<void> {
    for (let n = 0; n < 200; n += 1) {
      if ((await this.screen()) === wanted) return
      await this.step(answer)
    }
    throw new Error(`The run does not come to ${wanted}`)
  }
}

/** More than there are controls on any screen. */
const MOST_TABS = 120
/** More than anything has to be pressed to answer one question. */
const MOST_PRESSES = 60

/** While a page loads anew there is nothing to look at. */
const loading = () => undefined

/** The button that leads on, screen by screen. */
const MAIN_BUTTON = {
  start: 'start.begin.label',
  notice: 'notice.next.label',
  campaignNotice: 'campaign-notice.next.label',
  practice: 'practice.skip.label',
  dialogue: 'dialogue.next.label',
  check: 'check.next.label',
  handIn: 'hand-in.next.label',
  campaignHandIn: 'campaign-hand-in.next.label',
  feedback: 'feedback.print.label',
  question: 'question.next.label',
  other: 'question.next.label',
} as const
export type Screen = keyof typeof MAIN_BUTTON
