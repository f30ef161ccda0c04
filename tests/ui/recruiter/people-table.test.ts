import { expect, it } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import type { Campaign } from '../../../src/domain/campaign/campaign'
import { SKILLS, type SkillId } from '../../../src/domain/ground/skill'
import { emptySummary, withRows, type SkillCell, type SummaryRow } from '../../../src/domain/summary/summary'
import { tableFile } from '../../../src/ui/recruiter/people-table'
import { CAMPAIGN } from '../../support/stores'

const CORE: readonly SkillId[] = ['listening', 'conflict', 'numeracy', 'organization']
const NOT_TESTED: SkillCell = { asked: 0, answered: 0, units: 0, sum: 0, score: 0, guess: 0 }
/** Everything right, from six units: the middle of the band is 93. */
const RIGHT: SkillCell = { asked: 6, answered: 6, units: 6, sum: 6, score: 100, guess: 25 }

function tableOf(tested: readonly SkillId[], from: Partial<SummaryRow> = {}, devices: Campaign['devices'] = []) {
  const summary = withRows(emptySummary(), [
    {
      rid: 'r1',
      name: 'Ida',
      contact: '',
      handedInAt: 0,
      openedAt: 0,
      mode: 'kiosk',
      language: 'de',
      state: 'waiting',
      dueAt: 0,
      station: '',
      number: 1,
      pack: 0,
      skills: SKILLS.map((skill) => (tested.includes(skill) ? RIGHT : NOT_TESTED)),
      ...from,
    },
  ])
  const campaign = { ...CAMPAIGN, sections: [...tested], roles: ['bookkeeper' as const], profiles: [], devices }
  const t = (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`
  const names = (measure: object) => Object.values(measure).join(' ')
  const { text } = tableFile(campaign, summary, [0], profiles, t as never, names, 'en')
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
}

it('[S13] [F1a] the table gives both offices and every skill, each with its score and not the middle of its band', () => {
  const [head = '', line = ''] = tableOf(CORE).map((cells) => cells.join(','))
  expect(head).toContain('office front')
  expect(head).toContain('office back')
  expect(line.split(',').filter((cell) => cell.includes('100')).length).toBeGreaterThanOrEqual(6)
  expect(line).not.toContain('93')
})

it('[F1] the table has a job only where the form covers half of it, and no other job than those applied for', () => {
  const jobs = (tested: readonly SkillId[]) => profiles.filter(({ role }) => tableOf(tested)[0]?.join().includes(role))
  expect(jobs(CORE)).toEqual([])
  expect(jobs(SKILLS).map(({ role }) => role)).toEqual(['bookkeeper'])
})

it('[R9] the table says of every mode that nobody has proved that it is an own statement', () => {
  const key = `B${'Xy9-_'.repeat(17)}Q`
  const said = (mode: SummaryRow['mode'], devices: Campaign['devices'] = []) =>
    tableOf(CORE, { mode, station: `2 · ${key.slice(0, 12)}` }, devices)[1]
      ?.join()
      .includes('mode.stated.label')
  expect([said('supervised'), said('kiosk'), said('paper'), said('own-device')]).toEqual([true, true, true, false])
  expect(said('supervised', [{ key, at: 1 }])).toBe(false)
})
