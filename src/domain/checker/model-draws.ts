import { randomFor } from '../ground/random'
import type { Values } from '../kinds/number/expression'
import { generate } from '../kinds/number/generate'
import { solve, type Solution } from '../kinds/number/solve'
import type { NumberKey } from '../kinds/number/key'
import type { NumberModel } from '../kinds/number/model'
import type { Difficulty } from '../ground/skill'
import type { CheckedBank } from '../bank/whole-bank'
import { isOf } from '../kinds/kind'
import { found, type Code, type Finding } from '../kinds/finding'
import type { Icu } from './icu'
import { shownValues } from './shown-values'

const DIFFICULTIES = [1, 2, 3] as const satisfies readonly Difficulty[]
/** Fewer different questions than this are soon known by heart; below the first figure it is no model but an item. */
const FEWEST = 50
const FEW = 200
/** Larger amounts are no everyday office. */
const LARGEST = 1e6
const MINUTES_A_DAY = 1440
/** As in scoring: anything smaller is floating-point dust. */
const DUST = 1e-9

/** What one setting of a model writes. */
export interface ModelDraws {
  readonly model: string
  readonly difficulty: Difficulty
  /** Different questions among the draws, told apart by the values that the reader sees. */
  readonly distinct: number
  readonly least: number
  readonly greatest: number
}

/**
 * M3: draws every model at every setting and looks at each answer.
 * @param seeds draws per model and setting
 */
export function checkModelDraws(
  bank: CheckedBank,
  icu: Icu,
  seeds: number,
): { findings: readonly Finding[]; figures: readonly ModelDraws[] } {
  const runs = bank.parts.flatMap((part) =>
    part.models.flatMap((model) => {
      const key = part.keys.find(({ item }) => item === model.id)
      if (!isOf(model.type, key)) return []
      return DIFFICULTIES.map((difficulty) => {
        const seen = shownValues(bank, part, model, difficulty, icu)
        return new SettingRun(part.skill, model, key, difficulty, seen).over(seeds)
      })
    }),
  )
  return { findings: runs.flatMap(({ findings }) => findings), figures: runs.flatMap(({ figures }) => figures) }
}

class SettingRun {
  /** Code and place → how often, and the first draw where it happened. */
  private readonly problems = new Map<
    string,
    { code: Code; where: readonly string[]; count: number; example: string }
  >()
  /** What the reader sees → the answer to it. */
  private readonly answers = new Map<string, number | undefined>()

  constructor(
    private readonly skill: string,
    private readonly model: NumberModel,
    private readonly key: NumberKey,
    private readonly difficulty: Difficulty,
    private readonly seen: readonly string[],
  ) {}

  over(seeds: number): { readonly findings: readonly Finding[]; readonly figures: readonly ModelDraws[] } {
    const random = randomFor('bank check', `${this.model.id}|${this.difficulty}`)
    for (let n = 0; n < seeds; n += 1) {
      const drawn = generate(this.model, this.difficulty, random)
      // Each further try would cost a thousand draws and tell nothing new.
      if (drawn === undefined) return { findings: [found('model-writes-nothing', this.at([]))], figures: [] }
      this.look(drawn.values)
    }
    const distinct = this.answers.size
    const scarce = distinct < FEWEST ? 'draws-too-few' : distinct < FEW ? 'draws-few' : undefined
    const problems = [...this.problems.values()].map(({ code, where, count, example }) =>
      found(code, this.at(where), { draws: count, of: seeds, example }),
    )
    const values = [...this.answers.values()].flatMap((value) => (value === undefined ? [] : [value]))
    const [least, greatest] = [
      values.reduce((a, b) => Math.min(a, b), Infinity),
      values.reduce((a, b) => Math.max(a, b), -Infinity),
    ]
    return {
      findings: [...problems, ...(scarce ? [found(scarce, this.at([]), { distinct, wanted: FEW })] : [])],
      figures: [{ model: this.model.id, difficulty: this.difficulty, distinct, least, greatest }],
    }
  }

  private look(values: Values): void {
    const solution = solve(this.model, this.key, this.difficulty, values)
    const shown = this.seen.map((name) => values[name]).join('|')
    const before = this.answers.get(shown)
    this.answers.set(shown, solution?.value)
    if (solution === undefined) return this.note('answer-undefined', ['answer'], values)
    if (before !== undefined && before !== solution.value) this.note('answer-not-determined', ['answer'], values)
    this.lookAtAnswer(solution, values)
    this.lookAtWrongPaths(solution, values)
  }

  private lookAtAnswer({ value }: Solution, values: Values): void {
    const { unit, decimals, rounding } = this.model
    const units = value * 10 ** decimals
    if (value <= 0) this.note('answer-not-positive', ['answer'], values)
    if (Math.abs(value) >= LARGEST) this.note('answer-too-large', ['answer'], values)
    if (unit === 'clock' && (value < 0 || value >= MINUTES_A_DAY))
      this.note('answer-no-time-of-day', ['answer'], values)
    if (rounding !== true && Math.abs(units - Math.round(units)) > 1e-6) this.note('answer-endless', ['answer'], values)
  }

  private lookAtWrongPaths({ value, tolerance, wrong }: Solution, values: Values): void {
    for (const path of wrong) {
      if (!Number.isFinite(path.value)) this.note('wrong-path-undefined', ['wrong', path.id], values)
      else if (Math.abs(path.value - value) <= tolerance + DUST)
        this.note('wrong-path-right', ['wrong', path.id], values)
    }
  }

  private note(code: Code, where: readonly string[], values: Values): void {
    const name = [code, ...where].join('/')
    const known = this.problems.get(name)
    if (known === undefined) this.problems.set(name, { code, where, count: 1, example: written(values) })
    else known.count += 1
  }

  private at(where: readonly string[]): readonly (string | number)[] {
    return [this.skill, this.model.id, 'settings', this.difficulty, ...where]
  }
}

export const written = (values: Values) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
