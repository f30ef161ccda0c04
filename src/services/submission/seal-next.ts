import type { Bank } from '../../domain/bank/bank'
import { stateOf, type Campaign } from '../../domain/campaign/campaign'
import type { Unknown } from '../../domain/ground/written'
import type { HandedIn, WhyNotSealed } from '../../domain/submission/handed-in'
import type { Submission } from '../../domain/submission/submission'
import type { CampaignStore } from '../campaign/campaign-store'
import type { Device, OwnDevice } from '../device/device-key'
import type { Station } from '../device/station'
import type { DeviceKey } from '../seal/signature'
import type { ReadRecord } from '../storage/stored-record'
import type { LastLink, Numbering } from './chain'
import type { Pending } from './pending'
import { sealSubmission, type Given } from './seal-submission'

/** Seals an attempt under the next number of its campaign. While something that is needed cannot be read, nothing is sealed. */

export interface SealDeps {
  readonly campaigns: Pick<CampaignStore, 'find'>
  readonly device: OwnDevice
  /** What the device is on its stand, if it stands on one. */
  readonly station: () => Promise<ReadRecord<Pick<Station, 'number'>>>
  /** What the attempt was asked from; undefined while its questions are missing. */
  readonly bank: () => Promise<Bank | undefined>
  /** Of the weights in force. */
  readonly fingerprintOf: (campaign: Campaign) => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly app: string
}

/** `ForFile`: the campaign has been closed here; the firm may still bring what was sealed for it. */
export interface SealedNext {
  readonly type: 'ForBox' | 'ForFile'
  readonly work: Pending
}

type NotSealed = Extract<HandedIn, { type: 'NotSealed' | 'Closed' }>

/** @param lastLink the last of a campaign, with what was sealed and has not been numbered yet */
export async function sealNext(
  given: Given,
  deps: SealDeps,
  lastLink: (campaign: string, by: Numbering) => Promise<LastLink>,
): Promise<SealedNext | NotSealed> {
  const campaign = await deps.campaigns.find(given.attempt.campaign ?? '')
  if (campaign.type === 'Nothing') return { type: 'Closed' }
  if (campaign.type !== 'Found') return notSealed(campaign)
  const { recipient } = campaign.data.opened ?? {}
  if (recipient === undefined) return { type: 'Closed' }
  const [numbered, station] = [await numberFor(campaign.data.id, deps.device, lastLink), await deps.station()]
  if (numbered.type === 'Insecure') return { type: 'NotSealed', reason: 'insecure' }
  if (numbered.type !== 'Numbered') return notSealed(numbered)
  const { key, record } = numbered
  // The number on the stand is a label: one that can never be read again must not stop everybody from handing in.
  if (station.type === 'Unreadable') return notSealed(station)
  const outcome = await sealSubmission(given, {
    campaign: campaign.data.id,
    recipient,
    device: key,
    bank: await deps.bank(),
    station: station.type === 'Found' ? station.data.number : undefined,
    record,
    app: deps.app,
    handedInAt: deps.now(),
    profiles: deps.fingerprintOf(campaign.data),
  })
  if (outcome.type !== 'Sealed') return { type: 'NotSealed', reason: outcome.type }
  const work = {
    attempt: given.attempt.id,
    campaign: campaign.data.id,
    number: record.number,
    device: key.publicKey,
    sealed: outcome.bytes,
  }
  return { type: stateOf(campaign.data) === 'open' ? 'ForBox' : 'ForFile', work }
}

type Numbered =
  | { readonly type: 'Numbered'; readonly key: DeviceKey; readonly record: Submission['record'] }
  | { readonly type: 'Insecure' }
  | { readonly type: Unknown }

/** Nobody can ever read again what is damaged: the device gets a new key then, and its numbers begin anew, which is said. */
async function numberFor(
  campaign: string,
  device: OwnDevice,
  lastLink: (campaign: string, by: Numbering) => Promise<LastLink>,
): Promise<Numbered> {
  const numberBy = async (found: Device): Promise<Numbered> => {
    if (found.type === 'Insecure') return found
    if (found.type !== 'Device') return { type: found.type }
    const { key, isRenewed } = found
    const link = await lastLink(campaign, { publicKey: key.publicKey, isRenewed })
    if (link.type !== 'Found') return { type: link.type }
    const { number, previous } = link.data
    return {
      type: 'Numbered',
      key,
      record: { number: number + 1, previous, ...(link.isAnew && { isAnew: true }) },
    }
  }
  const numbered = await numberBy(await device.find())
  return numbered.type === 'Damaged' ? numberBy(await device.renew()) : numbered
}

const WHY = { Unreadable: 'unreadable', Newer: 'newer', Damaged: 'damaged' } as const

export const notSealed = ({
  type,
}: {
  readonly type: keyof typeof WHY
}): { type: 'NotSealed'; reason: WhyNotSealed } => ({
  type: 'NotSealed',
  reason: WHY[type],
})
