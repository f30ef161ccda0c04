// @vitest-environment node
import { hex } from '@scure/base'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRunningTest } from '../../../src/app/station/running-test'
import { NO_ADJUSTMENTS } from '../../../src/domain/attempt/adjustments'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createTransfer } from '../../../src/services/attempt/transfer'
import { createIdentity } from '../../../src/services/seal/keyring'
import { createDeviceKey, type DeviceKey } from '../../../src/services/seal/signature'
import { createHandIn } from '../../../src/services/submission/hand-in'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { attemptAt, NOW, smallBank } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const begun = { ...attemptAt({ at: 'question', section: 0, question: 1 }), campaign: CAMPAIGN.id }
const answered = { ...begun, responses: { li1: { type: 'choice', option: 'b' } as const } }
let device: DeviceKey
let campaign: Campaign
beforeAll(async () => {
  const { recipient } = await createIdentity()
  device = await createDeviceKey()
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
})

async function setUp(attempt?: typeof begun) {
  const disk = new Disk()
  const browser = new Browser(disk)
  const [campaigns, draft, box] = [browser.campaigns(), browser.store(disk.draft), browser.box()]
  const transfer = createTransfer(draft, async () => smallBank)
  const handIn = createHandIn({
    draft,
    discardAttempt: transfer.discard,
    core: browser.store(disk.station),
    box,
    campaigns,
    submissionCount: browser.submissionCount(),
    device: {
      find: async () => ({ type: 'Device', key: device, isRenewed: false }),
      renew: () => expect.unreachable(),
    },
    station: () => Promise.resolve({ type: 'Nothing' }),
    bank: () => Promise.resolve(smallBank),
    inTurn: (work) => work(),
    fingerprintOf: () => '0123456789abcdef',
    now: () => NOW,
    app: 'test',
  })
  const test = createRunningTest({
    transfer,
    campaigns,
    handIn,
    hasVoice: async () => true,
    language: () => 'de',
  })
  await campaigns.save(campaign)
  await campaigns.collect({ campaign: campaign.id, mode: 'kiosk' })
  if (attempt) disk.draft.set('attempt', encodeAttempt(attempt))
  return { disk, browser, box, test }
}

describe('ending the running test', () => {
  it('seals what was answered so far, and the next person can begin', async () => {
    const { disk, box, test } = await setUp(answered)
    expect(await test.end()).toBe(true)
    expect(await createSealedBox(box, campaign.id).count()).toBe(1)
    expect(disk.draft.has('attempt')).toBe(false)
  })
  it('seals nothing where nothing was answered', async () => {
    const { disk, box, test } = await setUp({ ...begun, responses: {} })
    expect(await test.end()).toBe(true)
    expect(await createSealedBox(box, campaign.id).count()).toBe(0)
    expect(disk.draft.has('attempt')).toBe(false)
  })
  it('leaves the test where it is when it could not be sealed', async () => {
    const { disk, browser, test } = await setUp(answered)
    browser.refuses.set(disk.box, 'full')
    expect(await test.end()).toBe(false)
    expect(disk.draft.has('attempt')).toBe(true)
  })
  it('says so when none runs', async () => {
    const { test } = await setUp()
    expect(await test.end()).toBe(false)
  })
})

describe('the running test on its way to another device', () => {
  it('is a row of codes and a file that say the same', async () => {
    const { test } = await setUp(answered)
    const packed = await test.pack()
    expect(packed?.codes.length).toBeGreaterThan(0)
    expect(packed?.file.name).toBe(`kontor-test-${packed?.code}.txt`)
    const other = await setUp()
    const received = await other.test.receive(hex.decode(packed?.file.text ?? ''))
    expect(received).toEqual({ type: 'Received', code: packed?.code })
    expect(other.disk.draft.get('attempt')).toEqual(encodeAttempt(answered))
  })
  it('is locked here, and comes back when staff take it back', async () => {
    const { disk, test } = await setUp(answered)
    expect(await test.lock()).toBe(true)
    expect(await test.pack()).toBeUndefined()
    expect(await test.takeBack()).toBe(true)
    expect(disk.draft.get('attempt')).toEqual(encodeAttempt(answered))
  })
  it('is neither locked nor taken back where there is none', async () => {
    const { test } = await setUp()
    expect([await test.lock(), await test.takeBack()]).toEqual([false, false])
  })
})

describe('adjusting the running test', () => {
  it('changes how it is shown and leaves every answer', async () => {
    const { disk, test } = await setUp(answered)
    const adjustments = { ...NO_ADJUSTMENTS, listening: 'transcript' as const }
    expect(await test.adjust(adjustments)).toBe(true)
    expect(await test.adjustments()).toEqual(adjustments)
    expect(disk.draft.get('attempt')).toEqual(encodeAttempt({ ...answered, adjustments }))
  })
})
