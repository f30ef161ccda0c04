import { MODES, type Mode } from '../submission/submission'
import type { Summary } from './summary'

const SOON = 30 * 24 * 60 * 60 * 1000

export interface Counts {
  readonly total: number
  readonly waiting: number
  readonly decided: number
  /** To be deleted within thirty days. */
  readonly dueSoon: number
  readonly byMode: Readonly<Record<Mode, number>>
  /** Oldest first; days without arrivals are left out. */
  readonly arrivals: readonly { readonly day: string; readonly count: number }[]
}

/** @param dayOf the reader's own calendar day, as YYYY-MM-DD */
export function countsOf(summary: Summary, now: number, dayOf: (ms: number) => string): Counts {
  const days = new Map<string, number>()
  let [waiting, dueSoon] = [0, 0]
  const byMode = { 'own-device': 0, kiosk: 0, supervised: 0, paper: 0 }
  for (let row = 0; row < summary.rows; row += 1) {
    if (summary.states[row] === 0) waiting += 1
    const due = summary.dueAt[row] ?? 0
    if (due > 0 && due <= now + SOON) dueSoon += 1
    byMode[MODES[summary.modes[row] ?? 0] ?? 'own-device'] += 1
    const day = dayOf(summary.handedInAt[row] ?? 0)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  const arrivals = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count }))
  return { total: summary.rows, waiting, decided: summary.rows - waiting, dueSoon, byMode, arrivals }
}
