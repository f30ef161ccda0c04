import { choicesAnd, one, some, type Blueprint, type Cell } from './blueprint'

/**
 * Every section about half as long: the least that still gives each skill six units and more, so a score (B4) with a wider
 * band. For whoever has an hour for ten skills, or twenty-five minutes for four.
 */
export const COMPACT: Blueprint = {
  id: 'compact-1',
  sections: [
    { skill: 'listening', cells: [talk(1, 1), talk(3, 1)], alternatives: [[talk(2, 2)]] },
    { skill: 'conflict', cells: some('best-worst', [1, 2, 1]) },
    {
      skill: 'numeracy',
      cells: [
        one('number', 'money', 1),
        one('number', 'time', 1),
        one('number', 'percent', 2),
        one('number', 'table', 2),
        one('number', 'percent', 3),
        one('number', 'plausibility', 3),
      ],
    },
    { skill: 'organization', cells: trio(1, 2, 3), alternatives: [trio(2, 3, 1), trio(3, 1, 2)] },
    { skill: 'patience', cells: some('best-worst', [1, 2, 1]) },
    { skill: 'questioning', ...choicesAnd(['order'], [1, 2, 1]) },
    { skill: 'spoken', ...choicesAnd(['order'], [1, 2, 1]) },
    { skill: 'written', ...choicesAnd(['spot'], [1, 2, 1]) },
    { skill: 'accuracy', cells: [...some('spot', [1, 1, 1]), { type: 'compare', difficulty: 2, count: 1 }] },
    { skill: 'computer', ...choicesAnd(['order', 'sort'], [1, 2, 1]) },
  ],
}

/** Conversations with three questions each. */
function talk(difficulty: Cell['difficulty'], count: number): Cell {
  return { type: 'choice', difficulty, count, together: 3 }
}

/** One task of each facet. */
function trio(planning: Cell['difficulty'], priority: Cell['difficulty'], filing: Cell['difficulty']): readonly Cell[] {
  return [one('order', 'planning', planning), one('order', 'priority', priority), one('sort', 'filing', filing)]
}
