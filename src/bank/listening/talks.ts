import type { Dialogue, Stimulus } from '../../domain/bank/stimulus'
import type { Difficulty, RoleId } from '../../domain/ground/skill'
import type { FixedItem } from '../../domain/kinds/items'

/**
 * A conversation in four versions (W8): the same people and the same questions, but other things are said, so that every
 * question has another answer in each of them. The first version is `li01` with its questions `li01a`, `li01b`, the second
 * `li01-2` with `li01-2a`, `li01-2b`.
 */
export interface Talk {
  readonly id: string
  readonly pool?: 'practice'
  readonly difficulty: Difficulty
  /** Of listening to it or reading it. */
  readonly seconds: number
  readonly lines: Dialogue['lines']
  readonly roles: readonly RoleId[]
  /** Facet and working time of each question, by the letter that ends its id. */
  readonly questions: Readonly<Record<string, readonly [facet: string, seconds: number]>>
  /**
   * What may have been said: six statements about the first two versions, and six about the other two. What was said in one
   * of the two was not said in the other (`li01d`, `li01-2d`; `li01-3d`, `li01-4d`).
   */
  readonly statements?: readonly [readonly string[], readonly string[]]
}

export const MESSAGE = ['customer', 'customer', 'customer', 'customer'] as const
export const FIVE = ['customer', 'staff', 'customer', 'staff', 'customer'] as const
export const SIX = [...FIVE, 'customer'] as const
export const SEVEN = [...FIVE, 'staff', 'customer'] as const

const VERSIONS = ['', '-2', '-3', '-4'] as const

const about = { skill: 'listening' } as const

export const stimuliOf = (talks: readonly Talk[]): readonly Stimulus[] =>
  talks.flatMap(({ id, difficulty, seconds, lines }) =>
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

export const itemsOf = (talks: readonly Talk[]): readonly FixedItem[] =>
  talks.flatMap((talk) => [...choices(talk), ...sorts(talk)])

const choices = ({ id, pool, difficulty, roles, questions }: Talk): readonly FixedItem[] =>
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
  )

const sorts = ({ id, pool, difficulty, roles, statements }: Talk): readonly FixedItem[] =>
  (statements ?? []).flatMap((things, pair) => {
    const [first = '', second = ''] = VERSIONS.slice(2 * pair)
    return [first, second].map((version) => ({
      type: 'sort' as const,
      id: `${id + version}d`,
      ...about,
      facet: 'fact',
      family: `${id + first}d`,
      ...(pool && { pool }),
      difficulty,
      seconds: 45,
      roles,
      stimulus: id + version,
      things,
      places: ['said', 'not-said'],
    }))
  })
