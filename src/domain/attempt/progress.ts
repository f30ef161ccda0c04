import type { Bank } from '../bank/bank'
import { EXPLAINING, LOOKING, secondsOf } from '../form/length'
import { sum } from '../ground/mean'
import type { SkillId } from '../ground/skill'
import { askedIn, wayOf, type Attempt } from './attempt'
import { questionAt, returnOf, wayFrom, type Place } from './place'

/** How far a person has come (C2), by the authors' estimates, whatever it really took. */
export interface TestProgress {
  /** Those of which something is asked. */
  readonly sections: readonly {
    readonly skill: SkillId
    readonly seconds: number
    /** Share of its questions that lie behind, 0 to 1. */
    readonly done: number
  }[]
  /** What is left, in whole minutes; 0 only when nothing is asked any more. */
  readonly minutes: number
}

type Standing = Pick<Attempt, 'form' | 'begun' | 'place'>

/** Depends on nothing that an answer or a tick of the clock changes. */
export function progressOf(attempt: Standing, bank: Bank): TestProgress {
  const ahead = wayFrom(wayOf(attempt, bank), beside(attempt.place))
  const sections = attempt.form.sections.flatMap(({ skill }, index) => {
    const asked = askedIn(attempt, index)
    const open = ahead.filter((place) => place.at === 'question' && place.section === index).length
    const seconds = sum(asked.map((question) => secondsOf(bank, question)))
    return asked.length === 0 ? [] : [{ skill, seconds, done: 1 - open / asked.length }]
  })
  return { sections, minutes: Math.ceil(sum(ahead.map((place) => secondsAt(attempt, bank, place))) / 60) }
}

/** What comes after a section of which something is asked, and its minutes; undefined after the last. */
export function sectionAfter({ sections }: TestProgress, skill: SkillId) {
  const next = sections[sections.findIndex((each) => each.skill === skill) + 1]
  return next && { skill: next.skill, minutes: Math.ceil(next.seconds / 60) }
}

/** Whoever changes an answer, or gives one after all, has the section behind them. */
const beside = (place: Place): Place => returnOf(place) ?? place

function secondsAt({ form }: Standing, bank: Bank, place: Place): number {
  if (place.at === 'practice') return EXPLAINING
  const question = place.at === 'question' ? questionAt(form, place) : undefined
  return question === undefined ? 0 : secondsOf(bank, question) * LOOKING
}
