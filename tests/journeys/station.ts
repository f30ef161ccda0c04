import { expect } from '@playwright/test'
import { PIN, Recruiter } from './recruiter'

/** Staff in front of a device on the stand. */

export class Station extends Recruiter {
  async enrol(link: string, number: number): Promise<void> {
    await this.page.goto(link)
    await expect(this.heading()).toHaveText(this.text('enrol.station.title'))
    await this.field('naming.number.label').fill(String(number))
    await this.field('naming.pin.label').fill(PIN)
    await this.button('enrol.station.label').click()
    await this.page.getByText(this.text('station-start.ready.label'), { exact: true }).waitFor()
  }
  async typePin(pin: string): Promise<void> {
    await this.field('pin.field.label').fill(pin)
    await this.button('pin.open.label').click()
  }
  /** To where the PIN is asked for: by the link of the free screen; the others have no way in yet, and take the address. */
  async toPin(): Promise<void> {
    const link = this.link('station-start.staff.label')
    if (await link.isVisible()) await link.click()
    else await this.page.goto('/#station')
  }
  /** To the staff's pages. */
  async staff(): Promise<void> {
    await this.toPin()
    await this.typePin(PIN)
    await expect(this.page.getByText(this.text('staff.preflight.label'))).toBeVisible()
  }
  /** What is read from two metres: the text in the largest letters. */
  largestText(): Promise<string> {
    return this.page.evaluate(() => {
      const texts = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      const size = (element: HTMLElement) => Number.parseFloat(getComputedStyle(element).fontSize)
      const [largest] = texts.sort((a, b) => size(b) - size(a))
      return largest?.innerText ?? ''
    })
  }
  /** The person leaves, without having looked at the result. */
  async done(): Promise<void> {
    await this.button('received.done.label').click()
    await this.button('campaign-feedback.done.label').click()
  }
  /** One photo of each code that the screen shows. */
  async photosOfCodes(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
    const figure = this.page.locator('figure')
    const stop = this.button('codes.stop.label')
    if (await stop.isVisible()) await stop.click()
    const which = figure.locator('span')
    const all = (await which.isVisible()) ? Number(/(\d+)$/.exec(await which.innerText())?.[1]) : 1
    const photos: { name: string; mimeType: string; buffer: Buffer }[] = []
    for (let n = 0; n < all; n += 1) {
      photos.push({ name: `${n}.png`, mimeType: 'image/png', buffer: await figure.locator('svg').screenshot() })
      if (all > 1) await this.button('codes.next.label').click()
    }
    return photos
  }
}
