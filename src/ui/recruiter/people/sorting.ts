import { OFFICES, ROLES, SKILLS, type OfficeId, type RoleId, type SkillId } from '../../../domain/ground/skill'
import type { Order } from '../../../domain/summary/select'

/** The orders to choose from, as values of one select. */
export type Sorting =
  'arrival' | 'arrival-down' | 'name' | 'due' | `skill ${SkillId}` | `role ${RoleId}` | `office ${OfficeId}`

export interface Ordering {
  readonly order: Order
  readonly direction: 'ascending' | 'descending'
}

export const isSorting = (value: string): value is Sorting =>
  [
    'arrival',
    'arrival-down',
    'name',
    'due',
    ...SKILLS.map((id) => `skill ${id}`),
    ...ROLES.map((id) => `role ${id}`),
    ...OFFICES.map((id) => `office ${id}`),
  ].includes(value)

export function sortingOf(sorting: Sorting): Ordering {
  const [by, id] = sorting.split(' ')
  const skill = SKILLS.find((each) => each === id)
  const role = ROLES.find((each) => each === id)
  const office = OFFICES.find((each) => each === id)
  if (skill) return { order: { by: 'measure', measure: { type: 'skill', skill } }, direction: 'descending' }
  if (role) return { order: { by: 'measure', measure: { type: 'role', role } }, direction: 'descending' }
  if (office) return { order: { by: 'measure', measure: { type: 'office', office } }, direction: 'descending' }
  if (by === 'name' || by === 'due') return { order: { by }, direction: 'ascending' }
  return { order: { by: 'handed-in' }, direction: by === 'arrival-down' ? 'descending' : 'ascending' }
}
