/**
 * R5: how long a submission is kept. Counted from the decision, without one from the end of the campaign; while a campaign
 * is open and nothing is decided, nothing falls due.
 */

/** @returns the same day `months` later, the last day of a shorter month; milliseconds, UTC */
export function monthsLater(from: number, months: number): number {
  const start = new Date(from)
  const day = start.getUTCDate()
  const later = new Date(from)
  later.setUTCDate(1)
  later.setUTCMonth(start.getUTCMonth() + months)
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(day, last))
  return later.getTime()
}

/** @returns undefined when nothing has started to count */
export function dueAt(
  decidedAt: number | undefined,
  campaign: { readonly months: number; readonly closedAt?: number | undefined },
): number | undefined {
  const from = decidedAt ?? campaign.closedAt
  return from === undefined ? undefined : monthsLater(from, campaign.months)
}

/** What is due now, by a clock that is trusted. */
export function isDue(due: number | undefined, now: number): boolean {
  return due !== undefined && now >= due
}
