import { describe, expect, it } from 'vitest'
import { LEADING, OFFICE_STEPS } from '../../../src/domain/scoring/leading'
import { officeScore } from '../../../src/domain/scoring/office'
import { scored, tooFew } from '../../fixtures/skill-scores'

describe('the two office profiles', () => {
  it('[F4] are those of the rules', () => {
    const rows = (['front', 'back'] as const).map((office) => {
      const {
        listening,
        conflict,
        patience,
        questioning,
        spoken,
        written,
        numeracy,
        organization,
        accuracy,
        computer,
      } = OFFICE_STEPS[office]
      return [listening, conflict, patience, questioning, spoken, written, numeracy, organization, accuracy, computer]
    })
    expect(rows).toEqual([
      [4, 4, 4, 4, 4, 2, 1, 1, 1, 1],
      [1, 1, 1, 1, 3, 4, 4, 4, 4, 3],
    ])
  })

  it('[F1a] name what leads', () => {
    expect(LEADING.front.toSorted()).toEqual(['conflict', 'listening', 'patience', 'questioning', 'spoken'])
    expect(LEADING.back.toSorted()).toEqual(['accuracy', 'numeracy', 'organization', 'written'])
  })
})

describe('the score of an office', () => {
  it('[F1a] is the mean of its leading skills, with the band of B2 and its coverage; other skills do not count', () => {
    const front = officeScore([scored('listening', 8), scored('conflict', 5), scored('written', 0)], 'front')
    // 65 of 100 from 1 / (¼/10 + ¼/10) = 20 units: mean of Beta(13.5, 7.5).
    expect(front).toMatchObject({ status: 'scored', score: 65, skills: ['listening', 'conflict'], coverage: 0.4 })
    expect(front.status === 'scored' && front.band.mean).toBeCloseTo((100 * 13.5) / 21, 10)
  })

  it('[F1a] [B4] takes in skills with too few questions of their own, when five units come together', () => {
    // Two skills of three units are worth six.
    const back = officeScore([tooFew('numeracy', 3), tooFew('organization', 1.5)], 'back')
    expect(back).toMatchObject({ status: 'scored', score: 75, coverage: 0.5 })
    expect(back.status === 'scored' && back.band.mean).toBeCloseTo((100 * 5) / 7, 10)
    const less = [tooFew('numeracy', 1), tooFew('organization', 1)].map((each) => ({ ...each, units: 2 }))
    expect(officeScore(less, 'back')).toEqual({
      status: 'too-few',
      skills: ['numeracy', 'organization'],
      coverage: 0.5,
    })
  })

  it('[F1a] needs two skills that were at least half answered', () => {
    expect(officeScore([scored('numeracy', 9)], 'back')).toMatchObject({ status: 'too-few', coverage: 0.25 })
    const left = [scored('numeracy', 9), tooFew('organization', 0, 1)]
    expect(officeScore(left, 'back')).toMatchObject({ status: 'too-few', skills: ['numeracy'] })
    expect(officeScore([], 'back')).toEqual({ status: 'too-few', skills: [], coverage: 0 })
  })
})
