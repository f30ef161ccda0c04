import type { Stimulus } from '../../domain/bank/stimulus'
import type { FixedItem } from '../../domain/kinds/items'
import { FIVE, MESSAGE, SEVEN, SIX, itemsOf, stimuliOf, type Talk } from './talks'

const talks: readonly Talk[] = [
  {
    id: 'li01',
    difficulty: 1,
    seconds: 40,
    lines: FIVE,
    roles: ['customer-service', 'receptionist'],
    questions: { a: ['fact', 15], b: ['concern', 20], c: ['summary', 20] },
    statements: [
      ['appointments', 'car', 'cash', 'jumped', 'offer', 'queue'],
      ['cable', 'hill', 'hole', 'key', 'seen', 'tomorrow'],
    ],
  },
  {
    id: 'li03',
    difficulty: 1,
    seconds: 35,
    lines: FIVE,
    roles: ['hr-manager', 'data-entry'],
    questions: { a: ['fact', 20], b: ['concern', 20], c: ['summary', 20] },
  },
  {
    id: 'li04',
    difficulty: 1,
    seconds: 30,
    lines: MESSAGE,
    roles: ['receptionist', 'customer-service'],
    questions: { a: ['fact', 10], b: ['concern', 20], c: ['summary', 15] },
  },
  {
    id: 'li05',
    difficulty: 2,
    seconds: 35,
    lines: FIVE,
    roles: ['receptionist', 'customer-service'],
    questions: { a: ['fact', 15], b: ['concern', 20], c: ['summary', 20] },
    statements: [
      ['alone', 'four', 'friday', 'shy', 'two', 'wednesday'],
      ['both', 'class', 'march', 'monday', 'piece', 'sport'],
    ],
  },
  {
    id: 'li06',
    difficulty: 2,
    seconds: 35,
    lines: SIX,
    roles: ['claims-handler', 'customer-service'],
    questions: { a: ['fact', 15], b: ['concern', 20], c: ['summary', 15] },
    statements: [
      ['grew', 'lamp', 'rang', 'sister', 'sunday', 'unpaid'],
      ['caretaker', 'dries', 'friends', 'leave', 'sunday', 'twice'],
    ],
  },
  {
    id: 'li09',
    difficulty: 3,
    seconds: 35,
    lines: SIX,
    roles: ['bookkeeper', 'field-sales'],
    questions: { a: ['fact', 10], b: ['concern', 20], c: ['summary', 20] },
  },
  {
    id: 'li10',
    difficulty: 3,
    seconds: 45,
    lines: SEVEN,
    roles: ['receptionist', 'customer-service'],
    questions: { a: ['fact', 15], b: ['concern', 15], c: ['summary', 20] },
    statements: [
      ['bill', 'flat', 'sleeps', 'teacher', 'train', 'work'],
      ['drives', 'holiday', 'knows', 'late', 'new', 'practised'],
    ],
  },
  {
    id: 'li12',
    difficulty: 3,
    seconds: 45,
    lines: SEVEN,
    roles: ['network-admin', 'hr-manager'],
    questions: { a: ['fact', 15], b: ['concern', 20], c: ['summary', 20] },
    statements: [
      ['course', 'early', 'evening', 'leave', 'people', 'versions'],
      ['backup', 'moved', 'nine', 'rush', 'server', 'window'],
    ],
  },
  {
    id: 'li13',
    difficulty: 2,
    seconds: 35,
    lines: FIVE,
    roles: ['customer-service', 'data-entry'],
    questions: { a: ['fact', 10], b: ['concern', 15], c: ['summary', 20] },
  },
]

export const stimuli: readonly Stimulus[] = stimuliOf(talks)
export const items: readonly FixedItem[] = itemsOf(talks)
