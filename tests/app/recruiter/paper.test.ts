// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { createPaper } from '../../../src/app/recruiter/paper'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { createIdentity } from '../../../src/services/seal/keyring'
import { createDeviceKey, type DeviceKey } from '../../../src/services/seal/signature'
import { unsealer } from '../../../src/services/seal/unseal'
import { createHandIn } from '../../../src/services/submission/hand-in'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { NOW, smallBank, smallForm } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

let identity = ''
let recipient = ''
let device: DeviceKey
let campaign: Campaign
beforeAll(async () => {
  ;({ identity, recipient } = await createIdentity())
  device = await createDeviceKey()
  campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
})

async function paperOn(disk: Disk) {
  const browser = new Browser(disk)
  const paired: string[] = []
  const draft = browser.store(disk.draft)
  await browser.campaigns().save(campaign)
  const handIn = createHandIn({
    draft,
    discardAttempt: () => draft.remove('attempt'),
    core: browser.store(disk.station),
    box: browser.box(),
    campaigns: browser.campaigns(),
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
  return {
    browser,
    paper: createPaper({ handIn, pairOwnDevice: async (id) => void paired.push(id), now: () => NOW }),
    paired,
  }
}
const PAPER = {
  form: smallForm,
  responses: { li1: { type: 'choice', option: 'b' } },
  person: { name: 'Ayşe Straßner', contact: 'ayse@example.org' },
  language: 'de',
  code: 'ABC',
} as const

describe('a paper form', () => {
  it('is sealed like every other submission and says that it was on paper', async () => {
    const disk = new Disk()
    const { browser, paper, paired } = await paperOn(disk)
    expect(await paper.handIn(campaign, PAPER)).toBeTypeOf('string')
    expect(paired).toEqual([campaign.id])
    const [sealed] =
      (
        await createSealedBox(browser.box(), campaign.id)
          .all(() => undefined)
          .next()
      ).value ?? []
    const opened = await unsealer(identity, recipient)(sealed?.bytes ?? new Uint8Array())
    expect(opened).toMatchObject({
      type: 'Json',
      value: { data: { mode: 'paper', person: { name: 'Ayşe Straßner' }, adjustments: { listening: 'transcript' } } },
    })
  })
  it('has no receipt where it could not be stored', async () => {
    const disk = new Disk()
    const { browser, paper } = await paperOn(disk)
    browser.refuses.set(disk.box, 'full')
    expect(await paper.handIn(campaign, PAPER)).toBeUndefined()
  })
})
