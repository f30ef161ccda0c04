import type { Kind } from '../kinds/items'
import { DIFFICULTIES, type Difficulty, type SkillId } from '../ground/skill'

/** `count` units of one kind. A unit is an item, an item model, or a stimulus with exactly `together` items. */
export interface Cell {
  readonly type: Kind
  readonly difficulty: Difficulty
  readonly count: number
  readonly facet?: string
  readonly together?: number
}

export interface SectionPlan {
  readonly skill: SkillId
  readonly cells: readonly Cell[]
  /** Other cells of the same length and difficulty; the seed chooses, so that the whole bank is used. */
  readonly alternatives?: readonly (readonly Cell[])[]
}

export interface Blueprint {
  readonly id: string
  readonly sections: readonly SectionPlan[]
}

/** All the ways in which a section may be put together. */
export const waysOf = ({ cells, alternatives = [] }: SectionPlan) => [cells, ...alternatives]

/** One unit of a facet. */
export const one = (type: Cell['type'], facet: string, difficulty: Difficulty): Cell => ({
  type,
  facet,
  difficulty,
  count: 1,
})

/** One easy, two medium and one hard conversation, with this many questions each. */
function conversations(questions: readonly [number, number, number, number]): readonly Cell[] {
  const difficulties = [1, 2, 2, 3] as const
  return difficulties.map((difficulty, n) => ({ type: 'choice', difficulty, count: 1, together: questions[n] }))
}

type Two = readonly [Difficulty, Difficulty]
/** Two tasks of each facet; the order tasks first, so that each kind is explained once. */
function tasks(planning: Two, priority: Two, filing: Two): readonly Cell[] {
  return [
    ...planning.map((difficulty) => one('order', 'planning', difficulty)),
    ...priority.map((difficulty) => one('order', 'priority', difficulty)),
    ...filing.map((difficulty) => one('sort', 'filing', difficulty)),
  ]
}

/** The short form: listening 10, conflict 8, numeracy 10, organization 6 (M4). */
export const CORE: Blueprint = {
  id: 'core-1',
  sections: [
    {
      skill: 'listening',
      cells: conversations([2, 3, 2, 3]),
      alternatives: [conversations([3, 3, 2, 2])],
    },
    {
      skill: 'conflict',
      cells: [
        { type: 'best-worst', difficulty: 1, count: 2 },
        { type: 'best-worst', difficulty: 2, count: 3 },
        { type: 'best-worst', difficulty: 3, count: 3 },
      ],
    },
    {
      // Two of each facet, so that every form speaks about the same sides of the skill.
      skill: 'numeracy',
      cells: [
        one('number', 'money', 1),
        one('number', 'time', 1),
        one('number', 'plausibility', 1),
        one('number', 'money', 2),
        one('number', 'percent', 2),
        one('number', 'time', 2),
        one('number', 'table', 2),
        one('number', 'percent', 3),
        one('number', 'table', 3),
        one('number', 'plausibility', 3),
      ],
    },
    {
      skill: 'organization',
      cells: tasks([1, 2], [2, 3], [1, 3]),
      alternatives: [tasks([2, 3], [1, 3], [1, 2]), tasks([1, 3], [1, 2], [2, 3])],
    },
  ],
}

/** So many of difficulty 1, 2 and 3. */
export const some = (type: Cell['type'], counts: readonly [number, number, number]): readonly Cell[] =>
  counts.flatMap((count, index) => (count === 0 ? [] : [{ type, difficulty: DIFFICULTIES[index] ?? 1, count }]))

/** Choices as given, and one more task of another kind at one of three difficulties; the seed chooses which. */
export function choicesAnd(types: readonly ('order' | 'sort' | 'spot')[], counts: readonly [number, number, number]) {
  const [first = [], ...others] = types.flatMap((type) =>
    ([2, 1, 3] as const).map((difficulty) => [...some('choice', counts), { type, difficulty, count: 1 }]),
  )
  return { cells: first, alternatives: others }
}

/** The core four first, then six units of each further skill, four records and a block against the clock, and seven of computer skills (M4). */
export const FULL: Blueprint = {
  id: 'full-2',
  sections: [
    ...CORE.sections,
    { skill: 'patience', cells: some('best-worst', [2, 2, 2]) },
    { skill: 'questioning', ...choicesAnd(['order'], [2, 2, 1]) },
    { skill: 'spoken', ...choicesAnd(['order'], [2, 2, 1]) },
    { skill: 'written', ...choicesAnd(['spot'], [2, 2, 1]) },
    {
      skill: 'accuracy',
      cells: [...some('spot', [1, 2, 1]), { type: 'compare', difficulty: 2, count: 1 }],
    },
    { skill: 'computer', ...choicesAnd(['order', 'sort'], [2, 2, 2]) },
  ],
}
