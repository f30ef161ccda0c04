import type { Random } from '../../ground/random'
import { compileAll, type Values } from './expression'
import type { Difficulty } from '../../ground/skill'
import type { Draw, NumberModel } from './model'

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

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}
