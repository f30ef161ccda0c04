import type { Random } from '../ground/random'
import { compileExpression, type Evaluate, type Values } from '../bank/expression'
import type { Difficulty } from '../ground/skill'
import type { Answer, NumberKey } from '../bank/key'
import type { Draw, NumberModel, Unit } from '../bank/model'

/** One item written by a model: its values and the chosen wording. */
export interface Generated {
  readonly values: Values
  /** Incidental name → number of the chosen text, from 1. */
  readonly incidentals: Readonly<Record<string, number>>
}

/** A setting whose `require` fails this often is a mistake of its author. */
const TRIES = 1000

/**
 * Draws the values of one item until all of them are numbers and all conditions of their setting hold.
 * @returns undefined when a formula is unreadable or the conditions (almost) never hold
 */
export function generate(
  model: NumberModel,
  difficulty: Difficulty,
  random: Random,
  tries = TRIES,
): Generated | undefined {
  const setting = model.settings[difficulty]
  const derive = compileAll(Object.values(setting.derive ?? {}))
  const require = compileAll(setting.require ?? [])
  if (derive === undefined || require === undefined) return undefined
  const derived = Object.keys(setting.derive ?? {})
  const incidentals = mapValues(model.incidentals ?? {}, (variants) => random.between(1, variants))
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const values: Record<string, number> = mapValues(setting.draw, (draw) => drawValue(draw, random))
    derived.forEach((name, index) => (values[name] = derive[index]?.(values) ?? Number.NaN))
    const isWhole = Object.values(values).every(Number.isFinite)
    if (isWhole && require.every((holds) => holds(values) !== 0)) return { values, incidentals }
  }
  return undefined
}

function drawValue(draw: Draw, random: Random): number {
  if ('of' in draw) return random.pick(draw.of)
  const steps = Math.floor((draw.to - draw.from) / draw.step)
  return steps < 0 ? Number.NaN : draw.from + draw.step * random.between(0, steps)
}

export interface Solution {
  /** In the unit of the entry: euros for money, otherwise the model's own. */
  readonly value: number
  readonly tolerance: number
  readonly wrong: readonly { readonly id: string; readonly value: number; readonly credit: number }[]
}

export function answerFor(key: NumberKey, difficulty: Difficulty): Answer {
  return 'common' in key.answers ? key.answers.common : key.answers[difficulty]
}

/** @returns undefined when a formula is unreadable or gives no number */
export function solve(
  model: NumberModel,
  key: NumberKey,
  difficulty: Difficulty,
  values: Values,
): Solution | undefined {
  const answer = answerFor(key, difficulty)
  const compiled = compileAll([answer.answer, ...answer.wrong.map((wrong) => wrong.value)])
  const [value, ...wrong] = compiled?.map((evaluate) => entered(evaluate(values), model.unit, model.decimals)) ?? []
  if (value === undefined || !Number.isFinite(value)) return undefined
  return {
    value,
    tolerance: answer.tolerance,
    wrong: answer.wrong.map(({ id, credit }, index) => ({ id, credit, value: wrong[index] ?? Number.NaN })),
  }
}

/** From the model's unit to the unit beside the entry, without binary dust. */
function entered(value: number, unit: Unit, decimals: number): number {
  const scale = 10 ** Math.max(decimals, 2)
  return Math.round((unit === 'money' ? value / 100 : value) * scale * 1e4) / (scale * 1e4)
}

function compileAll(sources: readonly string[]): Evaluate[] | undefined {
  const compiled = sources.map(compileExpression)
  const readable = compiled.flatMap((result) => (result.type === 'Expression' ? [result.evaluate] : []))
  return readable.length === sources.length ? readable : undefined
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}
