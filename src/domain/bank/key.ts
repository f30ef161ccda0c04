import * as v from 'valibot'
import { distinct, Id } from '../ground/id'
import { Expression } from './model'

/** What is right, and how right (W2). Reasons per option live in `locales/<lang>/keys/<skill>.json`. */

const Minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))
const Credit = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const PartialCredit = v.pipe(v.number(), v.minValue(0), v.maxValue(0.5))

const Rating = v.pipe(v.number(), v.minValue(1), v.maxValue(7))
/** More than any firm asks. */
export const MOST_RATERS = 200

/** `author`: the author's own key, not yet validated. `panel`: confirmed by at least five raters (W2). */
const about = {
  item: Id,
  author: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  status: v.picklist(['author', 'panel']),
  /** What the panel said: a row per rater, a rating from 1 to 7 per option. */
  ratings: v.optional(
    v.pipe(v.array(v.pipe(v.array(Rating), v.maxLength(5), v.readonly())), v.maxLength(MOST_RATERS), v.readonly()),
  ),
}

export const ChoiceKey = v.object({ type: v.literal('choice'), ...about, credit: v.record(Id, Credit) })

/** Effectiveness ranks 1 (most helpful) to 4 (least). `polite` names the politest-sounding option, for the cue check (W3). */
export const BestWorstKey = v.object({
  type: v.literal('best-worst'),
  ...about,
  ranks: v.record(Id, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
  polite: Id,
})

/**
 * A day worked off in the given order: the clock starts at `start`, each thing takes its `minutes`. A thing with an
 * `at` is an appointment: too late is a double booking, too early means waiting. A thing with a `by` must be finished
 * by then. All times in minutes since midnight.
 */
export const Plan = v.object({
  start: Minute,
  minutes: v.record(Id, Minute),
  at: v.optional(v.record(Id, Minute)),
  by: v.optional(v.record(Id, Minute)),
})
const Pair = v.pipe(v.tuple([Id, Id]), v.readonly())

/** `order` is a model solution, `pairs` the critical pairs (first before second), `hard` those that break the item (S5). */
export const OrderKey = v.object({
  type: v.literal('order'),
  ...about,
  order: v.pipe(v.array(Id), v.readonly()),
  pairs: v.pipe(v.array(Pair), v.minLength(1), v.readonly()),
  hard: v.optional(v.pipe(v.array(Pair), v.readonly())),
  plan: v.optional(Plan),
})

export const SortKey = v.object({ type: v.literal('sort'), ...about, places: v.record(Id, Id) })
export const SpotKey = v.object({
  type: v.literal('spot'),
  ...about,
  targets: v.pipe(v.array(Id), v.minLength(1), distinct(), v.readonly()),
})
/** `different`: the rows whose two sides differ. It follows from the rows; the checker holds both against each other. */
export const CheckKey = v.object({
  type: v.literal('check'),
  ...about,
  different: v.pipe(v.array(Id), v.minLength(1), distinct(), v.readonly()),
})

/** Answer and named wrong paths as expressions over the model's values, in the model's own units (money in cents). */
export const Answer = v.object({
  answer: Expression,
  /** Half-width of what counts as right, in the unit of the answer as it is entered (euros for money). */
  tolerance: v.pipe(v.number(), v.finite(), v.minValue(0)),
  wrong: v.pipe(v.array(v.object({ id: Id, value: Expression, credit: PartialCredit })), v.maxLength(24), v.readonly()),
})
/** `common` for all settings, or one per setting. */
export const NumberKey = v.object({
  type: v.literal('number'),
  ...about,
  answers: v.union([v.object({ common: Answer }), v.object({ 1: Answer, 2: Answer, 3: Answer })]),
})

export const Key = v.variant('type', [ChoiceKey, BestWorstKey, OrderKey, SortKey, SpotKey, CheckKey, NumberKey])
export type ChoiceKey = v.InferOutput<typeof ChoiceKey>
export type BestWorstKey = v.InferOutput<typeof BestWorstKey>
export type OrderKey = v.InferOutput<typeof OrderKey>
export type Plan = v.InferOutput<typeof Plan>
export type SortKey = v.InferOutput<typeof SortKey>
export type SpotKey = v.InferOutput<typeof SpotKey>
export type CheckKey = v.InferOutput<typeof CheckKey>
export type Answer = v.InferOutput<typeof Answer>
export type NumberKey = v.InferOutput<typeof NumberKey>
export type Key = v.InferOutput<typeof Key>
