import type { Campaign } from '../../../domain/campaign/campaign'
import { OFFICES, type OfficeId, type RoleId, type SkillId } from '../../../domain/ground/skill'
import type { Measure } from '../../../domain/summary/measure'

/** What the table says of everybody in numbers: first the jobs, then both offices, then single skills. */

export type ColumnId = `role ${RoleId}` | `office ${OfficeId}` | `skill ${SkillId}`

export interface Column {
  readonly id: ColumnId
  readonly measure: Measure
}

/** @param roles of which the form says enough (F1) */
export function columnsOf({ sections }: Pick<Campaign, 'sections'>, roles: readonly RoleId[]): readonly Column[] {
  return [
    ...roles.map((role): Column => ({ id: `role ${role}`, measure: { type: 'role', role } })),
    ...OFFICES.map((office): Column => ({ id: `office ${office}`, measure: { type: 'office', office } })),
    ...sections.map((skill): Column => ({ id: `skill ${skill}`, measure: { type: 'skill', skill } })),
  ]
}

/** More do not fit on a laptop. */
const MOST = 7

/** What is there before anybody has chosen. */
export const firstColumns = (columns: readonly Column[]): ReadonlySet<ColumnId> =>
  new Set(columns.slice(0, MOST).map(({ id }) => id))
