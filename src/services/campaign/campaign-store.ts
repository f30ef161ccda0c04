import * as v from 'valibot'
import { Campaign, CampaignId, type Campaign as CampaignType } from '../../domain/campaign/campaign'
import { Mode } from '../../domain/submission/submission'
import { putDocument, readDocument, type DocumentKind } from '../storage/documents'
import type { MirroredStore, Put } from '../storage/mirrored-store'

/** What is public about campaigns on this device: the campaigns themselves, locked keyrings, and which one collects here. No person. */

const CAMPAIGN = { kind: 'kontor-campaign', version: 1, schema: Campaign }
const Collecting = v.object({ campaign: CampaignId, mode: Mode })
const COLLECTING = { kind: 'kontor-collecting', version: 1, schema: Collecting }
/** Names of submissions that were erased here and must never come back by an import. */
const ERASED = { kind: 'kontor-erased', version: 1, schema: v.array(v.string()) }
/** Name of a submission → when it must be deleted, milliseconds. */
const DUE = { kind: 'kontor-due', version: 1, schema: v.record(v.string(), v.number()) }
/** What was deleted here, without persons. */
const DeletionEntry = v.object({
  at: v.number(),
  campaign: CampaignId,
  title: v.string(),
  count: v.number(),
  why: v.picklist(['retention', 'erased', 'ended']),
})
const DELETIONS = { kind: 'kontor-deletions', version: 1, schema: v.array(DeletionEntry) }

export type Collecting = v.InferOutput<typeof Collecting>
export type DeletionEntry = v.InferOutput<typeof DeletionEntry>

export type Found =
  | { readonly type: 'Campaign'; readonly campaign: CampaignType }
  /** Stored, but not readable by this version of the app, or not now. */
  | { readonly type: 'Damaged' | 'Newer' | 'Unreadable'; readonly id: string }

export interface CampaignStore {
  /** Oldest first. Throws nothing; `undefined` when the store cannot be read. */
  readonly all: () => Promise<readonly Found[]>
  readonly read: (id: string) => Promise<CampaignType | undefined>
  readonly save: (campaign: CampaignType) => Promise<Put>
  readonly keyring: (id: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly saveKeyring: (id: string, keyring: Uint8Array<ArrayBuffer>) => Promise<Put>
  /** @returns false when something of it remains on the device */
  readonly remove: (id: string) => Promise<boolean>
  readonly collecting: () => Promise<Collecting | undefined>
  readonly collect: (collecting: Collecting | undefined) => Promise<Put>
  readonly erased: (id: string) => Promise<ReadonlySet<string>>
  readonly addErased: (id: string, rids: readonly string[]) => Promise<Put>
  readonly due: (id: string) => Promise<Readonly<Record<string, number>>>
  readonly saveDue: (id: string, due: Readonly<Record<string, number>>) => Promise<Put>
  readonly deletions: () => Promise<readonly DeletionEntry[]>
  readonly logDeletion: (entry: DeletionEntry) => Promise<Put>
}

const PREFIX = { campaign: 'campaign:', keyring: 'keyring:', erased: 'erased:', due: 'due:' }

/** @param hint told whether a campaign collects here, whenever that has changed */
export function createCampaignStore(
  store: MirroredStore,
  hint: (isCollecting: boolean) => void = () => undefined,
): CampaignStore {
  async function dataOr<Schema extends v.GenericSchema>(
    key: string,
    kind: DocumentKind<Schema>,
    otherwise: v.InferOutput<Schema>,
  ): Promise<v.InferOutput<Schema>> {
    const found = await readDocument(store, key, kind)
    return found.type === 'Document' ? found.data : otherwise
  }
  const erased = async (id: string) => new Set(await dataOr(PREFIX.erased + id, ERASED, []))
  const deletions = () => dataOr('deletions', DELETIONS, [])

  return {
    async all() {
      const keys = await store.keys(PREFIX.campaign)
      const found = await Promise.all(
        keys.map(async (key): Promise<Found[]> => {
          const document = await readDocument(store, key, CAMPAIGN)
          const id = key.slice(PREFIX.campaign.length)
          if (document.type === 'Document') return [{ type: 'Campaign', campaign: document.data }]
          return document.type === 'Nothing' ? [] : [{ type: document.type, id }]
        }),
      )
      return found.flat().sort((a, b) => createdAt(a) - createdAt(b))
    },
    async read(id) {
      const document = await readDocument(store, PREFIX.campaign + id, CAMPAIGN)
      return document.type === 'Document' ? document.data : undefined
    },
    save: (campaign) => putDocument(store, PREFIX.campaign + campaign.id, CAMPAIGN, campaign),
    async keyring(id) {
      const got = await store.get(PREFIX.keyring + id)
      return got.type === 'Bytes' ? got.bytes : undefined
    },
    saveKeyring: (id, keyring) => store.put(PREFIX.keyring + id, keyring),
    async remove(id) {
      // The key first: without it nothing that might remain can be read.
      const gone = [await store.remove(PREFIX.keyring + id)]
      for (const prefix of [PREFIX.campaign, PREFIX.due, PREFIX.erased]) gone.push(await store.remove(prefix + id))
      return gone.every(Boolean)
    },
    async collecting() {
      const document = await readDocument(store, 'collecting', COLLECTING)
      return document.type === 'Document' ? document.data : undefined
    },
    async collect(collecting) {
      const put = collecting
        ? await putDocument(store, 'collecting', COLLECTING, collecting)
        : removed(await store.remove('collecting'))
      if (put.type === 'Put') hint(collecting !== undefined)
      return put
    },
    erased,
    addErased: async (id, rids) => putDocument(store, PREFIX.erased + id, ERASED, [...(await erased(id)), ...rids]),
    due: (id) => dataOr(PREFIX.due + id, DUE, {}),
    saveDue: (id, due) => putDocument(store, PREFIX.due + id, DUE, { ...due }),
    deletions,
    logDeletion: async (entry) => putDocument(store, 'deletions', DELETIONS, [...(await deletions()), entry]),
  }
}

const removed = (isGone: boolean): Put =>
  isGone ? { type: 'Put' } : { type: 'NotPut', step: 'write', reason: 'broken' }

const createdAt = (found: Found) => (found.type === 'Campaign' ? found.campaign.createdAt : 0)
