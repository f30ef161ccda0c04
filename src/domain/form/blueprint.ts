import type { Kind } from '../kinds/items'
import { DIFFICULTIES, type Difficulty, type SkillId } from '../ground/skill'

/** `count` units of one kind. A unit is an item, an item model, or a conversation with `together` of its questions. */
export interface Cell {
  readonly type: Kind
  /** Another kind that does as well, where the bank has few of either. */
  readonly or?: Kind
  readonly difficulty: Difficulty
  readonly count: number
  readonly facet?: string
  readonly together?: number
  /** Only conversations that have exactly as many. */
  readonly exactly?: true
}

export interface SectionPlan {
  readonly skill: SkillId
  readonly cells: readonly Cell[]
  /** Other cells of the same length and the same sum of difficulties (M1a); the seed chooses, so that the whole bank is used. */
  readonly alternatives?: readonly (readonly Cell[])[]
}

export interface Blueprint {
  readonly id: string
  readonly sections: readonly SectionPlan[]
  /** Practice asks what campaigns never ask (M4a). */
  readonly pool?: 'practice'
}

/** All the ways in which a section may be put together. */
export const waysOf = ({ cells, alternatives = [] }: SectionPlan) => [cells, ...alternatives]

/** Cells that ask for the same draw from the same. */
export const nameOfCell = ({ type, or, facet, difficulty, together, exactly }: Cell) =>
  [
    or === undefined ? type : `${type}-or-${or}`,
    facet ?? 'any',
    difficulty,
    ...(together === undefined ? [] : [`${exactly ? 'exactly-' : ''}${together}-together`]),
  ].join('/')

/** Cells that draw from the same, as one cell with all their units. */
export function merged(cells: readonly Cell[]): readonly Cell[] {
  const found = new Map<string, Cell>()
  for (const cell of cells) {
    const before = found.get(nameOfCell(cell))
    found.set(nameOfCell(cell), { ...cell, count: cell.count + (before?.count ?? 0) })
  }
  return [...found.values()]
}

/** One unit of a facet. */
export const one = (type: Cell['type'], facet: string, difficulty: Difficulty): Cell => ({
  type,
  facet,
  difficulty,
  count: 1,
})

/** A conversation with this many questions. */
export const talk = (difficulty: Difficulty, together: number): Cell => ({
  type: 'choice',
  difficulty,
  count: 1,
  together,
})

/** So many of difficulty 1, 2 and 3. */
export const some = (type: Cell['type'], counts: readonly [number, number, number]): readonly Cell[] =>
  counts.flatMap((count, index) => (count === 0 ? [] : [{ type, difficulty: DIFFICULTIES[index] ?? 1, count }]))

type Levels = readonly [Difficulty, Difficulty]
/** Sums of the facets, each at two difficulties. */
function sums(levels: Readonly<Record<'money' | 'time' | 'percent' | 'table' | 'plausibility', Levels>>) {
  return Object.entries(levels)
    .flatMap(([facet, both]) => both.map((difficulty) => one('number', facet, difficulty)))
    .toSorted((a, b) => a.difficulty - b.difficulty)
}

/** Two tasks of each facet; the order tasks first, so that each kind is explained once. */
function tasks(planning: Levels, priority: Levels, filing: Levels): readonly Cell[] {
  return [
    ...planning.map((difficulty) => one('order', 'planning', difficulty)),
    ...priority.map((difficulty) => one('order', 'priority', difficulty)),
    ...filing.map((difficulty) => one('sort', 'filing', difficulty)),
  ]
}

const filing = (...levels: Levels) => levels.map((difficulty) => one('sort', 'filing', difficulty))

/** Five sums, one of each facet, as the short form begins them. */
const fiveSums = (time: Difficulty, table: Difficulty, plausibility: Difficulty): readonly Cell[] => [
  one('number', 'money', 1),
  one('number', 'percent', 2),
  one('number', 'time', time),
  one('number', 'table', table),
  one('number', 'plausibility', plausibility),
]

