import type { SkillId } from '../ground/skill'

/**
 * People as they are taken to be wherever a figure about these rules is given: in the test that measures `scoring/figures.ts`,
 * and in a trial run. Each knows something of every skill beyond guessing, from 0 to 1.
 */
export const REALISTIC = { mean: 0.6, sd: 0.15 } as const

/** Somebody who is good at one skill is rather good at the others, too (r .5). @param normal mean 0, standard deviation 1 */
export function somebody(
  skills: readonly SkillId[],
  { mean, sd }: { readonly mean: number; readonly sd: number },
  normal: () => number,
): ReadonlyMap<SkillId, number> {
  const common = normal()
  const one = () => mean + sd * Math.SQRT1_2 * (common + normal())
  return new Map(skills.map((skill) => [skill, Math.max(0.02, Math.min(0.99, one()))]))
}
