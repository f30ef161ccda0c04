import type { Bank } from '../../domain/bank/bank'
import { stateOf, type Campaign } from '../../domain/campaign/campaign'
import type { Written } from '../../domain/ground/written'
import type { HandedIn, WhyNotSealed } from '../../domain/submission/handed-in'
import { receiptOf, ridOf } from '../../domain/submission/receipt'
import type { CampaignStore } from '../campaign/campaign-store'
import type { Device } from '../device/device-key'
import type { Station } from '../device/station'
import type { MirroredStore } from '../storage/mirrored-store'
import type { ObjectStore } from '../storage/object-store'
import type { ReadRecord } from '../storage/stored-record'
import { createChains, type LastLink } from './chain'
import { createPendingSubmissions, type Pending } from './pending'
import { sealSubmission, type Given } from './seal-submission'
import type { Tally } from './submission-count'

/**
 * Handing in: sealed, kept beside the draft, numbered, written strictly, read back and compared, mirrored, counted; only
 * then the draft goes and the receipt is shown. The sealed bytes are kept before anything else, so that a browser killed
 * at any step goes on with the same submission and never makes a second one. While something that is needed cannot be
 * read, nothing is sealed and the draft stays.
 */

export interface HandInDeps {
  readonly draft: ObjectStore
  /** Removes this attempt, after the writes to it that are still under way; never another one that lies in its place. */
  readonly discardAttempt: (attempt: string) => Promise<Written>
  /** Counts what this device has sealed. */
  readonly core: ObjectStore
  readonly box: MirroredStore
  readonly campaigns: CampaignStore
  readonly tally: Tally
  readonly device: () => Promise<Device>
  /** What the device is on its stand, if it stands on one. */
  readonly station: () => Promise<ReadRecord<Pick<Station, 'number'>>>
  /** What the attempt was asked from; undefined while its questions are missing. */
  readonly bank: () => Promise<Bank | undefined>
  /** One tab at a time. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Of the weights in force. */
  readonly fingerprintOf: (campaign: Campaign) => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly app: string
}

export interface HandIn {
  /** Afterwards, without being waited for, what others have left behind is finished. */
  readonly handIn: (given: Given) => Promise<HandedIn>
  /** Whether this attempt was sealed before the browser was closed; finished by `resume`. */
  readonly hasPending: (attempt: string) => Promise<boolean>
  readonly resume: (attempt: string) => Promise<HandedIn>
  /**
   * Puts where it belongs what was sealed here and left behind. Nobody is shown anything of it.
   * @param except the attempt that is on the screen, which `resume` finishes
   * @returns how many remain
   */
  readonly finishLeftBehind: (except?: string) => Promise<number>
}

export const boxKey = (campaign: string, rid: string) => `r:${campaign}:${rid}`

