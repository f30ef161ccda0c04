import * as v from 'valibot'
import { distinct, Id } from '../ground/id'
import { Difficulty, RoleId, SkillId } from '../ground/skill'

/** Where an item may be asked; without a pool, in campaigns. */
export const Pool = v.optional(v.literal('practice'))

/** What every item says about itself (W6). `seconds` is the estimated working time of one item. */
export const aboutItem = {
  id: Id,
  skill: SkillId,
  facet: Id,
  /** The first of the items that share their options, and differ in situation and key (W8). */
  family: v.optional(Id),
  /** Asked in practice alone, and in no campaign. */
  pool: Pool,
  difficulty: Difficulty,
  seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
  roles: v.pipe(v.array(RoleId), v.minLength(1), v.readonly()),
  /** What is read or heard before it. */
  stimulus: v.optional(Id),
}

/** A list of pieces: options, things, places or spots. */
export const Ids = (least: number, most: number) =>
  v.pipe(v.array(Id), v.minLength(least), v.maxLength(most), distinct(), v.readonly())
