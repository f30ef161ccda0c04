import { CORE, SHORT, type Blueprint } from './blueprint'

/** What is asked without a campaign (M4a): the short form, or at once the longer one that it is a part of. */
const inPractice = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  id: `practice-${blueprint.id}`,
})

export const PRACTICE = { short: inPractice(SHORT), core: inPractice(CORE) } as const
export type PracticeLength = keyof typeof PRACTICE
