import type { Stimulus } from '../../domain/bank/stimulus'
import type { FixedItem } from '../../domain/kinds/items'
import { FIVE, SEVEN, SIX, itemsOf, stimuliOf, type Talk } from './talks'

/** What practice asks, and no campaign (M4a). */

const talks: readonly Talk[] = [
  {
    id: 'li02',
    pool: 'practice',
    difficulty: 1,
    seconds: 30,
    lines: FIVE,
    roles: ['customer-service', 'field-sales'],
    questions: { a: ['fact', 10], b: ['concern', 20], c: ['summary', 20] },
  },
  {
    id: 'li07',
    pool: 'practice',
    difficulty: 2,
    seconds: 40,
    lines: FIVE,
    roles: ['claims-handler', 'receptionist'],
    questions: { a: ['fact', 15], b: ['concern', 25], c: ['summary', 15] },
  },
  {
    id: 'li08',
    pool: 'practice',
    difficulty: 2,
    seconds: 45,
    lines: SEVEN,
    roles: ['receptionist', 'customer-service'],
    questions: { a: ['fact', 15], b: ['concern', 15], c: ['summary', 20] },
    statements: [
      ['back', 'beginners', 'free', 'half', 'six', 'years'],
      ['again', 'later', 'more', 'paid', 'talk', 'train'],
    ],
  },
  {
    id: 'li11',
    pool: 'practice',
    difficulty: 3,
    seconds: 35,
    lines: SIX,
    roles: ['customer-service', 'cashier'],
    questions: { a: ['fact', 10], b: ['concern', 20], c: ['summary', 20] },
  },
]

export const stimuli: readonly Stimulus[] = stimuliOf(talks)
export const items: readonly FixedItem[] = itemsOf(talks)
