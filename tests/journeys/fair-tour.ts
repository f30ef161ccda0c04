import type { Browser, BrowserContextOptions } from '@playwright/test'
import { Candidate, type Language } from './candidate'
import { Recruiter } from './recruiter'
import { Station } from './station'
import type { Page } from '@playwright/test'

/** Every screen that only a fair or a phone has, one after the other. */
export async function fairTour(
  browser: Browser,
  options: BrowserContextOptions,
  language: Language,
  look: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  const fresh = async () => {
    const context = await browser.newContext(options)
    await context.addInitScript((value) => localStorage.setItem('kontor-language', value), language)
    return context.newPage()
  }
  const owner = new Recruiter(await fresh(), language)
  await owner.open()
  await owner.setUp()
  const link = await owner.invitation('station')
  await look('poster-station', owner.page)
  await owner.page.getByLabel(owner.text('poster.own.label')).check()
  await look('poster', owner.page)
  const own = await owner.page.locator('.link').innerText()

  const station = new Station(await fresh(), language)
  const { page } = station
  await page.goto('/#station')
  await station.titled('invite-here.page.title')
  await look('invite', page)
  await page.goto('about:blank')
  await page.goto('/#c=AQxyz')
  await station.titled('enrol.bad.title')
  await look('invitation-bad', page)
  await page.goto('about:blank')
  await page.goto(link)
  await station.titled('enrol.station.title')
  await page.locator('.five').waitFor()
  await station.field('naming.number.label').fill('')
  await station.button('enrol.station.label').click()
  await look('enrol', page)
  await page.goto('about:blank')
  await station.enrol(link, 3)
  await look('station', page)
  const candidate = new Candidate(page, language)
  await candidate.ready()
  await candidate.to('question')
  await candidate.step()
  await page.goto('/#station')
  await page.locator('#station-pin').waitFor()
  await look('pin', page)
  await station.typePin('0000')
  await page.getByRole('alert').first().waitFor()
  await look('pin-wrong', page)
  await station.staff()
  await look('staff', page)
  for (const task of ['preflight', 'move', 'adjust', 'guide'] as const) {
    await station.button(`staff.${task}.label`).click()
    await page
      .locator({ preflight: 'li.good', move: '.code', adjust: '#listening-title', guide: 'h2' }[task])
      .first()
      .waitFor()
    if (task === 'preflight') await page.waitForSelector('.verdict:not(.running)')
    await look(task, page)
    await station.button('part.back.label').click()
  }
  await page.goto('/')
  await candidate.toHandIn('skip')
  await station.field('campaign-hand-in.name.label').fill('Ada Beispiel')
  await station.button('campaign-hand-in.next.label').click()
  await station.done()
  await station.titled('station-start.back.title')
  await look('station-back', page)
  await station.staff()
  await station.button('staff.receive.label').click()
  await look('receive', page)
  await station.button('scan.camera.label').click()
  await page.getByRole('alert').waitFor()
  await look('no-camera', page)
  await station.button('part.back.label').click()
  await station.button('staff.collect.label').click()
  await station.button('collect.codes.label').click()
  const stop = station.button('codes.stop.label')
  if (await stop.isVisible()) await stop.click()
  await look('collect', page)
  await station.button('part.back.label').click()
  await page.getByText(station.text('withdraw.page.title')).click()
  await look('withdraw', page)
  await station.button('staff.pause.label').click()
  await station.button('staff.resume.label').waitFor()
  await station.button('staff.test.label').click()
  await page.waitForSelector('html[data-taken]', { state: 'attached' })
  await station.titled('station-start.paused.title')
  await look('station-paused', page)

  const phone = new Recruiter(await fresh(), language)
  await phone.page.goto(own)
  await phone.page.locator('.five').waitFor()
  await look('enrol-own', phone.page)
  await phone.button('enrol.own.label').click()
  const person = new Candidate(phone.page, language)
  await person.ready()
  await person.toHandIn('skip')
  await phone.field('campaign-hand-in.name.label').fill('Bo Probe')
  await phone.button('campaign-hand-in.next.label').click()
  await phone.button('hand-over.codes.label').click()
  await look('hand-over', phone.page)
  await phone.page.goto('/')
  await phone.page.getByText(phone.text('missing.page.title')).first().waitFor()
  await look('reminded', phone.page)
  await Promise.all([owner, station, phone].map((each) => each.page.context().close()))
}
