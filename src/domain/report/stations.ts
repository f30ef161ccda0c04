import { MODES, needsProof } from '../submission/submission'
import { folded } from '../summary/select'
import type { Summary } from '../summary/summary'

/** What the numbers of the devices and the names say about a pile of submissions. Reported, never acted upon. */

export interface StationFigures {
  /** Number on the stand, where it says one, and shortened public key. */
  readonly id: string
  /** One of its submissions: by it the whole key is found. */
  readonly rid: string
  /** It says of some of them what needs proof (R9). */
  readonly needsProof: boolean
  readonly count: number
  /** Numbers below the highest that did not arrive: still there, lost, or deleted here. */
  readonly missing: readonly number[]
  /** Several submissions under one number: the device was copied, or set back. */
  readonly doubled: readonly number[]
}

/** Every device with a valid signature, in order of its first arrival. */
export function stationsOf(summary: Summary): readonly StationFigures[] {
  const rows = new Map<string, number[]>()
  for (const [row, station] of summary.stations.entries()) {
    if (station === '') continue
    const own = rows.get(station) ?? []
    own.push(row)
    rows.set(station, own)
  }
  return [...rows].map(([id, all]) => {
    const own = all.map((row) => summary.numbers[row] ?? 0)
    const seen = new Set(own)
    const doubled = new Set(own.filter((number, index) => own.indexOf(number) !== index))
    return {
      id,
      rid: summary.rids[all[0] ?? 0] ?? '',
      needsProof: all.some((row) => needsProof(MODES[summary.modes[row] ?? 0] ?? 'own-device')),
      count: own.length,
      missing: missingIn(seen),
      doubled: [...doubled].sort((a, b) => a - b),
    }
  })
}

/** More than this many at once are not listed one by one. */
const MOST_MISSING = 50

function missingIn(seen: ReadonlySet<number>): readonly number[] {
  const highest = Math.max(...seen)
  const missing: number[] = []
  for (let number = 1; number < highest && missing.length < MOST_MISSING; number += 1)
    if (!seen.has(number)) missing.push(number)
  return missing
}

/** Rows that may be the same person: the same name and, where both gave one, the same contact. Proposed, never joined. */
export function alikeRows(summary: Summary): readonly (readonly number[])[] {
  const byName = new Map<string, number[]>()
  for (const [row, name] of summary.names.entries()) {
    const plain = folded(name).split(/\s+/).filter(Boolean).sort().join(' ')
    if (plain !== '') byName.set(plain, [...(byName.get(plain) ?? []), row])
  }
  const contact = (row: number) => folded(summary.contacts[row] ?? '').trim()
  return [...byName.values()].flatMap((rows) => {
    if (rows.length < 2) return []
    const given = new Map<string, number[]>()
    for (const row of rows) given.set(contact(row), [...(given.get(contact(row)) ?? []), row])
    const open = given.get('') ?? []
    if (open.length > 0) return [rows]
    return [...given.values()].filter((group) => group.length > 1)
  })
}
