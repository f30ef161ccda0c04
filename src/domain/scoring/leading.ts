import { SKILLS, type OfficeId, type SkillId } from '../ground/skill'

/**
 * F4: what the two kinds of work ask for, written from their description and not averaged from jobs: the mean of a till
 * and a legal counsel would put figures and computers at the front.
 */
export const OFFICE_STEPS: Readonly<Record<OfficeId, Readonly<Record<SkillId, 1 | 2 | 3 | 4>>>> = {
  front: {
    listening: 4,
    conflict: 4,
    patience: 4,
    questioning: 4,
    spoken: 4,
    written: 2,
    numeracy: 1,
    organization: 1,
    accuracy: 1,
    computer: 1,
  },
  back: {
    listening: 1,
    conflict: 1,
    patience: 1,
    questioning: 1,
    spoken: 3,
    written: 4,
    numeracy: 4,
    organization: 4,
    accuracy: 4,
    computer: 3,
  },
}

/** F1a: the skills that an office is scored from. */
export const LEADING: Readonly<Record<OfficeId, readonly SkillId[]>> = {
  front: SKILLS.filter((skill) => OFFICE_STEPS.front[skill] === 4),
  back: SKILLS.filter((skill) => OFFICE_STEPS.back[skill] === 4),
}
