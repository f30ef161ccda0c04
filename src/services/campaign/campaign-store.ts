import * as v from 'valibot'
import { Campaign, CampaignId, type Campaign as CampaignType } from '../../domain/campaign/campaign'
import type { SavedCampaign } from '../../domain/campaign/kept'
import { createRecord } from '../../domain/ground/record'
import type { Unknown } from '../../domain/ground/written'
import { Mode } from '../../domain/submission/submission'
import type { MirroredStore, Put } from '../storage/mirrored-store'
import { createQueue, type Queue } from '../storage/queue'
import { putDocument, readDocument, type ReadRecord } from '../storage/stored-record'
import { createDeletionStore, type DeletionStore } from './deletion-store'
import { createKeyringStore, putKeyring, removeKeyrings, type KeyringStore } from './keyring-store'

/** What is public about campaigns on this device: the campaigns themselves, locked keyrings, and which one collects here. No person. */

const CAMPAIGN = createRecord('kontor-campaign', 1, Campaign)
const Collecting = v.object({ campaign: CampaignId, mode: Mode })
export type Collecting = v.InferOutput<typeof Collecting>
const COLLECTING = createRecord('kontor-collecting', 1, Collecting)

export type AllCampaigns =
  | {
      readonly type: 'Found'
      /** Oldest first. */
      readonly campaigns: readonly CampaignType[]
      /** Stored, but not readable by this version of the app, or not now. */
      readonly unknown: readonly { readonly id: string; readonly why: Unknown }[]
    }
  | { readonly type: 'Unreadable' }

export type SavedKey = SavedCampaign | { readonly type: 'AlreadyOpened' }

export interface CampaignStore extends DeletionStore, KeyringStore {
  readonly all: () => Promise<AllCampaigns>
  readonly find: (id: string) => Promise<ReadRecord<CampaignType>>
  /** What was read is replaced by what follows from it: the revision says which one that was. */
  readonly save: (campaign: CampaignType) => Promise<SavedCampaign>
  /** The first key of a campaign, or another one while it has not opened. Both are written, or the answer says not. */
  readonly saveKey: (campaign: CampaignType, keyring: Uint8Array<ArrayBuffer>, recipient: string) => Promise<SavedKey>
  /** What was deleted of it stays deleted. @returns false when something of it remains on the device */
  readonly remove: (id: string) => Promise<boolean>
  readonly findCollecting: () => Promise<ReadRecord<Collecting>>
  readonly collect: (collecting: Collecting | undefined) => Promise<Put>
}

const PREFIX = { campaign: 'campaign:', due: 'due:' }

/**
 * @param inTurn one tab at a time
 * @param hint told whether a campaign collects here, whenever that has changed
 */
export function createCampaignStore(
  store: MirroredStore,
  inTurn: Queue = createQueue(),
  hint: (isCollecting: boolean) => void = () => undefined,
): CampaignStore {
  return {
    ...createDeletionStore(store, inTurn),
    ...createKeyringStore(store, inTurn),
    all: () => readCampaigns(store),
    find: (id) => readCampaign(store, id),
    save: (campaign) =>
      inTurn(async () => (await findReasonAgainst(store, campaign)) ?? (await writeCampaign(store, campaign))),
    saveKey: (campaign, keyring, recipient) =>
      inTurn(async () => {
        const before = await readCampaign(store, campaign.id)
        if (before.type === 'Found' && before.data.opened !== undefined) return { type: 'AlreadyOpened' }
        const refused = await findReasonAgainst(store, campaign)
        if (refused) return refused
        const put = await putKeyring(store, campaign.id, keyring)
        return put.type === 'Put'
          ? writeCampaign(store, { ...campaign, recipient })
          : { type: 'NotSaved', why: 'not-kept' }
      }),
    remove: (id) => inTurn(() => removeCampaign(store, id)),
    findCollecting: () => readDocument(store, 'collecting', COLLECTING),
    async collect(collecting) {
      const put = collecting
        ? await putDocument(store, 'collecting', COLLECTING, collecting)
        : removed(await store.remove('collecting'))
      if (put.type === 'Put') hint(collecting !== undefined)
      return put
    },
  }
}

const readCampaign = (store: MirroredStore, id: string) => readDocument(store, PREFIX.campaign + id, CAMPAIGN)

async function readCampaigns(store: MirroredStore): Promise<AllCampaigns> {
  const listed = await store.list(PREFIX.campaign)
  if (listed.type === 'Unreadable') return { type: 'Unreadable' }
  const ids = listed.keys.map((key) => key.slice(PREFIX.campaign.length))
  const read = await Promise.all(ids.map(async (id) => ({ id, found: await readCampaign(store, id) })))
  const campaigns = read.flatMap(({ found }) => (found.type === 'Found' ? [found.data] : []))
  const unknown = read.flatMap(({ id, found }) =>
    found.type === 'Found' || found.type === 'Nothing' ? [] : [{ id, why: found.type }],
  )
  return { type: 'Found', campaigns: campaigns.sort((a, b) => a.createdAt - b.createdAt), unknown }
}

/** Only inside of a turn. @returns undefined when the campaign may be written over what is stored */
async function findReasonAgainst(store: MirroredStore, campaign: CampaignType): Promise<SavedCampaign | undefined> {
  const before = await readCampaign(store, campaign.id)
  if (before.type === 'Nothing') return (campaign.revision ?? 0) === 0 ? undefined : { type: 'Stale' }
  if (before.type !== 'Found') return { type: 'NotSaved', why: before.type }
  return (before.data.revision ?? 0) === (campaign.revision ?? 0) ? undefined : { type: 'Stale' }
}

async function writeCampaign(store: MirroredStore, campaign: CampaignType): Promise<SavedCampaign> {
  const next = { ...campaign, revision: (campaign.revision ?? 0) + 1 }
  const put = await putDocument(store, PREFIX.campaign + campaign.id, CAMPAIGN, next)
  return put.type === 'Put' ? { type: 'Saved', campaign: next } : { type: 'NotSaved', why: 'not-kept' }
}

/** The keys first: without them nothing that might remain can be read. Tombstones stay. */
async function removeCampaign(store: MirroredStore, id: string): Promise<boolean> {
  const gone = [await removeKeyrings(store, id)]
  for (const key of [PREFIX.campaign + id, PREFIX.due + id]) gone.push(await store.remove(key))
  return gone.every(Boolean)
}

const removed = (isGone: boolean): Put =>
  isGone ? { type: 'Put' } : { type: 'NotPut', step: 'write', reason: 'broken' }
