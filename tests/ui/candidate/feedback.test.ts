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
import OfficeFeedback from '../../../src/ui/candidate/OfficeFeedback.svelte'
import RolesFeedback from '../../../src/ui/candidate/RolesFeedback.svelte'
import { scored } from '../../fixtures/skill-scores'

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
  it('[F1a] [S13] both offices with their score, what they come from, and how often a side is named', () => {
    render(OfficeFeedback, { result: resultOf(CORE, []) })
    const [front, back] = screen.getAllByRole('listitem')
    // 16 of 20 units: the score is 80, the middle of the band 78.6.
    expect(front).toHaveTextContent(/Front office: 80 out of 100/)
    expect(front).toHaveTextContent('2 of the 5 skills')
    expect(back).toHaveTextContent(/Back office: 80 out of 100/)
    expect(back).toHaveTextContent('2 of the 4 skills')
    expect(screen.getByText(new RegExp(`about ${FIGURES.stated.short} in 100 people`))).toBeVisible()
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
