import * as v from 'valibot'

/**
 * How many submissions of each campaign this device has taken in, in a third place: when database and mirror are both
 * gone, the number says that something is missing.
 */

export interface Tally {
  readonly counts: () => Readonly<Record<string, number>>
  /** Counts a submission once, also when a killed browser hands it in again. */
  readonly add: (campaign: string, rid: string) => void
  readonly subtract: (campaign: string, by: number) => void
  readonly forget: (campaign: string) => void
}

const KEY = 'kontor-tally'
const Tallied = v.record(
  v.string(),
  v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)), last: v.string() }),
)
const NONE = { count: 0, last: '' }

export function createTally(storage: () => Storage): Tally {
  function read(): v.InferOutput<typeof Tallied> {
    try {
      const parsed = v.safeParse(Tallied, JSON.parse(storage().getItem(KEY) ?? '{}'))
      return parsed.success ? parsed.output : {}
    } catch {
      // Blocked, or somebody has written something else: nothing is known then.
      return {}
    }
  }
  function write(next: v.InferOutput<typeof Tallied>): void {
    try {
      storage().setItem(KEY, JSON.stringify(next))
    } catch {
      // Blocked or full: database and mirror still hold the submission.
    }
  }
  return {
    counts: () => Object.fromEntries(Object.entries(read()).map(([id, { count }]) => [id, count])),
    add(campaign, rid) {
      const known = read()
      const { count, last } = known[campaign] ?? NONE
      if (last !== rid) write({ ...known, [campaign]: { count: count + 1, last: rid } })
    },
    subtract(campaign, by) {
      const known = read()
      const { count, last } = known[campaign] ?? NONE
      write({ ...known, [campaign]: { count: Math.max(0, count - by), last } })
    },
    forget(campaign) {
      write(Object.fromEntries(Object.entries(read()).filter(([id]) => id !== campaign)))
    },
  }
}
