import * as v from 'valibot'
import { distinct, Id } from '../ground/id'
import { DIFFICULTIES, ROLES, SKILLS } from '../ground/skill'

/**
 * Items without their texts and without their keys. Texts live in `locales/<lang>/bank/<skill>.json`,
 * keys in a chunk of their own that a candidate's browser loads only after the answers are frozen.
 */

const Ids = (least: number, most: number) =>
  v.pipe(v.array(Id), v.minLength(least), v.maxLength(most), distinct(), v.readonly())

export const SkillId = v.picklist(SKILLS)
export const RoleId = v.picklist(ROLES)
export const Difficulty = v.picklist(DIFFICULTIES)

/** What every item says about itself (W6). `seconds` is the estimated working time of one item. */
const about = {
  id: Id,
  skill: SkillId,
  facet: Id,
  difficulty: Difficulty,
  seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
  roles: v.pipe(v.array(RoleId), v.minLength(1), v.readonly()),
}
const withStimulus = { ...about, stimulus: v.optional(Id) }

/** One best answer of three to five. `fixed`: the order of the options carries meaning and is never shuffled (M2). */
export const ChoiceItem = v.object({
  type: v.literal('choice'),
  ...withStimulus,
  options: Ids(3, 5),
  fixed: v.optional(v.boolean()),
})
/** The most and the least helpful of four actions. */
export const BestWorstItem = v.object({ type: v.literal('best-worst'), ...withStimulus, options: Ids(4, 4) })
/** Three to seven things into the right order. */
export const OrderItem = v.object({ type: v.literal('order'), ...withStimulus, things: Ids(3, 7) })
/** Things into two to five places. */
export const SortItem = v.object({
  type: v.literal('sort'),
  ...withStimulus,
  things: Ids(3, 12),
  places: Ids(2, 5),
})
/** Wrong spots in a text or record: `spots` are the marked stretches of the text, some wrong, some right. */
export const SpotItem = v.object({ type: v.literal('spot'), ...withStimulus, spots: Ids(3, 16) })
/** Two notes of the same thing, side by side. Names, numbers and codes read alike in every language. */
const Writing = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
export const CheckRow = v.object({ id: Id, left: Writing, right: Writing })
/**
 * Rows to compare against the clock: same or different. `limit` in seconds of active time. `parallel` names the block that
 * is asked instead when this one was broken off (M5); a block without one is only ever asked in this way.
 */
export const CheckItem = v.object({
  type: v.literal('check'),
  ...withStimulus,
  rows: v.pipe(v.array(CheckRow), v.minLength(4), v.maxLength(40), distinct(), v.readonly()),
  limit: v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(1200)),
  parallel: v.optional(Id),
})

export const FixedItem = v.variant('type', [ChoiceItem, BestWorstItem, OrderItem, SortItem, SpotItem, CheckItem])

export type ChoiceItem = v.InferOutput<typeof ChoiceItem>
export type BestWorstItem = v.InferOutput<typeof BestWorstItem>
export type OrderItem = v.InferOutput<typeof OrderItem>
export type SortItem = v.InferOutput<typeof SortItem>
export type SpotItem = v.InferOutput<typeof SpotItem>
export type CheckItem = v.InferOutput<typeof CheckItem>
export type FixedItem = v.InferOutput<typeof FixedItem>
