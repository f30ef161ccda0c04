import * as v from 'valibot'
import { Campaign, CampaignId, type Campaign as CampaignType } from '../../domain/campaign/campaign'
import type { SavedCampaign, Unknown } from '../../domain/campaign/kept'
import { createRecord } from '../../domain/ground/record'
import { Mode } from '../../domain/submission/submission'
import { isEqual, type Got, type MirroredStore, type Put } from '../storage/mirrored-store'
import { createQueue, type Queue } from '../storage/queue'
import { putDocument, readDocument, type ReadRecord } from '../storage/stored-record'
import { createDeletionStore, type DeletionStore } from './deletion-store'

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

export interface CampaignStore extends DeletionStore {
  readonly all: () => Promise<AllCampaigns>
  readonly find: (id: string) => Promise<ReadRecord<CampaignType>>
  /** What was read is replaced by what follows from it: the revision says which one that was. */
  readonly save: (campaign: CampaignType) => Promise<SavedCampaign>
  readonly findKeyring: (id: string) => Promise<Got>
  /**
   * All that there are, the usual one first. There are several where a backup with another key was restored; which one
   * is the campaign's, its public key says.
   */
  readonly keyrings: (id: string) => Promise<Keyrings>
  /** The first key of a campaign, or another one while it has not opened. Both are written, or the answer says not. */
  readonly saveKey: (campaign: CampaignType, keyring: Uint8Array<ArrayBuffer>, recipient: string) => Promise<SavedKey>
  /** Lies beside what is there; replaces nothing. @returns false when it could not be kept */
  readonly addKeyring: (id: string, keyring: Uint8Array<ArrayBuffer>) => Promise<boolean>
  /** What was deleted of it stays deleted. @returns false when something of it remains on the device */
  readonly remove: (id: string) => Promise<boolean>
  readonly findCollecting: () => Promise<ReadRecord<Collecting>>
  readonly collect: (collecting: Collecting | undefined) => Promise<Put>
}

export type Keyrings =
  { readonly type: 'Found'; readonly keyrings: readonly Uint8Array<ArrayBuffer>[] } | { readonly type: 'Unreadable' }

const PREFIX = { campaign: 'campaign:', keyring: 'keyring:', other: 'keyring-other:', due: 'due:' }

/**
 * @param inTurn one tab at a time
 * @param hint told whether a campaign collects here, whenever that has changed
 */
export function createCampaignStore(
  store: MirroredStore,
  inTurn: Queue = createQueue(),
  hint: (isCollecting: boolean) => void = () => undefined,
): CampaignStore {
  const find = (id: string) => readDocument(store, PREFIX.campaign + id, CAMPAIGN)
  const findKeyring = (id: string) => store.get(PREFIX.keyring + id)

  /** Only inside of a turn. */
  async function compare(campaign: CampaignType): Promise<SavedCampaign | undefined> {
    const before = await find(campaign.id)
    if (before.type === 'Nothing') return (campaign.revision ?? 0) === 0 ? undefined : { type: 'Stale' }
    if (before.type !== 'Found') return { type: 'NotSaved', why: before.type }
    return (before.data.revision ?? 0) === (campaign.revision ?? 0) ? undefined : { type: 'Stale' }
  }
  async function write(campaign: CampaignType): Promise<SavedCampaign> {
    const next = { ...campaign, revision: (campaign.revision ?? 0) + 1 }
    const put = await putDocument(store, PREFIX.campaign + campaign.id, CAMPAIGN, next)
    return put.type === 'Put' ? { type: 'Saved', campaign: next } : { type: 'NotSaved', why: 'not-kept' }
  }

  async function keyrings(id: string): Promise<Keyrings> {
    const others = await store.list(`${PREFIX.other}${id}:`)
    if (others.type === 'Unreadable') return others
    const got = await Promise.all([PREFIX.keyring + id, ...others.keys].map((key) => store.get(key)))
    if (got.some(({ type }) => type === 'Unreadable')) return { type: 'Unreadable' }
    return { type: 'Found', keyrings: got.flatMap((each) => (each.type === 'Bytes' ? [each.bytes] : [])) }
  }

  return {
    ...createDeletionStore(store, inTurn),
    async all() {
      const listed = await store.list(PREFIX.campaign)
      if (listed.type === 'Unreadable') return { type: 'Unreadable' }
      const ids = listed.keys.map((key) => key.slice(PREFIX.campaign.length))
      const read = await Promise.all(ids.map(async (id) => ({ id, found: await find(id) })))
      const campaigns = read.flatMap(({ found }) => (found.type === 'Found' ? [found.data] : []))
      const unknown = read.flatMap(({ id, found }) =>
        found.type === 'Found' || found.type === 'Nothing' ? [] : [{ id, why: found.type }],
      )
      return { type: 'Found', campaigns: campaigns.sort((a, b) => a.createdAt - b.createdAt), unknown }
    },
    find,
    save: (campaign) => inTurn(async () => (await compare(campaign)) ?? write(campaign)),
    findKeyring,
    keyrings,
    saveKey: (campaign, keyring, recipient) =>
      inTurn(async () => {
        const before = await find(campaign.id)
        if (before.type === 'Found' && before.data.opened !== undefined) return { type: 'AlreadyOpened' }
        const refused = await compare(campaign)
        if (refused) return refused
        const put = await store.put(PREFIX.keyring + campaign.id, keyring)
        return put.type === 'Put' ? write({ ...campaign, recipient }) : { type: 'NotSaved', why: 'not-kept' }
      }),
    addKeyring: (id, keyring) =>
      inTurn(async () => {
        const known = await keyrings(id)
        if (known.type === 'Unreadable') return false
        if (known.keyrings.some((each) => isEqual(each, keyring))) return true
        const isFirst = (await findKeyring(id)).type === 'Nothing'
        const key = isFirst ? PREFIX.keyring + id : `${PREFIX.other}${id}:${known.keyrings.length}`
        return (await store.put(key, keyring)).type === 'Put'
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

/** The keys first: without them nothing that might remain can be read. Tombstones stay. */
async function removeCampaign(store: MirroredStore, id: string): Promise<boolean> {
  const others = await store.list(`${PREFIX.other}${id}:`)
  const keys = [
    PREFIX.keyring + id,
    ...(others.type === 'Keys' ? others.keys : []),
    PREFIX.campaign + id,
    PREFIX.due + id,
  ]
  const gone: boolean[] = [others.type === 'Keys']
  for (const key of keys) gone.push(await store.remove(key))
  return gone.every(Boolean)
}

const removed = (isGone: boolean): Put =>
  isGone ? { type: 'Put' } : { type: 'NotPut', step: 'write', reason: 'broken' }
