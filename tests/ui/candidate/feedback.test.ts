// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/svelte'
import { beforeAll, describe, expect, it } from 'vitest'
import { profiles } from '../../../src/bank/profiles'
import { SKILLS, type RoleId, type SkillId } from '../../../src/domain/ground/skill'
import { FIGURES } from '../../../src/domain/scoring/figures'
import { fitOf } from '../../../src/domain/scoring/fit'
import { leaning } from '../../../src/domain/scoring/leaning'
import { officeScore } from '../../../src/domain/scoring/office'
import { weightsOf } from '../../../src/domain/scoring/profile'
import type { Result } from '../../../src/domain/scoring/result'
import { needTexts, startLanguage } from '../../../src/ui/i18n'
import OfficesPanel from '../../../src/ui/candidate/result/OfficesPanel.svelte'
import ResultDetails from '../../../src/ui/candidate/result/ResultDetails.svelte'
import RolesFeedback from '../../../src/ui/candidate/RolesFeedback.svelte'
import { PRACTICE } from '../../../src/domain/form/practice'
import type { AttemptEvent } from '../../../src/machines/attempt.context'
import Feedback from '../../../src/ui/candidate/Feedback.svelte'
import Start from '../../../src/ui/candidate/Start.svelte'
import StartMore from '../../../src/ui/candidate/StartMore.svelte'
import { scored } from '../../fixtures/skill-scores'
import { showScreen } from '../../support/screens'
import { attemptAt, smallForm } from '../../support/small-form'

beforeAll(async () => {
  await startLanguage('en')
  await Promise.all([needTexts('candidate'), needTexts('feedback'), needTexts('profiles')])
})

/** Eight of ten units right in every skill that was tested. */
function resultOf(tested: readonly SkillId[], applied: readonly RoleId[]): Result {
  const skills = tested.map((skill) => scored(skill, 8))
  return {
    form: '',
    versions: { rules: '3', bank: '', drawnFrom: '', keys: '', profiles: '' },
    items: [],
    unscorable: [],
    skills,
    facets: [],
    roles: profiles
      .filter(({ role }) => applied.includes(role))
      .flatMap((profile) => {
        const fit = fitOf(skills, weightsOf(profile))
        return fit.status === 'fit' ? [{ role: profile.role, fit }] : []
      }),
    offices: { front: officeScore(skills, 'front'), back: officeScore(skills, 'back') },
    leaning: leaning(skills),
  }
}
const CORE: readonly SkillId[] = ['listening', 'conflict', 'numeracy', 'organization']

describe('what a candidate reads', () => {
  it('[F1a] [S13] both offices with their score between two numbers, what they come from, and what guessing brings', () => {
    render(OfficesPanel, { result: resultOf(CORE, []) })
    // 16 of 20 units: the score is 80, the middle of the band 78.6.
    const said = screen.getAllByText(/^80 out of 100, probably between \d+ and \d+; blind guessing brings 0$/)
    expect(said).toHaveLength(2)
    expect(screen.getByText(/Listening and .*\(2 of the 5 skills/)).toBeVisible()
    expect(screen.getByText(/\(2 of the 4 skills/)).toBeVisible()
  })

  it('[F4] how often a side is named', () => {
    render(ResultDetails, { result: resultOf(CORE, []) })
    expect(screen.getByText(new RegExp(`about ${FIGURES.stated.short} in 100 people`))).toBeInTheDocument()
  })

  it('[F1] no job in practice, and none of which the test covers less than half', () => {
    const { container } = render(RolesFeedback, { result: resultOf(SKILLS, []) })
    expect(container).toHaveTextContent('')
    expect(container.querySelector('li')).toBeNull()
    const core = render(RolesFeedback, { result: resultOf(CORE, ['receptionist', 'bookkeeper']) })
    expect(core.container.querySelector('li')).toBeNull()
  })

  it('[F1] the job applied for, with its score and how much of it was tested', () => {
    render(RolesFeedback, { result: resultOf(SKILLS, ['cashier']) })
    const rows = screen.getAllByRole('listitem')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toHaveTextContent(/80 out of 100/)
    expect(rows[0]).toHaveTextContent('100% of the profile tested')
  })
})

const LENGTHS = {
  short: { minutes: 10, count: 9, clock: 'none' },
  core: { minutes: 21, count: 18, clock: 'none' },
} as const

describe('[M4] the lengths', () => {
  it('[C2] the short one stands on the front door with its minutes', async () => {
    let begun = 0
    const { user } = showScreen(Start, { lengths: LENGTHS, onbegin: () => void (begun += 1) })
    expect(screen.getByText('10 minutes')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Start the test' }))
    expect(begun).toBe(1)
  })

  it('[C2] the longer one lies behind it, with its minutes and what it asks', async () => {
    const begun: string[] = []
    const onbegin = (length: string) => void begun.push(length)
    const { user } = showScreen(StartMore, { lengths: LENGTHS, refused: undefined, onbegin, onfile: () => undefined })
    expect(screen.getByText(/9 tasks in four sections and takes about 10 minutes/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take the longer test: 18 tasks, about 21 minutes' }))
    expect(begun).toEqual(['core'])
  })

  const read = (blueprint: string, change = {}) => {
    const sent: AttemptEvent[] = []
    const attempt = { ...attemptAt({ at: 'feedback' }, change), form: { ...smallForm, blueprint } }
    const send = (event: AttemptEvent) => void sent.push(event)
    const { user } = showScreen(Feedback, { attempt, result: resultOf(CORE, []), lengths: LENGTHS, send })
    return { user, sent, more: screen.queryByRole('button', { name: 'Make it more exact' }) }
  }

  it('lead from the short result to a more exact one', async () => {
    const { user, sent, more } = read(PRACTICE.short.id)
    expect(screen.getByText('11 minutes more')).toBeVisible()
    expect(screen.getByText(/9 more tasks/)).toBeVisible()
    if (more) await user.click(more)
    expect(sent).toEqual([{ type: 'EXTEND' }])
  })

  it.each([
    ['the longer form', PRACTICE.core.id, {}],
    ['a campaign', PRACTICE.short.id, { campaign: '00112233445566ff' }],
  ])('go no further after %s', (_, blueprint, change) => {
    expect(read(blueprint, change).more).toBeNull()
  })
})
