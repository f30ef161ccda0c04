import * as v from 'valibot'
import { distinct, Id } from '../ground/id'
import { Difficulty, RoleId, SkillId } from '../ground/skill'

/** What every item says about itself (W6). `seconds` is the estimated working time of one item. */
export const aboutItem = {
  id: Id,
  skill: SkillId,
  facet: Id,
  difficulty: Difficulty,
  seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
  roles: v.pipe(v.array(RoleId), v.minLength(1), v.readonly()),
  /** What is read or heard before it. */
  stimulus: v.optional(Id),
}

/** A list of pieces: options, things, places or spots. */
export const Ids = (least: number, most: number) =>
  v.pipe(v.array(Id), v.minLength(least), v.maxLength(most), distinct(), v.readonly())
