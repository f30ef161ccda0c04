import { SKILLS } from '../ground/skill'
import type { Decision } from '../campaign/decision'
import { shortKey } from '../campaign/paired-device'
import type { Opened } from '../submission/opened'
import type { SkillScore } from '../scoring/skill'
import type { SkillCell, SummaryRow } from '../summary/summary'

const NOT_TESTED: SkillCell = { asked: 0, answered: 0, units: 0, sum: 0, score: 0, guess: 0 }

/** What the list knows of one submission. @param pack where its opened copy lies */
export function summaryRow(
  { rid, openedAt, device, submission }: Opened,
  skills: readonly SkillScore[],
  decision: Decision | undefined,
  due: number | undefined,
  pack: number,
): SummaryRow {
  return {
    rid,
    openedAt,
    pack,
    name: submission.person?.name ?? '',
    contact: submission.person?.contact ?? '',
    handedInAt: submission.handedInAt,
    mode: submission.mode,
    language: submission.language,
    state: decision?.outcome ?? 'waiting',
    dueAt: due ?? 0,
    station: stationName(device, submission.station),
    number: submission.record.number,
    skills: SKILLS.map((skill) => cellOf(skills.find((each) => each.skill === skill))),
  }
}

/** The device's number on the stand, where it has one, and the beginning of its key; empty for an unknown device. */
function stationName(device: string, number: number | undefined): string {
  if (device === '') return ''
  return number === undefined ? shortKey(device) : `${number} · ${shortKey(device)}`
}

function cellOf(score: SkillScore | undefined): SkillCell {
  if (score === undefined) return NOT_TESTED
  const { asked, answered, units, sum, guess } = score
  return { asked, answered, units, sum, guess, score: score.status === 'scored' ? score.score : 0 }
}
