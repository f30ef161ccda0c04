import { describe, expect, it } from 'vitest'
import {
  decisionOf,
  NO_RECORD,
  problemsIn,
  withDecision,
  withNote,
  withoutNote,
} from '../../../src/domain/campaign/decision'

const SOUND = {
  outcome: 'declined',
  by: 'Ayla',
  reason: 'Andere hatten mehr Erfahrung.',
  evidence: ['documents'],
} as const

describe('[R4] a decision', () => {
  it('is accepted with outcome, person, reason and other evidence', () => {
    expect(problemsIn(SOUND)).toEqual([])
  })

  it.each([
    ['outcome', { outcome: undefined }],
    ['by', { by: '  ' }],
    ['reason', { reason: 'zu alt' }],
    ['evidence', { evidence: [] }],
  ] as const)('is not accepted without %s', (part, change) => {
    expect(problemsIn({ ...SOUND, ...change })).toEqual([part])
  })

  it('does not rest on the test alone: nothing given names everything', () => {
    expect(problemsIn({})).toEqual(['outcome', 'by', 'reason', 'evidence'])
  })

  it('that is changed later keeps the earlier one', () => {
    const first = { at: 1, ...SOUND }
    const second = { ...first, at: 2, outcome: 'invited' as const }
    const record = withDecision(withDecision(NO_RECORD, first), second)
    expect([record.decisions, decisionOf(record)]).toEqual([[first, second], second])
  })
})

describe('a note', () => {
  it('that is kept is no draft any more, and can be removed', () => {
    const noted = withNote({ ...NO_RECORD, draft: 'halb' }, { at: 5, text: 'ganz' })
    expect(noted).toEqual({ ...NO_RECORD, notes: [{ at: 5, text: 'ganz' }], draft: '' })
    expect(withoutNote(noted, 5).notes).toEqual([])
  })
})
