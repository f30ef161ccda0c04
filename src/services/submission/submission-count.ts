import * as v from 'valibot'
import { createRecord, decodeRecord, encodeRecord } from '../../domain/ground/record'

/**
 * How many submissions of each campaign this device has taken in, in a third place: when database and mirror are both
 * gone, the number says that something is missing. Each campaign has an entry of its own, and what is not understood
 * there is left as it is.
 */

export interface Tally {
  readonly counts: () => Readonly<Record<string, number>>
  /** Counts a submission once, also when a killed browser hands it in again. */
  readonly add: (campaign: string, rid: string) => void
  readonly subtract: (campaign: string, by: number) => void
  readonly forget: (campaign: string) => void
}

const PREFIX = 'kontor-count:'
/** Until November 2026 one entry held all campaigns, and `last` the name of the latest submission. */
const TOGETHER = 'kontor-tally'

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const Count = v.object({ count: Whole, recent: v.pipe(v.array(v.string()), v.readonly()) })
type Count = v.InferOutput<typeof Count>
const COUNT = createRecord('kontor-count', 1, Count)
const Together = v.object({ count: Whole, last: v.string() })

const NONE: Count = { count: 0, recent: [] }
/** How many names are remembered: more are never left behind by killed browsers. */
const RECENT = 20

export function createTally(storage: () => Storage): Tally {
  function parsed(key: string): unknown {
    try {
      return JSON.parse(storage().getItem(key) ?? 'null')
    } catch {
      // Blocked, or somebody has written something else: nothing is known then.
      return undefined
    }
  }
  const together = (): Readonly<Record<string, unknown>> => {
    const all = v.safeParse(v.record(v.string(), v.unknown()), parsed(TOGETHER))
    return all.success ? all.output : {}
  }
  function fromTogether(campaign: string): Count {
    const old = v.safeParse(Together, together()[campaign])
    return old.success ? { count: old.output.count, recent: [old.output.last] } : NONE
  }
  /** @returns undefined for an entry that is not understood, or not reached: it is not written over */
  function read(campaign: string): Count | undefined {
    const stored = parsed(PREFIX + campaign)
    if (stored === null) return fromTogether(campaign)
    const decoded = decodeRecord(COUNT, stored)
    return decoded.type === 'Found' ? decoded.data : undefined
  }
  function write(key: string, value: object): void {
    try {
      storage().setItem(key, JSON.stringify(value))
    } catch {
      // Blocked or full: database and mirror still hold the submission.
    }
  }
  function change(campaign: string, next: (before: Count) => Count): void {
    const before = read(campaign)
    if (before !== undefined) write(PREFIX + campaign, encodeRecord(COUNT, next(before)))
  }
  function campaigns(): readonly string[] {
    try {
      const own = Object.keys(storage()).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))
      return [...new Set([...own, ...Object.keys(together())])]
    } catch {
      // Blocked: nothing is known.
      return []
    }
  }

  return {
    counts: () =>
      Object.fromEntries(
        campaigns().flatMap((id) => {
          const known = read(id)
          return known === undefined ? [] : [[id, known.count]]
        }),
      ),
    add: (campaign, rid) =>
      change(campaign, ({ count, recent }) =>
        recent.includes(rid) ? { count, recent } : { count: count + 1, recent: [...recent, rid].slice(-RECENT) },
      ),
    subtract: (campaign, by) => change(campaign, ({ count, recent }) => ({ count: Math.max(0, count - by), recent })),
    forget(campaign) {
      const others = Object.entries(together()).filter(([id]) => id !== campaign)
      if (others.length < Object.keys(together()).length) write(TOGETHER, Object.fromEntries(others))
      try {
        storage().removeItem(PREFIX + campaign)
      } catch {
        // Blocked: there is nothing to forget.
      }
    },
  }
}