export function createHandIn(deps: HandInDeps): HandIn {
  const { box, campaigns, tally, now } = deps
  const pending = createPendingSubmissions(deps.draft)
  const chains = createChains(deps.core)
  /** By attempt: what could not even be kept beside the draft lasts as long as the page. */
  const held = new Map<string, Pending>()

  async function pendingOf(attempt: string): Promise<ReadRecord<Pending>> {
    const own = held.get(attempt)
    return own === undefined ? pending.of(attempt) : { type: 'Found', data: own }
  }

  /** What was sealed and has not been numbered yet counts too. */
  async function lastLink(campaign: string): Promise<LastLink> {
    const link = await chains.last(campaign)
    if (link.type !== 'Found') return link
    const others = (await pending.all()).filter((each) => each.campaign === campaign)
    const latest = [...others, ...held.values()].reduce(
      (last, { number, sealed }) => (number > last.number ? { number, previous: ridOf(sealed) } : last),
      link.data,
    )
    return { type: 'Found', data: latest }
  }

  async function sealed(given: Given): Promise<Pending | Exclude<HandedIn, { type: 'HandedIn' }>> {
    const campaign = await campaigns.find(given.attempt.campaign ?? '')
    if (campaign.type === 'Nothing') return { type: 'Closed' }
    if (campaign.type !== 'Found') return notSealed(campaign)
    const { recipient } = campaign.data.opened ?? {}
    if (recipient === undefined || stateOf(campaign.data) !== 'open') return { type: 'Closed' }
    const [link, station, device] = [await lastLink(campaign.data.id), await deps.station(), await deps.device()]
    if (link.type !== 'Found') return notSealed(link)
    if (device.type === 'Insecure') return { type: 'NotSealed', reason: 'insecure' }
    if (device.type !== 'Device') return notSealed(device)
    // The number on the stand is a label: one that can never be read again must not stop everybody from handing in.
    if (station.type === 'Unreadable') return notSealed(station)
    const record = { number: link.data.number + 1, previous: link.data.previous }
    const outcome = await sealSubmission(given, {
      campaign: campaign.data.id,
      recipient,
      device: device.key,
      bank: await deps.bank(),
      station: station.type === 'Found' ? station.data.number : undefined,
      record,
      app: deps.app,
      handedInAt: now(),
      profiles: deps.fingerprintOf(campaign.data),
    })
    if (outcome.type !== 'Sealed') return { type: 'NotSealed', reason: outcome.type }
    return { attempt: given.attempt.id, campaign: campaign.data.id, number: record.number, sealed: outcome.bytes }
  }

  /** The sealed submission is where it belongs, twice. */
  async function boxed(work: Pending): Promise<HandedIn> {
    const bytes = new Uint8Array(work.sealed)
    const rid = ridOf(bytes)
    const put = await box.put(boxKey(work.campaign, rid), bytes)
    if (put.type === 'NotPut') return { type: 'NotHandedIn', reason: put.reason, sealed: { rid, bytes } }
    tally.add(work.campaign, rid)
    const found = await campaigns.find(work.campaign)
    const campaign = found.type === 'Found' ? found.data : undefined
    // R3: from the first submission on, the weights stand.
    if (campaign && campaign.frozenAt === undefined) await campaigns.save({ ...campaign, frozenAt: now() })
    return { type: 'HandedIn', receipt: receiptOf(bytes), feedback: campaign?.feedback ?? 'none' }
  }

  const numbered = ({ campaign, number, sealed }: Pending) =>
    chains.advance(campaign, { number, previous: ridOf(sealed) })

  async function finish(work: Pending): Promise<HandedIn> {
    const isNumbered = await numbered(work)
    const outcome = await boxed(work)
    if (outcome.type !== 'HandedIn') return outcome
    // While the attempt cannot be removed or its number not be written, what is pending stays, and the next start ends it.
    const isDiscarded = await deps.discardAttempt(work.attempt)
    if (isDiscarded.type === 'Kept' && isNumbered.type === 'Kept') await pending.remove(work.attempt)
    held.delete(work.attempt)
    return outcome
  }

  async function sealAndFinish(given: Given): Promise<HandedIn> {
    const work = await sealed(given)
    if ('type' in work) return work
    held.set(work.attempt, work)
    const [isKept, isNumbered] = [await pending.put(work), await numbered(work)]
    // Neither place knows the number: the next submission would be given it a second time.
    if (isKept.type === 'NotKept' && isNumbered.type === 'NotKept') {
      const bytes = new Uint8Array(work.sealed)
      return { type: 'NotHandedIn', reason: isNumbered.reason, sealed: { rid: ridOf(bytes), bytes } }
    }
    return finish(work)
  }

  async function finishLeftBehind(except?: string): Promise<number> {
    const all = new Map([...(await pending.all()), ...held.values()].map((work) => [work.attempt, work]))
    const left = [...all.values()].filter(({ attempt }) => attempt !== except)
    let count = left.length
    for (const work of left) {
      const outcome = await deps.inTurn(() => finish(work))
      if (outcome.type === 'HandedIn') count -= 1
    }
    return count
  }

  return {
    async handIn(given) {
      const outcome = await deps.inTurn(async (): Promise<HandedIn> => {
        const before = await pendingOf(given.attempt.id)
        if (before.type === 'Found') return finish(before.data)
        return before.type === 'Nothing' ? sealAndFinish(given) : notSealed(before)
      })
      void finishLeftBehind(given.attempt.id)
      return outcome
    },
    hasPending: async (attempt) => (await pendingOf(attempt)).type === 'Found',
    resume: (attempt) =>
      deps.inTurn(async () => {
        const work = await pendingOf(attempt)
        if (work.type === 'Found') return finish(work.data)
        return work.type === 'Nothing' ? { type: 'Closed' } : notSealed(work)
      }),
    finishLeftBehind,
  }
}

const WHY = { Unreadable: 'unreadable', Newer: 'newer', Damaged: 'damaged' } as const

const notSealed = ({ type }: { readonly type: keyof typeof WHY }): { type: 'NotSealed'; reason: WhyNotSealed } => ({
  type: 'NotSealed',
  reason: WHY[type],
})
