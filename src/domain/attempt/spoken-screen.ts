import type { SkillId } from '../ground/skill'
import type { Place } from './place'

/** Where reading is what is tested, hearing would test something else. */
const READING: readonly SkillId[] = ['written', 'accuracy']

/**
 * Whether a screen may be read aloud (C5): not where reading is the skill, and no conversation, which has its own way of being
 * heard and counts how it was.
 */
export function mayBeReadAloud(place: Place, skill: SkillId | undefined): boolean {
  if (place.at === 'dialogue') return false
  return place.at !== 'question' || skill === undefined || !READING.includes(skill)
}
