import type { RoleId } from '../ground/skill'
import type { RoleProfile } from '../scoring/profile'
import { sortRows } from '../summary/select'
import type { Summary } from '../summary/summary'

/** R3: who would stand in another group of a role if other weights were in force. */
export interface Movement {
  readonly role: RoleId
  /** Of those who are ranked before or after. */
  readonly moved: number
  readonly ranked: number
}

export function movements(
  summary: Summary,
  before: readonly RoleProfile[],
  after: readonly RoleProfile[],
  roles: readonly RoleId[],
): readonly Movement[] {
  return roles.map((role) => {
    const [old, now] = [groupNumbers(summary, before, role), groupNumbers(summary, after, role)]
    let [moved, ranked] = [0, 0]
    for (let row = 0; row < summary.rows; row += 1) {
      if (old[row] !== 0 || now[row] !== 0) ranked += 1
      if (old[row] !== now[row]) moved += 1
    }
    return { role, moved, ranked }
  })
}

/** 1 for the first group; 0 for who is not ranked. */
function groupNumbers(summary: Summary, profiles: readonly RoleProfile[], role: RoleId): Uint32Array {
  const rows = Uint32Array.from({ length: summary.rows }, (_, row) => row)
  const order = { by: 'measure', measure: { type: 'role', role } } as const
  const sorted = sortRows(summary, rows, order, 'descending', profiles)
  const numbers = new Uint32Array(summary.rows)
  for (const [index, { from, to, ranked }] of sorted.groups.entries())
    if (ranked) for (const row of sorted.rows.subarray(from, to)) numbers[row] = index + 1
  return numbers
}
