import type { FixedItem } from '../../domain/kinds/items'
import type { Stimulus } from '../../domain/bank/stimulus'

/** What practice asks, and no campaign (M4a). */
import { members } from '../families'

export const stimuli: readonly Stimulus[] = [
  { type: 'table', id: 'co21-rules', skill: 'conflict', columns: 2, rows: 3 },
]

export const items: readonly FixedItem[] = [
  ...members(
    {
      type: 'best-worst',
      id: 'co01',
      skill: 'conflict',
      facet: 'calming',
      pool: 'practice',
      difficulty: 1,
      seconds: 55,
      roles: ['customer-service', 'receptionist'],
      options: ['a', 'b', 'c', 'd'],
    },
    {},
  ),
  ...members(
    {
      type: 'best-worst',
      id: 'co03',
      skill: 'conflict',
      facet: 'clarifying',
      pool: 'practice',
      difficulty: 1,
      seconds: 55,
      roles: ['cashier', 'customer-service'],
      options: ['a', 'b', 'c', 'd'],
    },
    {},
  ),
  ...members(
    {
      type: 'best-worst',
      id: 'co07',
      skill: 'conflict',
      facet: 'limits',
      pool: 'practice',
      difficulty: 1,
      seconds: 60,
      roles: ['receptionist', 'customer-service'],
      options: ['a', 'b', 'c', 'd'],
    },
    {},
  ),
  ...members(
    {
      type: 'best-worst',
      id: 'co09',
      skill: 'conflict',
      facet: 'calming',
      pool: 'practice',
      difficulty: 2,
      seconds: 65,
      roles: ['receptionist', 'customer-service'],
      options: ['a', 'b', 'c', 'd'],
    },
    { seconds: 60 },
  ),
  ...members(
    {
      type: 'best-worst',
      id: 'co13',
      skill: 'conflict',
      facet: 'solving',
      pool: 'practice',
      difficulty: 2,
      seconds: 65,
      roles: ['cashier', 'field-sales', 'customer-service'],
      options: ['a', 'b', 'c', 'd'],
    },
    {},
  ),
  ...members(
    {
      type: 'best-worst',
      id: 'co15',
      skill: 'conflict',
      facet: 'limits',
      pool: 'practice',
      difficulty: 2,
      seconds: 60,
      roles: ['cashier', 'customer-service'],
      options: ['a', 'b', 'c', 'd'],
    },
    {},
  ),
  ...members(
    {
      type: 'best-worst',
      id: 'co19',
      skill: 'conflict',
      facet: 'clarifying',
      pool: 'practice',
      difficulty: 3,
      seconds: 60,
      roles: ['hr-manager', 'bookkeeper', 'data-entry'],
      options: ['a', 'b', 'c', 'd'],
    },
    {},
  ),
  ...members(
    {
      type: 'best-worst',
      id: 'co21',
      skill: 'conflict',
      facet: 'solving',
      pool: 'practice',
      difficulty: 3,
      seconds: 75,
      roles: ['bookkeeper', 'legal-counsel', 'customer-service'],
      stimulus: 'co21-rules',
      options: ['a', 'b', 'c', 'd'],
    },
    { seconds: 80 },
  ),
]
