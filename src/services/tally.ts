import * as v from 'valibot'

/**
 * How many submissions of each campaign this device has taken in, in a third place: when database and mirror are both
 * gone, the number says that something is missing.
 */

export interface Tally {
  readonly counts: () => Readonly<Record<string, number>>
  readonly add: (campaign: string, by: number) => void
  readonly forget: (campaign: string) => void
}

const KEY = 'kontor-tally'
const Counts = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))

export function createTally(storage: () => Storage): Tally {
  function counts(): Record<string, number> {
    try {
      const parsed = v.safeParse(Counts, JSON.parse(storage().getItem(KEY) ?? '{}'))
      return parsed.success ? parsed.output : {}
    } catch {
      // Blocked, or somebody has written something else: nothing is known then.
      return {}
    }
  }
  function write(next: Record<string, number>): void {
    try {
      storage().setItem(KEY, JSON.stringify(next))
    } catch {
      // Blocked or full: database and mirror still hold the submission.
    }
  }
  return {
    counts,
    add(campaign, by) {
      const known = counts()
      write({ ...known, [campaign]: Math.max(0, (known[campaign] ?? 0) + by) })
    },
    forget(campaign) {
      write(Object.fromEntries(Object.entries(counts()).filter(([id]) => id !== campaign)))
    },
  }
}
