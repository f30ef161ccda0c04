import * as v from 'valibot'

/** What Kontor measures, and the jobs it measures for. */

export const SKILLS = [
  'listening',
  'conflict',
  'numeracy',
  'organization',
  'patience',
  'questioning',
  'spoken',
  'written',
  'accuracy',
  'computer',
] as const
export const SkillId = v.picklist(SKILLS)
export type SkillId = v.InferOutput<typeof SkillId>

/** Sides of a skill that feedback can speak about; every item names one (W6). */
export const FACETS = {
  listening: ['fact', 'concern', 'summary'],
  conflict: ['calming', 'clarifying', 'solving', 'limits'],
  numeracy: ['money', 'percent', 'time', 'table', 'plausibility'],
  organization: ['priority', 'filing', 'planning'],
  patience: ['waiting', 'repeating', 'barrier', 'courtesy'],
  questioning: ['open', 'narrowing', 'sequence'],
  spoken: ['clarity', 'completeness', 'kindness'],
  written: ['clarity', 'completeness', 'tone', 'correctness'],
  accuracy: ['pairs', 'records'],
  computer: ['basic', 'office', 'trade', 'administration'],
} as const satisfies Record<SkillId, readonly string[]>

export const FRONT_ROLES = ['receptionist', 'cashier', 'field-sales', 'customer-service'] as const
export const BACK_ROLES = [
  'data-entry',
  'claims-handler',
  'bookkeeper',
  'hr-manager',
  'legal-counsel',
  'network-admin',
] as const
export const ROLES = [...FRONT_ROLES, ...BACK_ROLES] as const
export const RoleId = v.picklist(ROLES)
export type RoleId = v.InferOutput<typeof RoleId>

/** Jobs of which the test sees a small part (F3). */
export const SMALL_PART: readonly RoleId[] = ['hr-manager', 'legal-counsel', 'network-admin']

export const OFFICES = ['front', 'back'] as const
export type OfficeId = (typeof OFFICES)[number]

export const DIFFICULTIES = [1, 2, 3] as const
export const Difficulty = v.picklist(DIFFICULTIES)
export type Difficulty = v.InferOutput<typeof Difficulty>
