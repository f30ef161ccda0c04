import type { Dialogue, Stimulus } from '../../domain/bank/stimulus'
import type { Difficulty, RoleId } from '../../domain/ground/skill'
import type { FixedItem } from '../../domain/kinds/items'

/**
 * A conversation in four versions (W8): the same people and the same questions, but other things are said, so that every
 * question has another answer in each of them. The first version is `li01` with its questions `li01a`, `li01b`, the second
 * `li01-2` with `li01-2a`, `li01-2b`.
 */
interface Talk {
  readonly id: string
  readonly pool?: 'practice'
  readonly difficulty: Difficulty
  /** Of listening to it or reading it. */
  readonly seconds: number
  readonly lines: Dialogue['lines']
  readonly roles: readonly RoleId[]
  /** Facet and working time of each question, by the letter that ends its id. */
  readonly questions: Readonly<Record<string, readonly [facet: string, seconds: number]>>
}

const MESSAGE = ['customer', 'customer', 'customer', 'customer'] as const
const FIVE = ['customer', 'staff', 'customer', 'staff', 'customer'] as const
const SIX = [...FIVE, 'customer'] as const
const SEVEN = [...FIVE, 'staff', 'customer'] as const

const talks: readonly Talk[] = [
  {
    id: 'li01',
    difficulty: 1,
    seconds: 40,
    lines: FIVE,
    roles: ['customer-service', 'receptionist'],
    questions: { a: ['fact', 15], b: ['concern', 20], c: ['summary', 20] },
  },
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
  },
  {
    id: 'li06',
    difficulty: 2,
    seconds: 35,
    lines: SIX,
    roles: ['claims-handler', 'customer-service'],
    questions: { a: ['fact', 15], b: ['concern', 20], c: ['summary', 15] },
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
  {
    id: 'li12',
    difficulty: 3,
    seconds: 45,
    lines: SEVEN,
    roles: ['network-admin', 'hr-manager'],
    questions: { a: ['fact', 15], b: ['concern', 20], c: ['summary', 20] },
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

const VERSIONS = ['', '-2', '-3', '-4'] as const

const about = { skill: 'listening' } as const

export const stimuli: readonly Stimulus[] = talks.flatMap(({ id, difficulty, seconds, lines }) =>
  VERSIONS.map((version) => ({
    type: 'dialogue' as const,
    id: id + version,
    ...about,
    family: id,
    difficulty,
    seconds,
    lines,
  })),
)

export const items: readonly FixedItem[] = talks.flatMap(({ id, pool, difficulty, roles, questions }) =>
  VERSIONS.flatMap((version) =>
    Object.entries(questions).map(([letter, [facet, seconds]]) => ({
      type: 'choice' as const,
      id: id + version + letter,
      ...about,
      facet,
      family: id + letter,
      ...(pool && { pool }),
      difficulty,
      seconds,
      roles,
      stimulus: id + version,
      options: ['a', 'b', 'c', 'd'],
    })),
  ),
)
