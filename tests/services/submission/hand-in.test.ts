// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { startAttempt, type Attempt } from '../../../src/domain/attempt/attempt'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { receiptOf } from '../../../src/domain/submission/receipt'
import { createHandIn } from '../../../src/services/submission/hand-in'
import { createIdentity } from '../../../src/services/seal/keyring'
import { createDeviceKey, type DeviceKey } from '../../../src/services/seal/signature'
import { unsealer } from '../../../src/services/seal/unseal'
import { NOW, smallForm } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const PERSON = { name: 'Ayşe Straßner', contact: 'ayse@example.org' }
let identity = ''
let recipient = ''
let device: DeviceKey
let campaign: Campaign

beforeAll(async () => {
  ;({ identity, recipient } = await createIdentity())
  device = await createDeviceKey()
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
})

const attemptOf = (id = 'a1'): Attempt => ({
  ...startAttempt(id, smallForm, NOW - 1000, CAMPAIGN.id),
  place: { at: 'hand-in' },
  responses: { li1: { type: 'choice', option: 'b' } },
})

/** A disk with an open campaign and an attempt at its end. */
async function prepared(): Promise<Disk> {
  const disk = new Disk()
  await new Browser(disk).campaigns().save(campaign)
  disk.draft.set('attempt', { answers: 'in clear' })
  return disk
}

function handInOn(browser: Browser) {
  const draft = browser.store(browser.disk.draft)
  return createHandIn({
    draft,
    discardAttempt: () => draft.remove('attempt'),
    core: browser.store(browser.disk.station),
    box: browser.box(),
    campaigns: browser.campaigns(),
    tally: browser.tally(),
    device: () => Promise.resolve(device),
    station: () => Promise.resolve(undefined),
    inTurn: (work) => work(),
    fingerprintOf: () => '0123456789abcdef',
    now: () => NOW,
    app: 'test',
  })
}
const given = (attempt = attemptOf()) => ({ attempt, person: PERSON, language: 'de', mode: 'supervised' }) as const
const sealedIn = (disk: Disk) => [...disk.box.values()].map((value) => (value as { data: Uint8Array }).data)

describe('handing in', () => {
  it('seals, keeps twice, counts, freezes the weights, and only then removes the draft', async () => {
    const disk = await prepared()
    const handedIn = await handInOn(new Browser(disk)).handIn(given())
    const [sealed = new Uint8Array()] = sealedIn(disk)
    expect(handedIn).toEqual({ type: 'HandedIn', receipt: receiptOf(sealed), feedback: 'at-once' })
    expect([...disk.boxCopies.keys()]).toEqual([...disk.box.keys()])
    expect([disk.draft.size, disk.counts.get(CAMPAIGN.id)]).toEqual([0, 1])
    expect((await new Browser(disk).campaign())?.frozenAt).toBe(NOW)
  })

  it('[C8] leaves nothing readable: no name, no contact, no answer in clear', async () => {
    const disk = await prepared()
    await handInOn(new Browser(disk)).handIn(given())
    const everything = Buffer.concat(
      [disk.draft, disk.station, disk.core, disk.box, disk.boxCopies, disk.coreCopies]
        .flatMap((contents) => [...contents.values()])
        .map((value) =>
          Buffer.from(value instanceof Uint8Array ? value : ((value as { data?: Uint8Array }).data ?? [])),
        ),
    )
    for (const secret of ['Ayşe', 'ayse@example.org', 'li1', '"choice"'])
      expect(everything.includes(Buffer.from(secret))).toBe(false)
  })

  it('opens with the campaign’s key and says what was handed in', async () => {
    const disk = await prepared()
    await handInOn(new Browser(disk)).handIn(given())
    const [sealed = new Uint8Array()] = sealedIn(disk)
    expect(await unsealer(identity, recipient)(sealed)).toMatchObject({
      type: 'Json',
      device: device.publicKey,
      value: { kind: 'kontor-submission', data: { person: PERSON, record: { number: 1, previous: null } } },
    })
  })

  it('numbers what one device seals, each with the name of the one before', async () => {
    const disk = await prepared()
    await handInOn(new Browser(disk)).handIn(given())
    const [before] = [...disk.box.keys()]
    await handInOn(new Browser(disk)).handIn(given(attemptOf('a2')))
    const second = sealedIn(disk)[1] ?? new Uint8Array()
    const opened = await unsealer(identity, recipient)(second)
    expect(opened).toMatchObject({ value: { data: { record: { number: 2, previous: before?.split(':')[2] } } } })
  })

  it('to a campaign that is closed or gone keeps the draft and says so', async () => {
    const disk = await prepared()
    await new Browser(disk).keepCampaign({ ...campaign, closedAt: NOW })
    expect(await handInOn(new Browser(disk)).handIn(given())).toEqual({ type: 'Closed' })
    expect([disk.draft.has('attempt'), disk.box.size]).toEqual([true, 0])
  })
})

describe('a browser killed at a commit step', () => {
  it('loses nothing and hands in once, whichever step it was', async () => {
    const whole = new Browser(await prepared())
    await handInOn(whole).handIn(given())
    expect(whole.writes).toBeGreaterThan(5)
    for (let step = 0; step < whole.writes; step += 1) {
      const disk = await prepared()
      const killed = new Browser(disk, step)
      void handInOn(killed).handIn(given())
      // It hangs in the write that never happens.
      while (killed.writes <= step) await new Promise((resolve) => setImmediate(resolve))

      const again = handInOn(new Browser(disk))
      if (await again.hasPending()) expect((await again.resume())?.type).toBe('HandedIn')
      else if (disk.draft.has('attempt')) expect((await again.handIn(given())).type).toBe('HandedIn')
      expect([step, disk.box.size, disk.draft.size, disk.counts.get(CAMPAIGN.id)]).toEqual([step, 1, 0, 1])
    }
  }, 20_000)
})

describe('a store that fails', () => {
  it.each([
    ['quota', 'box', 'full'],
    ['a mirror that is full', 'boxCopies', 'broken'],
    ['a store that never settles', 'box', 'silent'],
  ] as const)('%s: the draft stays, and the sealed file is offered', async (_, where, reason) => {
    const disk = await prepared()
    const browser = new Browser(disk)
    browser.refuses.set(disk[where], reason === 'broken' ? 'full' : reason)
    const handIn = handInOn(browser)
    const outcome = await handIn.handIn(given())
    expect(outcome).toMatchObject({ type: 'NotHandedIn', reason })
    expect(disk.draft.has('attempt')).toBe(true)
    const bytes = outcome.type === 'NotHandedIn' ? outcome.sealed.bytes : new Uint8Array()
    expect((await unsealer(identity, recipient)(bytes)).type).toBe('Json')

    browser.refuses.clear()
    expect(await handIn.handIn(given())).toMatchObject({ type: 'HandedIn', receipt: receiptOf(bytes) })
    expect(disk.box.size).toBe(1)
  })

  it('that cannot even keep the sealed bytes beside the draft still hands in', async () => {
    const disk = await prepared()
    const browser = new Browser(disk)
    browser.refuses.set(disk.draft, 'full')
    expect((await handInOn(browser).handIn(given())).type).toBe('HandedIn')
  })
})
