import { PREFLIGHT_STEPS, type PreflightResult, type PreflightStep } from '../../domain/device/preflight'
import type { Campaign } from '../../domain/campaign/campaign'
import { readBundle, writeBundle } from '../../domain/submission/bundle'
import { ridOf } from '../../domain/submission/receipt'
import { type MirroredStore, isEqual } from '../storage/mirrored-store'
import { packBody, unpackBody } from '../seal/envelope'
import { createIdentity } from '../seal/keyring'
import { openWith, seal } from '../seal/seal'
import { readSigned, signed, verify, type DeviceKey } from '../seal/signature'

/** Before the doors open (P1): each thing a station needs, tried out rather than asked about. */

export interface Preflight {
  readonly box: MirroredStore
  readonly device: () => Promise<DeviceKey>
  readonly campaign: Campaign
  /** Those of an own bank have to be brought; the built-in ones come with the app. */
  readonly hasQuestions: () => Promise<boolean>
  /** Addresses that the app consists of and that are not kept on the device; undefined where nothing is kept. */
  readonly missingFiles: () => Promise<readonly string[] | undefined>
  readonly storage: Pick<StorageManager, 'persist' | 'persisted' | 'estimate'> | undefined
  /** What is stored goes when the window is closed. */
  readonly isPrivate: () => Promise<boolean>
  readonly devices: Pick<MediaDevices, 'enumerateDevices'> | undefined
  readonly hasWakeLock: boolean
  /** Installed or in full screen: nothing around the page that leads away from it. */
  readonly isAlone: boolean
  readonly now: () => number
  /** When this version was built, milliseconds. */
  readonly built: number
}

/** Bytes: a fair day takes a hundredth of it. */
const ENOUGH_SPACE = 50 * 1024 * 1024
const FIVE_YEARS = 5 * 366 * 24 * 3600 * 1000

/** Runs every check and tells each result as soon as it is there; one that throws is bad. */
export async function preflight(
  given: Preflight,
  tell: (id: PreflightStep, finding: PreflightResult) => void,
): Promise<void> {
  const checks: Readonly<Record<PreflightStep, () => PreflightResult | Promise<PreflightResult>>> = {
    offline: async () => {
      const missing = await given.missingFiles()
      return missing?.length === 0 ? 'good' : 'bad'
    },
    campaign: async () => (isComplete(given.campaign) && (await given.hasQuestions()) ? 'good' : 'bad'),
    seal: async () => ((await sealsAndOpens(given)) ? 'good' : 'bad'),
    store: async () => ((await storesAndErases(given)) ? 'good' : 'bad'),
    private: async () => ((await given.isPrivate()) ? 'bad' : 'good'),
    kept: async () => {
      if ((await given.storage?.persisted()) || (await given.storage?.persist())) return 'good'
      return 'weak'
    },
    space: async () => {
      const { quota = 0, usage = 0 } = (await given.storage?.estimate()) ?? {}
      return quota - usage >= ENOUGH_SPACE ? 'good' : 'bad'
    },
    clock: () => {
      const late = given.now() - given.built
      return late >= 0 && late < FIVE_YEARS ? 'good' : 'bad'
    },
    awake: () => (given.hasWakeLock ? 'good' : 'weak'),
    camera: async () => {
      const found = (await given.devices?.enumerateDevices()) ?? []
      return found.some(({ kind }) => kind === 'videoinput') ? 'good' : 'weak'
    },
    alone: () => (given.isAlone ? 'good' : 'weak'),
  }
  await Promise.all(
    PREFLIGHT_STEPS.map(async (id) => {
      const finding = await Promise.resolve()
        .then(checks[id])
        .catch((): PreflightResult => 'bad')
      tell(id, finding)
    }),
  )
}

const isComplete = ({ opened, closedAt, languages, notices }: Campaign) =>
  opened !== undefined && closedAt === undefined && languages.every((language) => (notices[language] ?? '') !== '')

const TEST = '{"kind":"kontor-test","version":1,"data":"äöü ß € 漢"}'

/** With a key of its own, because the campaign's private key is not here; then once for the campaign. */
async function sealsAndOpens({ device, campaign }: Preflight): Promise<boolean> {
  const { identity, recipient } = await createIdentity()
  const sealed = await seal(await signed(await device(), recipient, packBody(TEST)), recipient)
  const opened = await openWith(identity)(sealed)
  const inside = opened.type === 'Body' ? readSigned(opened.body) : undefined
  if (inside === undefined) return false
  const holds = await verify(inside.publicKey, recipient, inside.packed, inside.signature)
  const unpacked = unpackBody(inside.packed)
  const forCampaign = await testSubmission(campaign, device)
  return holds && unpacked.type === 'Json' && unpacked.json === TEST && forCampaign.length > sealed.length / 2
}

async function testSubmission(campaign: Campaign, device: () => Promise<DeviceKey>) {
  const recipient = campaign.opened?.recipient ?? ''
  return new Uint8Array(await seal(await signed(await device(), recipient, packBody(TEST)), recipient))
}

/** The way of a submission: stored twice, read back, exported, erased. Its name keeps it out of every list. */
async function storesAndErases({ box, campaign, device }: Preflight): Promise<boolean> {
  const sealed = await testSubmission(campaign, device)
  const key = `t:${ridOf(sealed)}`
  const put = await box.put(key, sealed)
  const got = await box.get(key)
  const bundle = readBundle(writeBundle([sealed]))
  const isGone = await box.remove(key)
  const isBack = got.type === 'Bytes' && isEqual(got.bytes, sealed)
  const isWhole = bundle.type === 'Records' && bundle.state === 'whole'
  const left = await box.list(key)
  return put.type === 'Put' && isBack && isWhole && isGone && left.type === 'Keys' && left.keys.length === 0
}
