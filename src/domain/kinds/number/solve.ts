import type { Difficulty } from '../../ground/skill'
import { compileAll, type Values } from './expression'
import type { Answer, NumberKey } from './key'
import type { NumberModel, Unit } from './model'

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
