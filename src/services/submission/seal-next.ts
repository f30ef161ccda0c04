import type { Bank } from '../../domain/bank/bank'
import { stateOf, type Campaign } from '../../domain/campaign/campaign'
import type { HandedIn, WhyNotSealed } from '../../domain/submission/handed-in'
import type { CampaignStore } from '../campaign/campaign-store'
import type { Device } from '../device/device-key'
import type { Station } from '../device/station'
import type { ReadRecord } from '../storage/stored-record'
import type { LastLink } from './chain'
import type { Pending } from './pending'
import { sealSubmission, type Given } from './seal-submission'

/** Seals an attempt under the next number of its campaign. While something that is needed cannot be read, nothing is sealed. */

export interface SealDeps {
  readonly campaigns: Pick<CampaignStore, 'find'>
  readonly device: () => Promise<Device>
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

type NotSealed = Extract<HandedIn, { type: 'NotSealed' | 'Closed' }>

/** @param lastLink the last of a campaign, with what was sealed and has not been numbered yet */
export async function sealNext(
  given: Given,
  deps: SealDeps,
  lastLink: (campaign: string) => Promise<LastLink>,
): Promise<Pending | NotSealed> {
  const campaign = await deps.campaigns.find(given.attempt.campaign ?? '')
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
    handedInAt: deps.now(),
    profiles: deps.fingerprintOf(campaign.data),
  })
  if (outcome.type !== 'Sealed') return { type: 'NotSealed', reason: outcome.type }
  return { attempt: given.attempt.id, campaign: campaign.data.id, number: record.number, sealed: outcome.bytes }
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
