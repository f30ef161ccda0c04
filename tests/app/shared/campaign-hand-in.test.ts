// @vitest-environment node
import '../../support/device'
import { describe, expect, it } from 'vitest'
import { APP_VERSION } from '../../../src/app/shared/build'
import { createCampaignHandIn } from '../../../src/app/shared/campaign-hand-in'
import { box, campaigns, deviceStore } from '../../../src/app/shared/stores'
import { profiles } from '../../../src/bank/profiles'
import { startAttempt } from '../../../src/domain/attempt/attempt'
import { profileFingerprint } from '../../../src/domain/campaign/profile-version'
import { decodeSubmission } from '../../../src/domain/submission/submission'
import { createStations, pinOf } from '../../../src/services/device/station'
import { parseJson, unpackBody } from '../../../src/services/seal/envelope'
import { createIdentity } from '../../../src/services/seal/keyring'
import { openWith } from '../../../src/services/seal/seal'
import { readSigned } from '../../../src/services/seal/signature'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { NOW, smallBank, smallForm } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const PERSON = { name: 'Ayşe Straßner', contact: 'ayse@example.org' }

/** What the firm reads of the one submission that lies here. */
async function readBy(identity: string) {
  const sealed: Uint8Array[] = []
  for await (const batch of createSealedBox(box, CAMPAIGN.id).all(() => expect.unreachable()))
    sealed.push(...batch.map(({ bytes }) => bytes))
  const opened = await openWith(identity)(sealed[0] ?? new Uint8Array())
  const inside = opened.type === 'Body' ? readSigned(opened.body) : undefined
  const unpacked = inside && unpackBody(inside.packed)
  const json = unpacked?.type === 'Json' ? parseJson(unpacked.json) : undefined
  return decodeSubmission(json?.type === 'Value' ? json.value : undefined, smallBank)
}

describe('handing in on this device', () => {
  it('[S11] says which Kontor asked, on which station, and by which weights it is judged', async () => {
    const { identity, recipient } = await createIdentity()
    await campaigns.save({ ...CAMPAIGN, recipient, opened: { at: NOW, recipient } })
    const pin = pinOf('4711', new Uint8Array(16))
    const naming = { number: 3, name: 'Eingang', pin, paused: false, collected: [], tries: { wrong: 0, until: 0 } }
    await createStations(deviceStore, () => NOW).change(() => naming)
    const handIn = createCampaignHandIn({
      draft: new Browser(new Disk()).store(new Map()),
      discardAttempt: () => Promise.resolve({ type: 'Kept' }),
      bank: () => Promise.resolve(smallBank),
      now: () => NOW,
    })
    const attempt = { ...startAttempt('a1', smallForm, NOW - 1000, CAMPAIGN.id), place: { at: 'hand-in' as const } }
    const outcome = await handIn.handIn({ attempt, person: PERSON, mode: 'kiosk', language: 'de' })
    expect(outcome.type).toBe('HandedIn')
    expect(await readBy(identity)).toMatchObject({
      type: 'Submission',
      submission: { app: APP_VERSION, station: 3, profiles: profileFingerprint(profiles), person: PERSON },
    })
  })
})
