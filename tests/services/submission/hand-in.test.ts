// @vitest-environment node
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startAttempt, type Attempt } from '../../../src/domain/attempt/attempt'
import { encodeAttempt, idOf } from '../../../src/domain/attempt/draft'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { receiptOf, ridOf } from '../../../src/domain/submission/receipt'
import { createTransfer } from '../../../src/services/attempt/transfer'
import { createDevice, type Device, type OwnDevice } from '../../../src/services/device/device-key'
import { createStations, pinOf } from '../../../src/services/device/station'
import { createHandIn, type HandInDeps } from '../../../src/services/submission/hand-in'
import { createIdentity } from '../../../src/services/seal/keyring'
import { createDeviceKey, type DeviceKey } from '../../../src/services/seal/signature'
import { unsealer } from '../../../src/services/seal/unseal'
import { NOW, smallBank, smallForm } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk, makeNewer } from '../../support/stores'

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

/** As a station with a number on its stand. */
const stand = (browser: Browser) =>
  createStations(browser.store(browser.disk.station), () => NOW).change(() => ({
    number: 3,
    name: 'Eingang',
    pin: pinOf('4711', new Uint8Array(16)),
    paused: false,
    collected: [],
    tries: { wrong: 0, until: 0 },
  }))

/** A disk with an open campaign and an attempt at its end. */
async function prepared(): Promise<Disk> {
  const disk = new Disk()
  await new Browser(disk).campaigns().save(campaign)
  disk.draft.set('attempt', encodeAttempt(attemptOf()))
  return disk
}

/** A device whose key is this one, whatever lies on the disk. */
const always = (found: Device): OwnDevice => ({ find: async () => found, renew: async () => found })

