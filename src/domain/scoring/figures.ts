/**
 * What simulated people say about these rules, for screens, trial runs and the method sheet. `tests/quality/simulation.test.ts` measures
 * the same figures anew and fails when one of them is off; it prints what to write here.
 */
export const FIGURES = {
  /** B1: of a hundred people, how many lie in the band of a skill, from the least to the most favourable case. */
  coverage: { least: 84, most: 99 },
  /** F4: of a hundred people, for how many a leaning is stated. */
  stated: { short: 11, core: 13, thorough: 16 },
} as const

type StatedLength = keyof typeof FIGURES.stated

/** F4: for how many of a hundred people a leaning is stated by a form like this one: the nearest of those that were simulated. */
export function statedFor(sections: number, questions: number): number {
  return FIGURES.stated[lengthOf(sections, questions)]
}

const CORE_SECTIONS = 4
const SHORT_QUESTIONS = 12

function lengthOf(sections: number, questions: number): StatedLength {
  if (sections > CORE_SECTIONS) return 'thorough'
  return questions <= SHORT_QUESTIONS ? 'short' : 'core'
}
