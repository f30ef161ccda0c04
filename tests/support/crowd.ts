import type { Bank, Keys } from '../../src/domain/bank/bank'
import { itemOf } from '../../src/domain/bank/bank'
import type { Blueprint } from '../../src/domain/form/blueprint'
import { drawForm } from '../../src/domain/form/draw'
import { randomFor } from '../../src/domain/ground/random'
import type { SkillId } from '../../src/domain/ground/skill'
import type { Question } from '../../src/domain/kinds/question'
import { isScore, scoreItem } from '../../src/domain/scoring/item'
import { scoreSkill, type SkillScore } from '../../src/domain/scoring/skill'
import type { ItemScore } from '../../src/domain/scoring/trace'
import { blindResponse } from '../../src/domain/simulation/blind-strategy'
import { respond } from '../../src/domain/simulation/respond'
import type { Chance } from './chance'

/**
 * People whose worth is known exactly. What an item can bring is sampled once, by answering and scoring it at eleven levels
 * of knowledge and by guessing; somebody who is worth t points on it then draws from the two samples whose means lie around t,
 * so that t is the mean of what they draw, whatever the kind of item.
 */

interface Sample {
  readonly mean: number
  readonly points: readonly number[]
}
export interface Task {
  readonly id: string
  readonly skill: SkillId
  readonly facet: string
  readonly type: string
  readonly difficulty: number
  /** What shares a stimulus is answered together. */
  readonly stimulus: string
  readonly units: number
  /** S10, 0 to 1. */
  readonly guess: number
  /** By knowledge, from none to all. */
  readonly byLevel: readonly Sample[]
  /** Guessing first, then everything better, by mean. */
  readonly byMean: readonly Sample[]
  readonly score: ItemScore
}
/** A task and how often it is among those of its skill, 0 to 1. */
export interface Exposed {
  readonly task: Task
  readonly share: number
}
export interface Crowd {
  readonly skills: readonly SkillId[]
  readonly forms: readonly ReadonlyMap<SkillId, readonly Task[]>[]
  /** All that may be drawn of a skill: a score over it is what somebody is worth. */
  readonly exposed: ReadonlyMap<SkillId, readonly Exposed[]>
}

const LEVELS = 10
const DRAWS = 40

export function createCrowds(bank: Bank, keys: Keys) {
  const tasks = new Map<string, Task>()

  function taskOf(question: Question): Task {
    const difficulty =
      question.type === 'fixed' ? (bank.items.get(question.item)?.difficulty ?? 2) : question.difficulty
    const id = `${question.item}|${difficulty}`
    const known = tasks.get(id)
    if (known) return known
    const [item, key] = [itemOf(bank, question), keys.get(question.item)]
    if (item === undefined || key === undefined) throw new Error(`${id} cannot be scored`)
    const random = randomFor('crowd', id)
    const pointsOf = (response: Parameters<typeof scoreItem>[3]) => {
      const score = scoreItem(bank, keys, question, response)
      if (!isScore(score)) throw new Error(`${id} cannot be scored`)
      return score
    }
    const sample = (answer: () => Parameters<typeof scoreItem>[3]): Sample => {
      const points = Array.from({ length: DRAWS }, () => pointsOf(answer()).points)
      return { points, mean: points.reduce((sum, each) => sum + each, 0) / DRAWS }
    }
    const sight = { random, length: () => 1 }
    const guessed = sample(() => blindResponse('random', question, item, key, sight))
    const byLevel = Array.from({ length: LEVELS + 1 }, (_, n) =>
      sample(() => respond(bank, keys, question, n / LEVELS, random)),
    )
    const better = byLevel.filter(({ mean }) => mean > guessed.mean).toSorted((a, b) => a.mean - b.mean)
    const score = pointsOf(respond(bank, keys, question, 1, random))
    const stimulus = question.type === 'fixed' ? (bank.items.get(question.item)?.stimulus ?? id) : id
    const { skill, facet, units, guess } = score
    const task = { id, skill, facet, units, guess, type: item.type, difficulty, stimulus, byLevel, score }
    const made = { ...task, byMean: [guessed, ...better] }
    tasks.set(id, made)
    return made
  }

  return function crowdFor(blueprint: Blueprint, count: number): Crowd {
    const forms = Array.from({ length: count }, (_, n) => {
      const drawn = drawForm(bank, blueprint, `crowd-${n}`)
      if (drawn.type !== 'Form') throw new Error('The bank is too small')
      return new Map(drawn.form.sections.map(({ skill, questions }) => [skill, questions.map(taskOf)] as const))
    })
    const skills = blueprint.sections.map(({ skill }) => skill)
    const exposed = new Map(
      skills.map((skill) => {
        const shares = new Map<Task, number>()
        for (const form of forms) {
          const own = form.get(skill) ?? []
          for (const task of own) shares.set(task, (shares.get(task) ?? 0) + 1 / own.length / forms.length)
        }
        return [skill, [...shares].map(([task, share]) => ({ task, share }))] as const
      }),
    )
    return { skills, forms, exposed }
  }
}

/** Points of somebody who is worth `target` on this task, 0 to 1. */
export function drawPoints({ byMean }: Task, target: number, chance: Chance): number {
  let at = 0
  while (at < byMean.length - 1 && (byMean[at + 1]?.mean ?? 1) <= target) at += 1
  const [low, high] = [byMean[at], byMean[at + 1]]
  const share = low && high ? (target - low.mean) / (high.mean - low.mean) : 0
  return pick(chance.uniform() < share ? high : low, chance)
}

/** Points of somebody who knows everything about the task, or guesses. */
export function drawWhole({ byMean, guess }: Task, target: number, chance: Chance): number {
  const knows = chance.uniform() < (target - guess) / (1 - guess)
  return knows ? 1 : pick(byMean[0], chance)
}

/** Points at a level of knowledge, 0 to 1, and what they are worth on average. */
export function drawAtLevel(task: Task, level: number, chance: Chance): number {
  const at = Math.min(LEVELS - 1, Math.floor(level * LEVELS))
  const isHigher = chance.uniform() < level * LEVELS - at
  return pick(task.byLevel[isHigher ? at + 1 : at], chance)
}
export function worthAtLevel(task: Task, level: number): number {
  const at = Math.min(LEVELS - 1, Math.floor(level * LEVELS))
  const share = level * LEVELS - at
  return (task.byLevel[at]?.mean ?? 0) * (1 - share) + (task.byLevel[at + 1]?.mean ?? 0) * share
}

function pick(sample: Sample | undefined, chance: Chance): number {
  return sample?.points[chance.below(sample.points.length)] ?? 0
}

/** S9 and B1 from points that were drawn. */
export function scoreOf(skill: SkillId, tasks: readonly Task[], points: (task: Task) => number): SkillScore {
  return scoreSkill(
    skill,
    tasks.map((task) => ({ ...task.score, points: points(task) })),
  )
}
