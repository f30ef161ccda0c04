import * as v from 'valibot'
import { CampaignId } from '../../domain/campaign/campaign'
import { DeletionEntry, DeletionReason } from '../../domain/campaign/deletion'
import { deletedBy, Tombstone, type Deleted } from '../../domain/campaign/tombstone'
import { createRecord } from '../../domain/ground/record'
import type { MirroredStore } from '../storage/mirrored-store'
import type { Queue } from '../storage/queue'
import { putDocument, readDocument, type ReadRecord } from '../storage/stored-record'

/**
 * What was deleted, what is being deleted, and what must be: names of submissions and days, nothing about persons. What
 * cannot be read is never taken for empty, and nothing is written over it.
 */

/** Names of submissions that were deleted here. The first version knew no reasons. */
const TOMBSTONES = createRecord('kontor-erased', 2, v.array(Tombstone), [
  (data) => (Array.isArray(data) ? data.map((rid: unknown) => ({ rid, what: 'erased', at: 0 })) : data),
])
/** Name of a submission → when it must be deleted, milliseconds. */
const DUE = createRecord('kontor-due', 1, v.record(v.string(), v.number()))

const DELETIONS = createRecord('kontor-deletions', 1, v.array(DeletionEntry))

/** A deletion that has begun: it is finished at the next start, whatever interrupts it. */
const Deletion = v.object({
  id: v.string(),
  at: v.number(),
  campaign: CampaignId,
  title: v.string(),
  why: DeletionReason,
  /** Names of submissions; empty where the whole campaign goes. */
  rids: v.pipe(v.array(v.string()), v.readonly()),
  /** How many submissions the log will tell about. */
  count: v.number(),
})
export type Deletion = v.InferOutput<typeof Deletion>
const DELETION = createRecord('kontor-deleting', 1, Deletion)

const START = createRecord('kontor-start', 1, v.object({ at: v.number() }))

/** An answer to a question that has an empty answer: "nothing there" is that one. */
export type Sure<T> = Exclude<ReadRecord<T>, { readonly type: 'Nothing' }>

export interface UnfinishedDeletions {
  readonly deletions: readonly Deletion[]
  /** False when a listing or one of them could not be read: there may be more. */
  readonly isAll: boolean
}

export interface DeletionStore {
  /** What is deleted here and must not come back by an import, by name. */
  readonly erased: (campaign: string) => Promise<Sure<ReadonlyMap<string, Deleted>>>
  /** Every entry, as backups carry them. */
  readonly tombstones: (campaign: string) => Promise<Sure<readonly Tombstone[]>>
  /** @returns false when they could not be added; what is there stays as it is */
  readonly addTombstones: (campaign: string, tombstones: readonly Tombstone[]) => Promise<boolean>
  readonly due: (campaign: string) => Promise<Sure<Readonly<Record<string, number>>>>
  /** @param changes undefined: is not due by itself any more. @returns false when it could not be kept */
  readonly changeDue: (campaign: string, changes: Readonly<Record<string, number | undefined>>) => Promise<boolean>
  readonly deletions: () => Promise<Sure<readonly DeletionEntry[]>>
  /** Adds what is not there yet. @returns how many were added, undefined when it could not be kept */
  readonly logDeletions: (entries: readonly DeletionEntry[]) => Promise<number | undefined>
  readonly beginDeletion: (deletion: Deletion) => Promise<boolean>
  readonly unfinished: () => Promise<UnfinishedDeletions>
  readonly finishDeletion: (deletion: Deletion) => Promise<boolean>
  /** When the app was last started here with a clock that could be trusted, milliseconds. */
  readonly lastStart: () => Promise<ReadRecord<{ readonly at: number }>>
  readonly keepStart: (at: number) => Promise<boolean>
}

const PREFIX = { erased: 'erased:', due: 'due:', deleting: 'deleting:' }
const deletionKey = ({ campaign, id }: Deletion) => `${PREFIX.deleting}${campaign}:${id}`

/** @param inTurn one tab at a time; what is read inside of it is not changed before it is written */
export function createDeletionStore(store: MirroredStore, inTurn: Queue): DeletionStore {
  const tombstones = async (campaign: string) =>
    foundOr(await readDocument(store, PREFIX.erased + campaign, TOMBSTONES), [])
  const due = async (campaign: string) => foundOr(await readDocument(store, PREFIX.due + campaign, DUE), {})
  const deletions = async () => foundOr(await readDocument(store, 'deletions', DELETIONS), [])
  const isPut = (put: { readonly type: string }) => put.type === 'Put'

  return {
    tombstones,
    async erased(campaign) {
      const found = await tombstones(campaign)
      return found.type === 'Found' ? { type: 'Found', data: deletedBy(found.data) } : found
    },
    addTombstones: (campaign, added) =>
      inTurn(async () => {
        const before = await tombstones(campaign)
        if (before.type !== 'Found') return false
        const known = new Set(before.data.map(keyOf))
        const next = added.filter((each) => !known.has(keyOf(each)))
        if (next.length === 0) return true
        return isPut(await putDocument(store, PREFIX.erased + campaign, TOMBSTONES, [...before.data, ...next]))
      }),
    due,
    changeDue: (campaign, changes) =>
      inTurn(async () => {
        const before = await due(campaign)
        if (before.type !== 'Found') return false
        const dues = Object.entries({ ...before.data, ...changes })
        const next = Object.fromEntries(dues.flatMap(([rid, at]) => (at === undefined ? [] : [[rid, at] as const])))
        if (JSON.stringify(next) === JSON.stringify(before.data)) return true
        return isPut(await putDocument(store, PREFIX.due + campaign, DUE, next))
      }),
    deletions,
    logDeletions: (entries) =>
      inTurn(async () => {
        const before = await deletions()
        if (before.type !== 'Found') return undefined
        const known = new Set(before.data.map(sameDeletion))
        const added = entries.filter((entry) => !known.has(sameDeletion(entry)))
        if (added.length === 0) return 0
        const put = await putDocument(store, 'deletions', DELETIONS, [...before.data, ...added])
        return isPut(put) ? added.length : undefined
      }),
    beginDeletion: async (deletion) => isPut(await putDocument(store, deletionKey(deletion), DELETION, deletion)),
    async unfinished() {
      const listed = await store.list(PREFIX.deleting)
      if (listed.type === 'Unreadable') return { deletions: [], isAll: false }
      const read = await Promise.all(listed.keys.map((key) => readDocument(store, key, DELETION)))
      return {
        deletions: read.flatMap((each) => (each.type === 'Found' ? [each.data] : [])),
        isAll: read.every(({ type }) => type === 'Found' || type === 'Nothing'),
      }
    },
    finishDeletion: (deletion) => store.remove(deletionKey(deletion)),
    lastStart: () => readDocument(store, 'start', START),
    keepStart: async (at) => isPut(await putDocument(store, 'start', START, { at })),
  }
}

export function foundOr<T>(read: ReadRecord<T>, nothing: T): Sure<T> {
  return read.type === 'Nothing' ? { type: 'Found', data: nothing } : read
}

const keyOf = ({ rid, what, at }: Tombstone) => `${rid} ${what} ${at}`
/** Older entries have no id. */
const sameDeletion = ({ id, at, campaign, why, count }: DeletionEntry) => id ?? `${at} ${campaign} ${why} ${count}`
