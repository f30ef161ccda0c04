import type { FixedItem } from '../bank/item'
import type { Difficulty, SkillId } from '../bank/skill'

/** `count` units of one kind. A unit is an item, an item model, or a stimulus with exactly `together` items. */
export interface Cell {
  readonly type: FixedItem['type'] | 'number'
  readonly difficulty: Difficulty
  readonly count: number
  readonly facet?: string
  readonly together?: number
}

export interface Blueprint {
  readonly id: string
  readonly sections: readonly { readonly skill: SkillId; readonly cells: readonly Cell[] }[]
}

const one = (type: Cell['type'], facet: string, difficulty: Difficulty): Cell => ({ type, facet, difficulty, count: 1 })

/** The short form of 15 to 25 minutes: listening 10, conflict 8, numeracy 10, organization 6 (M4). */
export const CORE: Blueprint = {
  id: 'core-1',
  sections: [
    {
      skill: 'listening',
      cells: [
        { type: 'choice', difficulty: 1, count: 1, together: 2 },
        { type: 'choice', difficulty: 2, count: 1, together: 3 },
        { type: 'choice', difficulty: 2, count: 1, together: 2 },
        { type: 'choice', difficulty: 3, count: 1, together: 3 },
      ],
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
      cells: [
        one('order', 'planning', 1),
        one('order', 'priority', 2),
        one('order', 'planning', 2),
        one('order', 'priority', 3),
        one('sort', 'filing', 1),
        one('sort', 'filing', 3),
      ],
    },
  ],
}
