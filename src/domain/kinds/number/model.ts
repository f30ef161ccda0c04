import * as v from 'valibot'
import { RoleId, SkillId } from '../../ground/skill'
import { Pool } from '../item-about'
import { Name } from './name'
import { distinct, Id } from '../../ground/id'

/**
 * An item model writes numeracy items: a fixed stem, radicals that set the difficulty, incidentals that do not (M3).
 * It is data, so that a bank stays one document; the arithmetic is written in the small language of `expression.ts`.
 */

export const Expression = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** A hostile document must keep nobody's browser busy: amounts that an office knows, and so many pieces at most. */
const [LARGEST, MOST] = [1e9, 24]
const Whole = v.pipe(v.number(), v.integer(), v.minValue(-LARGEST), v.maxValue(LARGEST))

/** Whole numbers only: money is drawn in cents, times in minutes since midnight, percentages in percent. */
export const Draw = v.union([
  v.object({ from: Whole, to: Whole, step: v.pipe(Whole, v.minValue(1)) }),
  v.object({ of: v.pipe(v.array(Whole), v.minLength(2), v.maxLength(200), v.readonly()) }),
])

/**
 * How a value is written for the reader, in the reader's locale: `count` a plain whole number that the stem may use in
 * an ICU plural, `number` with up to two decimals, `money` from cents, `percent`, `clock` from minutes since midnight,
 * `duration` from minutes as hours and minutes.
 */
export const Format = v.picklist(['count', 'number', 'money', 'percent', 'clock', 'duration'])

/** A cell of the model's table: a text `<model>.cell.<id>`, or a value with its format. */
export const ModelCell = v.union([v.object({ text: Id }), v.object({ value: Name, format: Format })])
export const ModelTable = v.object({
  columns: v.pipe(v.array(Id), v.minLength(2), v.maxLength(6), distinct(), v.readonly()),
  rows: v.pipe(v.array(v.pipe(v.array(ModelCell), v.readonly())), v.minLength(1), v.maxLength(5), v.readonly()),
})

export const Setting = v.object({
  seconds: v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(300)),
  draw: v.pipe(v.record(Name, Draw), v.maxEntries(MOST)),
  derive: v.optional(v.pipe(v.record(Name, Expression), v.maxEntries(MOST))),
  require: v.optional(v.pipe(v.array(Expression), v.maxLength(MOST), v.readonly())),
  table: v.optional(ModelTable),
})

export const Unit = v.picklist([
  'money',
  'percent',
  'hours',
  'minutes',
  'clock',
  'pieces',
  'days',
  'kilograms',
  'litres',
  'metres',
  'square-metres',
  'persons',
  'kilometres',
])

export const NumberModel = v.object({
  type: v.literal('number'),
  id: Id,
  skill: SkillId,
  facet: Id,
  pool: Pool,
  roles: v.pipe(v.array(RoleId), v.minLength(1), v.readonly()),
  /** Wordings that do not change the difficulty: name → number of variants, texts `<model>.<name>.<n>` from 1. */
  incidentals: v.optional(
    v.pipe(v.record(Name, v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MOST))), v.maxEntries(MOST)),
  ),
  /** How the placeholders of the stem are written. */
  show: v.record(Name, Format),
  /** `common`: one text `<model>.stem`. `each`: `<model>.stem.1` … `.3`. */
  stem: v.picklist(['common', 'each']),
  unit: Unit,
  /** Decimals that the answer may need: 0, 1 or 2. With `rounding` the rule is printed beside the entry. */
  decimals: v.picklist([0, 1, 2]),
  rounding: v.optional(v.boolean()),
  settings: v.object({ 1: Setting, 2: Setting, 3: Setting }),
})

export type Draw = v.InferOutput<typeof Draw>
export type Format = v.InferOutput<typeof Format>
export type ModelTable = v.InferOutput<typeof ModelTable>
export type Setting = v.InferOutput<typeof Setting>
export type Unit = v.InferOutput<typeof Unit>
export type NumberModel = v.InferOutput<typeof NumberModel>
