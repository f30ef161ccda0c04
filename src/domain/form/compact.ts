import { choicesAnd, CORE, some, type Blueprint } from './blueprint'

/** Five units whose difficulties add up to ten. */
const FIVE = { 1: [1, 1, 2], 2: [1, 2, 1], 3: [1, 3, 0] } as const

/**
 * Every section about half as long, the first four as in the core form: the least that still gives each skill five units
 * and more, so a score (B4) with a wider band. For whoever has an hour for ten skills.
 */
export const COMPACT: Blueprint = {
  id: 'compact-2',
  sections: [
    ...CORE.sections,
    { skill: 'patience', cells: some('best-worst', [1, 2, 1]) },
    { skill: 'questioning', ...choicesAnd({ type: 'order' }, FIVE) },
    { skill: 'spoken', ...choicesAnd({ type: 'order' }, FIVE) },
    { skill: 'written', ...choicesAnd({ type: 'spot' }, FIVE) },
    { skill: 'accuracy', cells: [...some('spot', [1, 1, 1]), { type: 'compare', difficulty: 2, count: 1 }] },
    { skill: 'computer', ...choicesAnd({ type: 'order', or: 'sort' }, FIVE) },
  ],
}
