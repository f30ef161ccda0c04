// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createGate } from '../../../src/app/shared/gate'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { createStations, pinOf } from '../../../src/services/device/station'
import { attemptAt } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

function setUp() {
  const disk = new Disk()
  const browser = new Browser(disk)
  const campaigns = browser.campaigns()
  const stations = createStations(browser.store(disk.station), () => 0)
  const draft = browser.store(disk.draft)
  const open = async (_: Uint8Array, passphrase: string) =>
    passphrase === 'richtig'
      ? ({ type: 'Keyring', identity: '', recipient: '' } as const)
      : ({ type: 'WrongPassphrase' } as const)
  return {
    disk,
    browser,
    campaigns,
    stations,
    draft,
    gate: createGate({ campaigns, stations, draft, keyrings: { open } }),
  }
}
/** A laptop on which the campaign was made, and which hands it to candidates. */
async function supervised() {
  const made = setUp()
  await made.campaigns.save(CAMPAIGN)
  await made.campaigns.addKeyring(CAMPAIGN.id, Uint8Array.of(1))
  await made.campaigns.collect({ campaign: CAMPAIGN.id, mode: 'supervised' })
  return made
}

describe('[C12] the gate of a device', () => {
  it('is open where nobody takes a test', async () => {
    expect(await setUp().gate.find('recruiter')).toEqual({ gate: 'open', campaign: undefined })
  })
  it('asks for the passphrase of the campaign that collects here, also before the pages of the staff', async () => {
    const { gate } = await supervised()
    expect(await gate.find('recruiter')).toMatchObject({ gate: 'passphrase', campaign: { id: CAMPAIGN.id } })
    expect((await gate.find('workshop')).gate).toBe('passphrase')
    expect((await gate.find('staff')).gate).toBe('passphrase')
    expect(await gate.open(CAMPAIGN, 'falsch')).toBe('wrong-passphrase')
    expect(await gate.open(CAMPAIGN, 'richtig')).toBe('opened')
  })
  it('asks for the PIN of a station, also while it cannot be read', async () => {
    const { browser, disk, campaigns, stations, gate } = setUp()
    await campaigns.save(CAMPAIGN)
    await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })
    const pin = pinOf('4711', new Uint8Array(16))
    await stations.change(() => ({
      number: 1,
      name: '',
      pin,
      paused: false,
      collected: [],
      tries: { wrong: 0, until: 0 },
    }))
    expect((await gate.find('recruiter')).gate).toBe('pin')
    browser.fail(disk.station, { on: 'read' })
    expect((await gate.find('staff')).gate).toBe('pin')
  })
  it('stays shut while it cannot be read what collects here', async () => {
    const { browser, disk, gate } = await supervised()
    browser.fail(disk.core, { on: 'read' })
    browser.fail(disk.coreCopies, { on: 'read' })
    expect((await gate.find('recruiter')).gate).toBe('unknown')
  })
  it('waits for a practice run to end, and lets its answers go only when asked', async () => {
    const { draft, gate } = setUp()
    await draft.write('attempt', encodeAttempt(attemptAt({ at: 'question', section: 0, question: 0 })))
    expect((await gate.find('workshop')).gate).toBe('practice-runs')
    expect(await gate.endPractice()).toBe(true)
    expect((await gate.find('workshop')).gate).toBe('open')
  })
  it('does not mind a practice run that has come to its feedback', async () => {
    const { draft, gate } = setUp()
    await draft.write('attempt', encodeAttempt(attemptAt({ at: 'feedback' })))
    expect((await gate.find('recruiter')).gate).toBe('open')
  })
})