/**
 * At most twelve minutes: two values for the offices, nothing about single skills (M4). Sorts tell most for their time and
 * sums least, so there are two of each. It is a part of the core form, which goes on from it.
 */
export const SHORT: Blueprint = {
  id: 'short-1',
  sections: [
    { skill: 'listening', cells: [talk(2, 3)] },
    {
      skill: 'conflict',
      cells: some('best-worst', [0, 2, 0]),
      alternatives: [some('best-worst', [1, 0, 1])],
    },
    { skill: 'numeracy', cells: [one('number', 'money', 1), one('number', 'percent', 2)] },
    { skill: 'organization', cells: filing(1, 3) },
  ],
}

/** Twenty to twenty-five minutes: each of the four skills with a wide band (M4). */
export const CORE: Blueprint = {
  id: 'core-2',
  sections: [
    { skill: 'listening', cells: [talk(2, 3), talk(2, 3)], alternatives: [[talk(1, 3), talk(3, 3)]] },
    { skill: 'conflict', cells: some('best-worst', [1, 2, 1]) },
    {
      skill: 'numeracy',
      cells: fiveSums(2, 2, 3),
      alternatives: [fiveSums(3, 2, 2), fiveSums(1, 3, 3)],
    },
    {
      skill: 'organization',
      cells: [...filing(1, 3), one('order', 'planning', 2)],
      alternatives: [
        [...filing(1, 3), one('order', 'priority', 2)],
        [...filing(2, 3), one('order', 'planning', 1)],
        [...filing(2, 3), one('order', 'priority', 1)],
        [...filing(1, 2), one('order', 'planning', 3)],
        [...filing(1, 2), one('order', 'priority', 3)],
      ],
    },
  ],
}

type ByDifficulty = readonly [number, number, number]
/** Choices, and one more task at difficulty 1, 2 or 3; the easier the task, the harder the choices. */
export function choicesAnd(task: Pick<Cell, 'type' | 'or'>, besides: Readonly<Record<Difficulty, ByDifficulty>>) {
  const [first = [], ...others] = ([2, 1, 3] as const).map((difficulty) => [
    ...some('choice', besides[difficulty]),
    { ...task, difficulty, count: 1 },
  ])
  return { cells: first, alternatives: others }
}

/** Six units whose difficulties add up to eleven. */
const SIX = { 1: [2, 1, 2], 2: [2, 2, 1], 3: [2, 3, 0] } as const

/** All ten skills in depth: the core four first (M4). */
export const FULL: Blueprint = {
  id: 'full-3',
  sections: [
    { skill: 'listening', cells: [talk(1, 2), talk(2, 3), talk(2, 3), talk(3, 2)] },
    { skill: 'conflict', cells: some('best-worst', [2, 2, 2]) },
    {
      // Two of each facet, so that every form speaks about the same sides of the skill.
      skill: 'numeracy',
      cells: sums({ money: [1, 2], time: [1, 2], plausibility: [1, 3], percent: [2, 3], table: [2, 3] }),
      alternatives: [
        sums({ money: [2, 3], time: [2, 3], plausibility: [1, 3], percent: [1, 2], table: [1, 2] }),
        sums({ money: [1, 3], time: [1, 2], plausibility: [1, 2], percent: [2, 3], table: [2, 3] }),
      ],
    },
    {
      skill: 'organization',
      cells: tasks([1, 2], [2, 3], [1, 3]),
      alternatives: [tasks([2, 3], [1, 2], [1, 3]), tasks([1, 2], [2, 3], [2, 2])],
    },
    { skill: 'patience', cells: some('best-worst', [2, 2, 2]) },
    { skill: 'questioning', ...choicesAnd({ type: 'order' }, SIX) },
    { skill: 'spoken', ...choicesAnd({ type: 'order' }, SIX) },
    { skill: 'written', ...choicesAnd({ type: 'spot' }, SIX) },
    {
      skill: 'accuracy',
      cells: [...some('spot', [1, 2, 1]), { type: 'compare', difficulty: 2, count: 1 }],
    },
    { skill: 'computer', ...choicesAnd({ type: 'order', or: 'sort' }, SIX) },
  ],
}