function handInOn(browser: Browser, around: Partial<HandInDeps> = {}) {
  const draft = browser.store(browser.disk.draft)
  return createHandIn({
    draft,
    discardAttempt: createTransfer(draft, async () => smallBank).discard,
    core: browser.store(browser.disk.station),
    box: browser.box(),
    campaigns: browser.campaigns(),
    submissionCount: browser.submissionCount(),
    device: around.device ?? always({ type: 'Device', key: device, isRenewed: false }),
    station: createStations(browser.store(browser.disk.station), () => NOW).read,
    bank: () => Promise.resolve(smallBank),
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
        .map((value) => {
          const { data } = Object(value) as { data?: unknown }
          const bytes = [value, data].find((each) => each instanceof Uint8Array)
          return bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.from(JSON.stringify(value))
        }),
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

  it.each([
    ['half of a sign', 'Ay\ud83dşe', 'Ayşe'],
    ['a mark that turns the direction', '\u202eAyşe', 'Ayşe'],
    ['controls', 'Ay\u0000şe', 'Ay şe'],
    ['ten thousand signs', '😀'.repeat(5000), '😀'.repeat(100)],
  ])('seals a name with %s, in signs that can be read', async (_, typed, name) => {
    const disk = await prepared()
    const person = { name: typed, contact: typed }
    expect((await handInOn(new Browser(disk)).handIn({ ...given(), person })).type).toBe('HandedIn')
    const [sealed = new Uint8Array()] = sealedIn(disk)
    expect(await unsealer(identity, recipient)(sealed)).toMatchObject({ value: { data: { person: { name } } } })
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
    const closed = await handInOn(new Browser(disk)).handIn(given())
    expect(closed.type).toBe('Closed')
    expect([disk.draft.has('attempt'), disk.box.size]).toEqual([true, 0])
    for (const kept of [disk.core, disk.coreCopies]) kept.delete(`campaign:${CAMPAIGN.id}`)
    expect(await handInOn(new Browser(disk)).handIn(given())).toEqual({ type: 'Closed' })
    expect([disk.draft.has('attempt'), disk.box.size]).toEqual([true, 0])
  })

  it('to a campaign that was closed meanwhile gives the sealed file, the same one every time', async () => {
    const disk = await prepared()
    const browser = new Browser(disk)
    await browser.keepCampaign({ ...campaign, closedAt: NOW })
    const page = handInOn(browser)
    const closed = await page.handIn(given())
    const bytes = closed.type === 'Closed' ? closed.sealed?.bytes : undefined
    expect((await insideOf(bytes ?? new Uint8Array())).value.data.attempt).toBe('a1')
    expect(await page.handIn(given())).toEqual(closed)
    // Opened again, it is the same submission that is handed in.
    await browser.keepCampaign(campaign)
    expect((await page.handIn(given())).type).toBe('HandedIn')
    expect(sealedIn(disk)).toEqual([bytes])
    // The next one has the next number.
    takesOver(disk, 'b1')
    await page.handIn(given(attemptOf('b1')))
    expect((await chainIn(disk)).map(({ number }) => number)).toEqual([1, 2])
  })
})

describe('the weights', () => {
  it('[R3] stand from the first submission on, whatever comes later', async () => {
    const disk = await prepared()
    const browser = new Browser(disk)
    await browser.keepCampaign({ ...campaign, frozenAt: 1 })
    await handInOn(browser).handIn(given())
    expect((await browser.campaign())?.frozenAt).toBe(1)
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
      if (await again.hasPending('a1')) expect((await again.resume('a1')).type).toBe('HandedIn')
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

/** As the next person on the same device: their attempt lies where the one before lay. */
const takesOver = (disk: Disk, id: string) => disk.draft.set('attempt', encodeAttempt(attemptOf(id)))
const insideOf = async (sealed: Uint8Array) =>
  (await unsealer(identity, recipient)(sealed)) as unknown as {
    value: { data: { attempt: string; record: { number: number; previous: string | null } } }
  }

/** What was handed in, as the recruiter reads it: attempt, number, and the attempt of the record before it. */
async function chainIn(disk: Disk) {
  const all = await Promise.all(
    sealedIn(disk).map(async (bytes) => ({ rid: ridOf(bytes), ...(await insideOf(bytes)).value.data })),
  )
  return all
    .map(({ attempt, record }) => ({
      attempt,
      number: record.number,
      after: all.find(({ rid }) => rid === record.previous)?.attempt ?? record.previous,
    }))
    .sort((one, other) => one.number - other.number)
}

describe('somebody whose hand-in fails, and the next person', () => {
  async function leftBehind() {
    const disk = await prepared()
    const browser = new Browser(disk)
    browser.refuses.set(disk.boxCopies, 'full')
    const first = await handInOn(browser).handIn(given())
    if (first.type !== 'NotHandedIn') throw new Error('The mirror was full')
    takesOver(disk, 'b1')
    return { disk, browser, first }
  }

  it('the next is never given the first one’s file, and keeps their own answers', async () => {
    const { disk, browser, first } = await leftBehind()
    const second = await handInOn(browser).handIn(given(attemptOf('b1')))
    expect(second.type).toBe('NotHandedIn')
    const bytes = second.type === 'NotHandedIn' ? second.sealed.bytes : new Uint8Array()
    expect((await insideOf(bytes)).value.data.attempt).toBe('b1')
    expect(receiptOf(bytes)).not.toBe(receiptOf(first.sealed.bytes))
    expect(idOf(disk.draft.get('attempt'))).toBe('b1')
  })

  it('both arrive when the disk is well again, each with its own number', async () => {
    const { disk, browser } = await leftBehind()
    await handInOn(browser).handIn(given(attemptOf('b1')))
    browser.heal()
    expect(await handInOn(browser).finishLeftBehind()).toBe(0)
    expect(await chainIn(disk)).toEqual([
      { attempt: 'a1', number: 1, after: null },
      { attempt: 'b1', number: 2, after: 'a1' },
    ])
    expect([disk.draft.size, disk.counts.get(CAMPAIGN.id)]).toEqual([0, 2])
  })

  it('one hand-in that works finishes what was left behind, and leaves the next person’s attempt alone', async () => {
    const { disk, browser } = await leftBehind()
    browser.heal()
    const next = handInOn(browser)
    expect((await next.handIn(given(attemptOf('b1')))).type).toBe('HandedIn')
    takesOver(disk, 'c1')
    await next.finishLeftBehind()
    expect((await chainIn(disk)).map(({ attempt }) => attempt)).toEqual(['a1', 'b1'])
    expect(idOf(disk.draft.get('attempt'))).toBe('c1')
  })

  it('what was left behind does not hold anybody up while it still cannot be finished', async () => {
    const { disk, browser } = await leftBehind()
    const [left] = [...disk.draft.keys()].filter((key) => key.startsWith('pending:'))
    browser.heal()
    browser.fail(disk.draft, { on: 'read', key: new RegExp(`^${left}$`) })
    expect((await handInOn(browser).handIn(given(attemptOf('b1')))).type).toBe('HandedIn')
    expect(disk.draft.has(left ?? '')).toBe(true)
  })

  it('from an older Kontor, in the one place that all shared, is finished too', async () => {
    const { disk, browser } = await leftBehind()
    disk.draft.set('pending', disk.draft.get('pending:a1'))
    disk.draft.delete('pending:a1')
    browser.heal()
    expect(await handInOn(browser).hasPending('a1')).toBe(true)
    expect(await handInOn(browser).hasPending('b1')).toBe(false)
    expect(await handInOn(browser).finishLeftBehind()).toBe(0)
    expect([...disk.draft.keys()]).toEqual(['attempt'])
    expect((await chainIn(disk)).map(({ attempt }) => attempt)).toEqual(['a1'])
  })

  it('by a later Kontor stays where it is', async () => {
    const { disk, browser } = await leftBehind()
    makeNewer(disk.draft, 'pending:a1')
    browser.heal()
    await handInOn(browser).handIn(given(attemptOf('b1')))
    await handInOn(browser).finishLeftBehind()
    expect(disk.draft.has('pending:a1')).toBe(true)
    expect((await chainIn(disk)).map(({ number }) => number)).toEqual([1, 2])
  })
})

describe('what is needed for handing in and cannot be known', () => {
  /** A device that has sealed once before. */
  async function used() {
    const disk = await prepared()
    const browser = new Browser(disk)
    await stand(browser)
    const own = createDevice(browser.store(disk.station))
    await own.find()
    await handInOn(browser, { device: own }).handIn(given())
    takesOver(disk, 'b1')
    const handIn = () =>
      handInOn(browser, { device: createDevice(browser.store(disk.station)) }).handIn(given(attemptOf('b1')))
    return { disk, browser, handIn }
  }
  const PLACES = [
    ['the number of the last submission', 'station', /^chain:/],
    ['the key of the device', 'station', /^device$/],
    ['what the device is', 'station', /^station$/],
    ['whether it was sealed before', 'draft', /^pending:b1$/],
  ] as const

  it.each(PLACES)('%s, once: refused with a reason, and right the second time', async (_, where, key) => {
    const { disk, browser, handIn } = await used()
    browser.fail(disk[where], { on: 'read', key, times: 1 })
    expect(await handIn()).toEqual({ type: 'NotSealed', reason: 'unreadable' })
    expect(idOf(disk.draft.get('attempt'))).toBe('b1')
    expect((await handIn()).type).toBe('HandedIn')
    expect((await chainIn(disk)).map(({ number, after }) => [number, after])).toEqual([
      [1, null],
      [2, 'a1'],
    ])
    const [one, other] = await Promise.all(sealedIn(disk).map(unsealer(identity, recipient)))
    expect(one).toMatchObject({ device: (other as { device: string }).device })
  })

  it.each(PLACES)(
    '%s, for ever: nothing is sealed, nothing is written over, the draft stays',
    async (_, where, key) => {
      const { disk, browser, handIn } = await used()
      const before = new Map(disk[where])
      browser.fail(disk[where], { on: 'read', key })
      for (let n = 0; n < 3; n += 1) expect(await handIn()).toEqual({ type: 'NotSealed', reason: 'unreadable' })
      expect(disk[where]).toEqual(before)
      expect([sealedIn(disk).length, idOf(disk.draft.get('attempt'))]).toEqual([1, 'b1'])
    },
  )

  it.each([
    ['the number of the last submission', `chain:${CAMPAIGN.id}`],
    ['the key of the device', 'device'],
  ])('%s by a later Kontor: refused, and left as it is', async (_, key) => {
    const { disk, handIn } = await used()
    makeNewer(disk.station, key)
    const before = structuredClone(disk.station.get(key))
    expect(await handIn()).toEqual({ type: 'NotSealed', reason: 'newer' })
    expect(disk.station.get(key)).toEqual(before)
  })

  it('the campaign, in both copies: refused as unreadable, and never taken for closed', async () => {
    const { disk, browser, handIn } = await used()
    browser.fail(disk.core, { on: 'read', times: 1 })
    browser.fail(disk.coreCopies, { on: 'read', times: 1 })
    expect(await handIn()).toEqual({ type: 'NotSealed', reason: 'unreadable' })
    expect((await handIn()).type).toBe('HandedIn')
  })

  it('numbers go on from what an older Kontor has written without kind and version', async () => {
    const { disk, handIn } = await used()
    disk.station.set(`chain:${CAMPAIGN.id}`, { number: 7, previous: 'abc' })
    await handIn()
    expect((await chainIn(disk)).at(-1)).toEqual({ attempt: 'b1', number: 8, after: 'abc' })
  })

  it('a number that could not be written is not given a second time', async () => {
    const { disk, browser, handIn } = await used()
    browser.fail(disk.station, { on: 'write', key: /^chain:/ })
    expect((await handIn()).type).toBe('HandedIn')
    takesOver(disk, 'c1')
    const own = createDevice(browser.store(disk.station))
    expect((await handInOn(browser, { device: own }).handIn(given(attemptOf('c1')))).type).toBe('HandedIn')
    expect((await chainIn(disk)).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('neither place for the number takes it: said, with the file, and nothing handed in', async () => {
    const { disk, browser, handIn } = await used()
    browser.fail(disk.station, { on: 'write', key: /^chain:/, as: 'full' })
    browser.fail(disk.draft, { on: 'write', as: 'full' })
    expect(await handIn()).toMatchObject({ type: 'NotHandedIn', reason: 'full' })
    expect(sealedIn(disk).length).toBe(1)
  })

  it.each([
    ['the key of the device', 'device'],
    ['the number of the last submission', `chain:${CAMPAIGN.id}`],
  ])('%s, damaged for good: handed in under a new key, with numbers that begin anew and say so', async (_, key) => {
    const { disk, browser, handIn } = await used()
    disk.station.set(key, { kind: key === 'device' ? 'kontor-device' : 'kontor-chain', version: 1, data: {} })
    expect((await handIn()).type).toBe('HandedIn')
    takesOver(disk, 'c1')
    const own = createDevice(browser.store(disk.station))
    expect((await handInOn(browser, { device: own }).handIn(given(attemptOf('c1')))).type).toBe('HandedIn')
    const records = await Promise.all(
      sealedIn(disk).map(async (bytes) => {
        const { device: by, value } = (await unsealer(identity, recipient)(bytes)) as unknown as {
          device: string
          value: { data: { attempt: string; record: object } }
        }
        return { by, ...value.data }
      }),
    )
    const of = (attempt: string) => records.find((each) => each.attempt === attempt)
    expect(of('b1')?.record).toEqual({ number: 1, previous: null, isAnew: true })
    expect(of('c1')?.record).toMatchObject({ number: 2 })
    expect(of('c1')?.record).not.toHaveProperty('isAnew')
    expect([of('b1')?.by === of('c1')?.by, of('b1')?.by === of('a1')?.by]).toEqual([true, false])
  })

  it('numbers of one campaign are not touched by what the page still holds of another', async () => {
    const { disk, browser } = await used()
    const other: Campaign = { ...campaign, id: '99aabbccddeeff00' }
    await browser.campaigns().save(other)
    browser.refuses.set(disk.boxCopies, 'full')
    browser.fail(disk.draft, { on: 'write', as: 'full' })
    const page = handInOn(browser, { device: createDevice(browser.store(disk.station)) })
    // Number 2 of the first campaign, held by the page alone.
    expect((await page.handIn(given(attemptOf('b1')))).type).toBe('NotHandedIn')
    browser.heal()
    browser.fail(disk.draft, { on: 'read', key: /^pending:b1$/ })
    const last = { ...attemptOf('c1'), campaign: other.id }
    expect((await page.handIn(given(last))).type).toBe('HandedIn')
    const inside = await Promise.all(sealedIn(disk).map(insideOf))
    const { record } = inside.map(({ value }) => value.data).find(({ attempt }) => attempt === 'c1') ?? {}
    expect(record).toEqual({ number: 1, previous: null })
  })

  it('on a page without https nothing is sealed, and it is said', async () => {
    const disk = await prepared()
    const insecure = always({ type: 'Insecure' })
    const outcome = await handInOn(new Browser(disk), { device: insecure }).handIn(given())
    expect(outcome).toEqual({ type: 'NotSealed', reason: 'insecure' })
    expect(disk.draft.has('attempt')).toBe(true)
  })
})

describe('what was sealed and left behind', () => {
  it('is finished by somebody else’s start, except what is on the screen, and what remains is counted', async () => {
    const disk = await prepared()
    const browser = new Browser(disk)
    browser.refuses.set(disk.boxCopies, 'full')
    await handInOn(browser).handIn(given())
    takesOver(disk, 'b1')
    await handInOn(browser).handIn(given(attemptOf('b1')))
    expect(await handInOn(browser).finishLeftBehind('b1')).toBe(1)
    browser.heal()
    expect(await handInOn(browser).finishLeftBehind('b1')).toBe(0)
    expect([...disk.draft.keys()]).toEqual(['attempt', 'pending:b1'])
    expect((await handInOn(browser).resume('b1')).type).toBe('HandedIn')
    expect([...disk.draft.keys()]).toEqual([])
  })

  it('stays while the attempt cannot be removed, and is in the box only once', async () => {
    const disk = await prepared()
    const browser = new Browser(disk)
    browser.fail(disk.draft, { on: 'remove', key: /^attempt$/ })
    expect((await handInOn(browser).handIn(given())).type).toBe('HandedIn')
    expect([...disk.draft.keys()].toSorted()).toEqual(['attempt', 'pending:a1'])
    browser.heal()
    expect((await handInOn(browser).resume('a1')).type).toBe('HandedIn')
    expect([disk.draft.size, disk.box.size, disk.counts.get(CAMPAIGN.id)]).toEqual([0, 1, 1])
  })

  it('is nothing where nothing was sealed: there is nothing to resume', async () => {
    const disk = await prepared()
    expect(await handInOn(new Browser(disk)).resume('a1')).toEqual({ type: 'Closed' })
    expect(await handInOn(new Browser(disk)).hasPending('a1')).toBe(false)
  })

  it('cannot be told while the list of it is not read, and nothing of it goes', async () => {
    const disk = await prepared()
    const browser = new Browser(disk)
    browser.refuses.set(disk.boxCopies, 'full')
    await handInOn(browser).handIn(given())
    browser.heal()
    browser.fail(disk.draft, { on: 'keys', times: 1 })
    expect(await handInOn(browser).finishLeftBehind()).toBe(0)
    expect(disk.draft.has('pending:a1')).toBe(true)
    expect(await handInOn(browser).finishLeftBehind()).toBe(0)
    expect(disk.draft.has('pending:a1')).toBe(false)
  })

  it('in the one place that all shared, which cannot be read now: refused, and never sealed a second time', async () => {
    const disk = await prepared()
    const browser = new Browser(disk)
    browser.refuses.set(disk.boxCopies, 'full')
    await handInOn(browser).handIn(given())
    disk.draft.set('pending', disk.draft.get('pending:a1'))
    disk.draft.delete('pending:a1')
    browser.heal()
    browser.fail(disk.draft, { on: 'read', key: /^pending$/, times: 1 })
    expect(await handInOn(browser).handIn(given())).toEqual({ type: 'NotSealed', reason: 'unreadable' })
    expect((await handInOn(browser).handIn(given())).type).toBe('HandedIn')
    expect((await chainIn(disk)).map(({ number }) => number)).toEqual([1])
  })
})

describe('a browser that cannot encrypt', () => {
  afterEach(() => vi.unstubAllGlobals())
  it('seals nothing, says so, and keeps the draft', async () => {
    const disk = await prepared()
    vi.stubGlobal('crypto', {})
    expect(await handInOn(new Browser(disk)).handIn(given())).toEqual({ type: 'NotSealed', reason: 'insecure' })
    expect([disk.box.size, disk.draft.has('attempt')]).toEqual([0, true])
  })
})

describe('the label of a station', () => {
  const insideFirst = async (disk: Disk) => {
    const [sealed = new Uint8Array()] = sealedIn(disk)
    return (await unsealer(identity, recipient)(sealed)) as unknown as { value: { data: { station?: number } } }
  }
  it('goes along from where one stands, and nothing from elsewhere', async () => {
    const disk = await prepared()
    await handInOn(new Browser(disk)).handIn(given())
    expect((await insideFirst(disk)).value.data).not.toHaveProperty('station')
    const other = await prepared()
    await stand(new Browser(other))
    await handInOn(new Browser(other)).handIn(given())
    expect((await insideFirst(other)).value.data.station).toBe(3)
  })
  it('that can never be read again stops nobody', async () => {
    const disk = await prepared()
    disk.station.set('station', { kind: 'kontor-station', version: 1, data: {} })
    expect((await handInOn(new Browser(disk)).handIn(given())).type).toBe('HandedIn')
    expect((await insideFirst(disk)).value.data).not.toHaveProperty('station')
  })
})

describe('what the firm could not open', () => {
  it('is not sealed, and the draft stays', async () => {
    const disk = await prepared()
    const forged: Attempt = { ...attemptOf(), startedAt: -1 }
    expect(await handInOn(new Browser(disk)).handIn(given(forged))).toEqual({ type: 'NotSealed', reason: 'unfit' })
    expect([disk.box.size, disk.draft.has('attempt')]).toEqual([0, true])
  })
  it('because it is too large is not sealed either', async () => {
    const disk = await prepared()
    // Noise, which does not deflate.
    const noise = Array.from({ length: 1000 }, (_, n) => ({
      at: NOW + Math.sin(n) * 1e9,
      away: Math.abs(Math.cos(n)) * 1e9,
    }))
    const shown = Array.from({ length: 9000 }, (_, n) => `o${Math.abs(Math.sin(n)).toString(36).slice(2, 10)}`)
    const [section] = smallForm.sections
    const form = {
      ...smallForm,
      sections: [{ skill: section?.skill ?? 'listening', questions: [{ type: 'fixed', item: 'zz1', shown }] }],
    } as const
    const large: Attempt = { ...attemptOf(), form, responses: {}, interruptions: noise }
    expect(await handInOn(new Browser(disk)).handIn(given(large))).toEqual({ type: 'NotSealed', reason: 'too-large' })
    expect(disk.draft.has('attempt')).toBe(true)
  })
})
