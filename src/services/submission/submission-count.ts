import * as v from 'valibot'
import { createRecord, decodeRecord, encodeRecord } from '../../domain/ground/record'
import { createLocalEntries, type LocalEntries } from '../storage/local-entries'

/**
 * How many submissions of each campaign this device has taken in, in a third place: when database and mirror are both
 * gone, the number says that something is missing. Each campaign has an entry of its own, and what is not understood
 * there is left as it is.
 */

export interface SubmissionCount {
  readonly counts: () => Readonly<Record<string, number>>
  /** Counts a submission once, also when a killed browser hands it in again. */
  readonly add: (campaign: string, rid: string) => void
  /** Once for each deletion, also when a killed browser carries it out again. @param deletion names it */
  readonly subtract: (campaign: string, by: number, deletion: string) => void
  readonly forget: (campaign: string) => void
}

const PREFIX = 'kontor-count:'
/** Until November 2026 one entry held all campaigns, and `last` the name of the latest submission. */
const TOGETHER = 'kontor-tally'

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const Names = v.pipe(v.array(v.string()), v.readonly())
const Count = v.object({
  count: Whole,
  /** Submissions that were counted last. */
  recent: Names,
  /** Deletions that were subtracted last; absent until November 2026. */
  gone: v.optional(Names, []),
})
type Count = v.InferOutput<typeof Count>
const COUNT = createRecord('kontor-count', 1, Count)
const Together = v.object({ count: Whole, last: v.string() })

const NONE: Count = { count: 0, recent: [], gone: [] }
/** How many names of each are remembered: more are never left behind by killed browsers. */
const RECENT = 20

export function createSubmissionCount(storage: () => Storage): SubmissionCount {
  // Where nothing can be written, database and mirror still hold the submission.
  const entries = createLocalEntries(storage)

  function change(campaign: string, next: (before: Count) => Count): void {
    const before = countOf(campaign, entries)
    if (before !== undefined) entries.write(PREFIX + campaign, encodeRecord(COUNT, next(before)))
  }

  return {
    counts: () =>
      Object.fromEntries(
        campaignsIn(entries).flatMap((id) => {
          const known = countOf(id, entries)
          return known === undefined ? [] : [[id, known.count]]
        }),
      ),
    add: (campaign, rid) =>
      change(campaign, (before) =>
        before.recent.includes(rid)
          ? before
          : { ...before, count: before.count + 1, recent: [...before.recent, rid].slice(-RECENT) },
      ),
    subtract: (campaign, by, deletion) =>
      change(campaign, (before) =>
        before.gone.includes(deletion)
          ? before
          : { ...before, count: Math.max(0, before.count - by), gone: [...before.gone, deletion].slice(-RECENT) },
      ),
    forget(campaign) {
      const all = Object.entries(togetherIn(entries))
      const others = all.filter(([id]) => id !== campaign)
      if (others.length < all.length) entries.write(TOGETHER, Object.fromEntries(others))
      entries.remove(PREFIX + campaign)
    },
  }
}

function campaignsIn(entries: LocalEntries): readonly string[] {
  const own = entries.keys().flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))
  return [...new Set([...own, ...Object.keys(togetherIn(entries))])]
}

/** @returns undefined for an entry that is not understood, or not reached: it is not written over */
function countOf(campaign: string, entries: LocalEntries): Count | undefined {
  const stored = entries.read(PREFIX + campaign)
  if (stored === null) return fromTogether(togetherIn(entries)[campaign])
  const decoded = decodeRecord(COUNT, stored)
  return decoded.type === 'Found' ? decoded.data : undefined
}

function togetherIn(entries: LocalEntries): Readonly<Record<string, unknown>> {
  const all = v.safeParse(v.record(v.string(), v.unknown()), entries.read(TOGETHER))
  return all.success ? all.output : {}
}

function fromTogether(stored: unknown): Count {
  const old = v.safeParse(Together, stored)
  return old.success ? { count: old.output.count, recent: [old.output.last], gone: [] } : NONE
}
