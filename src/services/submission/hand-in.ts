import type { Language } from '../../domain/ground/language'
import * as v from 'valibot'
import type { Attempt } from '../../domain/attempt/attempt'
import { stateOf, type Campaign } from '../../domain/campaign/campaign'
import { receiptOf, ridOf } from '../../domain/submission/receipt'
import { encodeSubmission, submissionOf, type Mode, type Person } from '../../domain/submission/submission'
import type { CampaignStore } from '../campaign/campaign-store'
import type { MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore, StoreTrouble, Written } from '../storage/object-store'
import { packBody } from '../seal/envelope'
import { seal } from '../seal/seal'
import { signed, type DeviceKey } from '../seal/signature'
import type { Tally } from './submission-count'

/**
 * Handing in: sealed, kept beside the draft, written strictly, read back and compared, mirrored, counted; only then the
 * draft goes and the receipt is shown. The sealed bytes are kept before anything else, so that a browser killed at any
 * step goes on with the same submission and never makes a second one.
 */

export type HandedIn =
  | { readonly type: 'HandedIn'; readonly receipt: string; readonly feedback: Campaign['feedback'] }
  /** Nothing is lost: the draft stays, and `sealed` can be saved as a file. */
  | { readonly type: 'NotHandedIn'; readonly reason: StoreTrouble; readonly sealed: Sealed }
  /** The campaign was closed or removed on this device; the draft stays. */
  | { readonly type: 'Closed' }

export interface Sealed {
  readonly rid: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const Pending = v.object({
  kind: v.literal('kontor-pending'),
  version: v.literal(1),
  data: v.object({
    attempt: v.string(),
    campaign: v.string(),
    number: v.number(),
    sealed: v.instance(Uint8Array),
  }),
})
type Pending = v.InferOutput<typeof Pending>['data']

const Chain = v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(0)), previous: v.nullable(v.string()) })
const NO_CHAIN: v.InferOutput<typeof Chain> = { number: 0, previous: null }

export interface HandInDeps {
  readonly draft: ObjectStore
  /** Removes the attempt after the writes to it that are still under way. */
  readonly discardAttempt: () => Promise<Written>
  /** Counts what this device has sealed. */
  readonly core: ObjectStore
  readonly box: MirroredStore
  readonly campaigns: CampaignStore
  readonly tally: Tally
  readonly device: () => Promise<DeviceKey>
  /** Its number on the stand, where the device stands on one. */
  readonly station: () => Promise<number | undefined>
  /** One tab at a time. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Of the weights in force. */
  readonly fingerprintOf: (campaign: Campaign) => string
  readonly now: () => number
  readonly app: string
}

export interface HandIn {
  readonly handIn: (given: Given) => Promise<HandedIn>
  /** What was sealed when the browser was killed; finished by `resume`. */
  readonly hasPending: () => Promise<boolean>
  readonly resume: () => Promise<HandedIn | undefined>
}

export interface Given {
  readonly attempt: Attempt
  readonly person: Person | null
  readonly language: Language
  readonly mode: Mode
}

const PENDING = 'pending'
export const boxKey = (campaign: string, rid: string) => `r:${campaign}:${rid}`

export function createHandIn(deps: HandInDeps): HandIn {
  const { draft, core, box, campaigns, tally, now } = deps
  /** What could not even be kept beside the draft lasts as long as the page. */
  let held: Pending | undefined

  async function pending(): Promise<Pending | undefined> {
    const read = await draft.read(PENDING)
    const parsed = v.safeParse(Pending, read.type === 'Value' ? read.value : undefined)
    return parsed.success ? parsed.output.data : held
  }

  async function chainOf(campaign: string) {
    const read = await core.read(`chain:${campaign}`)
    const parsed = v.safeParse(Chain, read.type === 'Value' ? read.value : undefined)
    return parsed.success ? parsed.output : NO_CHAIN
  }

  async function sealedFrom({ attempt, person, language, mode }: Given, campaign: Campaign, recipient: string) {
    const chain = await chainOf(campaign.id)
    const submission = submissionOf(attempt, {
      campaign: campaign.id,
      app: deps.app,
      language,
      mode,
      station: await deps.station(),
      record: { number: chain.number + 1, previous: chain.previous },
      handedInAt: now(),
      person,
      profiles: deps.fingerprintOf(campaign),
    })
    const packed = packBody(JSON.stringify(encodeSubmission(submission)))
    const sealed = await seal(await signed(await deps.device(), recipient, packed), recipient)
    return { attempt: attempt.id, campaign: campaign.id, number: chain.number + 1, sealed: new Uint8Array(sealed) }
  }

  /** The sealed submission is where it belongs, twice. */
  async function boxed(work: Pending): Promise<HandedIn> {
    const bytes = new Uint8Array(work.sealed)
    const rid = ridOf(bytes)
    const key = boxKey(work.campaign, rid)
    const put = await box.put(key, bytes)
    if (put.type === 'NotPut') return { type: 'NotHandedIn', reason: put.reason, sealed: { rid, bytes } }
    tally.add(work.campaign, rid)
    if ((await chainOf(work.campaign)).number < work.number)
      await core.write(`chain:${work.campaign}`, { number: work.number, previous: rid })
    const found = await campaigns.find(work.campaign)
    const campaign = found.type === 'Found' ? found.data : undefined
    // R3: from the first submission on, the weights stand.
    if (campaign && campaign.frozenAt === undefined) await campaigns.save({ ...campaign, frozenAt: now() })
    return { type: 'HandedIn', receipt: receiptOf(bytes), feedback: campaign?.feedback ?? 'none' }
  }

  async function finish(work: Pending): Promise<HandedIn> {
    const outcome = await boxed(work)
    if (outcome.type !== 'HandedIn') return outcome
    // While the attempt cannot be removed, what is pending stays too, and the next start removes both.
    if ((await deps.discardAttempt()).type === 'Kept') await draft.remove(PENDING)
    held = undefined
    return outcome
  }

  return {
    handIn: (given) =>
      deps.inTurn(async () => {
        const before = await pending()
        if (before?.attempt === given.attempt.id) return finish(before)
        // Left behind by somebody else: first theirs, or there would be no place for this one.
        const theirs = before && (await boxed(before))
        if (theirs && theirs.type !== 'HandedIn') return theirs
        const found = await campaigns.find(given.attempt.campaign ?? '')
        const campaign = found.type === 'Found' ? found.data : undefined
        if (campaign?.opened === undefined || stateOf(campaign) !== 'open') return { type: 'Closed' }
        const work = await sealedFrom(given, campaign, campaign.opened.recipient)
        held = work
        await draft.write(PENDING, { kind: 'kontor-pending', version: 1, data: work })
        return finish(work)
      }),
    hasPending: async () => (await pending()) !== undefined,
    resume: () =>
      deps.inTurn(async () => {
        const work = await pending()
        return work && finish(work)
      }),
  }
}
