import type { SkillId } from '../../src/domain/ground/skill'
import type { Chance } from './chance'
import { drawAtLevel, drawPoints, drawWhole, worthAtLevel, type Crowd, type Exposed, type Task } from './crowd'

/**
 * Ways in which people may differ and err, from kind to unkind. Each gives a person's worth on every task of a skill; their
 * true score is the mean over all that may be drawn.
 */
export const MODELS = ['0', 'a', 'b', 'c2', 'd', 'e'] as const
/**
 * `0`: knows every task with the same chance. `a`: tasks differ in difficulty (SD 1 logit, of which the authors' level
 * explains a quarter) and in sharpness (.8 to 1.5), with guessing. `b`: nearly everything right. `c2`: hardly above guessing.
 * `d`: as `a`, and whoever understands a conversation or has a side of a skill is good at all of it (SD .9 and .6 logits).
 * `e`: as `a`, with a whim per person and task (SD 1.5 logits), orders right as a whole or not at all, people who differ less.
 */
export type Model = (typeof MODELS)[number]

export interface Ability {
  /** 0 to 100. */
  readonly truth: number
  readonly draw: (task: Task) => number
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const known = (task: Task, share: number) => task.guess + (1 - task.guess) * share

interface Nature {
  readonly difficulty: number
  readonly sharpness: number
}

/** What tasks are like, which is the same for everybody. */
export function createAbilities(crowd: Crowd, chance: Chance) {
  const natures = new Map<Task, Nature>()
  for (const exposed of crowd.exposed.values())
    for (const { task } of exposed)
      natures.set(task, {
        difficulty: 0.5 * 1.225 * (task.difficulty - 2) + Math.sqrt(0.75) * chance.normal(),
        sharpness: 0.8 + 0.7 * chance.uniform(),
      })
  const natureOf = (task: Task) => natures.get(task) ?? { difficulty: 0, sharpness: 1 }
  const worth = (task: Task, ability: number) => {
    const { difficulty, sharpness } = natureOf(task)
    return known(task, logistic(sharpness * (ability - difficulty)))
  }
  const tables = new Map<SkillId, readonly number[]>()
  const STEPS = 121
  const at = (n: number) => -6 + n * 0.1

  /** The ability whose mean over the bank is this true score, 0 to 1. */
  function abilityFor(skill: SkillId, exposed: readonly Exposed[], truth: number): number {
    let table = tables.get(skill)
    if (table === undefined) {
      table = Array.from({ length: STEPS }, (_, n) => meanOf(exposed, (task) => worth(task, at(n))))
      tables.set(skill, table)
    }
    const above = table.findIndex((each) => each >= truth)
    if (above <= 0) return above === 0 ? at(0) : at(STEPS - 1)
    const [low = 0, high = 1] = [table[above - 1], table[above]]
    return at(above - 1) + (0.1 * (truth - low)) / (high - low)
  }

  /** @param wanted the true score of this person that the model starts from, 0 to 1 */
  return function ability(model: Model | 'guess', skill: SkillId, wanted: number): Ability {
    const exposed = crowd.exposed.get(skill) ?? []
    const guess = meanOf(exposed, (task) => task.guess)
    switch (model) {
      case '0':
        return {
          truth: 100 * meanOf(exposed, (task) => worthAtLevel(task, wanted)),
          draw: (task) => drawAtLevel(task, wanted, chance),
        }
      case 'guess':
        return simple(exposed, () => 0)
      case 'b':
        return simple(exposed, () => 0.9 + 0.08 * wanted)
      case 'c2':
        return simple(exposed, (task) => known(task, (0.02 + 0.1 * wanted) / (1 - guess)))
      case 'a': {
        const own = abilityFor(skill, exposed, wanted)
        return simple(exposed, (task) => worth(task, own))
      }
      case 'd': {
        const own = abilityFor(skill, exposed, wanted)
        const shifts = new Map<string, number>()
        const shift = (name: string, sd: number) => {
          const before = shifts.get(name) ?? sd * chance.normal()
          shifts.set(name, before)
          return before
        }
        return simple(exposed, (task) => {
          const talk = task.stimulus === task.id ? 0 : shift(task.stimulus, 0.9)
          return worth(task, own + talk + shift(task.facet, 0.6))
        })
      }
      case 'e': {
        const own = abilityFor(skill, exposed, wanted)
        const worths = new Map(exposed.map(({ task }) => [task, worth(task, own + 1.5 * chance.normal())]))
        const worthOf = (task: Task) => worths.get(task) ?? 0
        return {
          truth: 100 * meanOf(exposed, worthOf),
          draw: (task) => (task.type === 'order' ? drawWhole : drawPoints)(task, worthOf(task), chance),
        }
      }
    }
  }

  function simple(exposed: readonly Exposed[], worthOf: (task: Task) => number): Ability {
    const worths = new Map(exposed.map(({ task }) => [task, worthOf(task)]))
    return {
      truth: 100 * meanOf(exposed, (task) => worths.get(task) ?? 0),
      draw: (task) => drawPoints(task, worths.get(task) ?? 0, chance),
    }
  }
}

export function meanOf(exposed: readonly Exposed[], worth: (task: Task) => number): number {
  let sum = 0
  for (const { task, share } of exposed) sum += share * worth(task)
  return sum
}
