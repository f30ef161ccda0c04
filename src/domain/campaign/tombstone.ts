import * as v from 'valibot'

/** What is written down when a submission is deleted, so that no import brings it back. Entries are only ever added. */
export const Tombstone = v.object({
  /** Name of the submission: the digest of its sealed bytes, which tells nothing about the person. */
  rid: v.string(),
  /** `returned`: was deleted by retention, and a person has confirmed that it may come back. */
  what: v.picklist(['erased', 'retention', 'returned']),
  /** Milliseconds; 0 where it was deleted before days were written down. */
  at: v.number(),
})
export type Tombstone = v.InferOutput<typeof Tombstone>

/** A submission that is deleted here. */
export interface Deleted {
  /** `erased` by a person: for ever. `retention`: because its time was over by the clock of this device. */
  readonly why: 'erased' | 'retention'
  readonly at: number
}

/** What holds now, by name. Erased by a person stays erased, whatever was written after it. */
export function deletedBy(tombstones: readonly Tombstone[]): ReadonlyMap<string, Deleted> {
  const deleted = new Map<string, Deleted>()
  for (const { rid, what, at } of tombstones) {
    if (deleted.get(rid)?.why === 'erased') continue
    if (what === 'returned') deleted.delete(rid)
    else deleted.set(rid, { why: what, at })
  }
  return deleted
}
