import { describe, expect, it } from 'vitest'
import { NO_ADJUSTMENTS } from '../../../src/domain/attempt/adjustments'
import {
  decodeSubmission,
  encodeSubmission,
  responsesOf,
  submissionOf,
} from '../../../src/domain/submission/submission'
import stored from '../../fixtures/submission-v1.json'
import { anyAttempt, newAttempt, NOW, smallBank } from '../../support/small-form'
import fc from 'fast-check'

const AROUND = {
  campaign: '00112233445566ff',
  app: 'test',
  language: 'de',
  mode: 'kiosk',
  record: { number: 3, previous: 'abc' },
  handedInAt: NOW,
  person: { name: 'Ayşe', contact: '' },
  profiles: '0123456789abcdef',
} as const
const submission = submissionOf(
  { ...newAttempt(), responses: { li1: { type: 'choice', option: 'b' } }, times: { li1: { counted: 1234.6 } } },
  AROUND,
)
const encoded = encodeSubmission(submission) as { data: object }
const changed = (change: object) => decodeSubmission({ ...encoded, data: { ...encoded.data, ...change } }, smallBank)

describe('a submission', () => {
  it('comes back from JSON as it was, whatever was answered', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        const own = submissionOf(attempt, AROUND)
        const back = decodeSubmission(JSON.parse(JSON.stringify(encodeSubmission(own))), smallBank)
        expect(back).toEqual({ type: 'Submission', submission: own })
      }),
    )
  })

  it('of version 1 is always readable, also from before the ways of listening were kept', () => {
    expect(decodeSubmission(stored, smallBank)).toEqual({ type: 'Submission', submission: stored.data })
  })

  it('[M6] says how each conversation was taken in, and nothing where none was', () => {
    const listened = { 'call-1': ['recording', 'voice', 'revealed'] } as const
    const own = submissionOf({ ...newAttempt(), listened }, AROUND)
    expect(decodeSubmission(JSON.parse(JSON.stringify(encodeSubmission(own))), smallBank)).toMatchObject({
      submission: { listened },
    })
    expect(Object.keys(submission)).not.toContain('listened')
    expect(changed({ listened: { 'call-1': ['guessed'] } }).type).toBe('Damaged')
  })

  it('[C5] says nothing of letters, spacing and keys that somebody reads best with', () => {
    const adjustments = { ...NO_ADJUSTMENTS, text: 'large', font: 'plain', spacing: 'wide', shortcuts: 'off' } as const
    expect(submissionOf({ ...newAttempt(), adjustments }, AROUND).adjustments).toEqual({
      time: 1,
      listening: 'revealed',
      text: 'large',
      contrast: 'normal',
      motion: 'normal',
    })
  })

  it('gives scoring the same responses as the attempt had', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        expect(responsesOf(submissionOf(attempt, AROUND))).toEqual(attempt.responses)
      }),
    )
  })

  it('carries whole milliseconds in the order of the form, and nothing computed', () => {
    expect(submission.times[0]).toBe(1235)
    expect(Object.keys(submission)).not.toContain('score')
  })

  it.each([
    ['unknown version', { ...encoded, version: 9 }, 'Newer'],
    ['another kind', { ...encoded, kind: 'kontor-attempt' }, 'Damaged'],
    ['nothing', null, 'Damaged'],
    ['a list', [encoded], 'Damaged'],
  ])('%s: %s', (_, value, type) => {
    expect(decodeSubmission(value, smallBank).type).toBe(type)
  })

  it.each([
    ['index out of range: a response too many', { responses: [...submission.responses, null] }],
    ['index out of range: a response too few', { responses: submission.responses.slice(1) }],
    [
      'an option that was not shown',
      { responses: [{ type: 'choice', option: 'zz' }, ...submission.responses.slice(1)] },
    ],
    ['an answer of another kind', { responses: [{ type: 'order', things: [] }, ...submission.responses.slice(1)] }],
    ['a negative time', { times: [-1, ...submission.times.slice(1)] }],
    ['a time without end', { times: [Number.POSITIVE_INFINITY, ...submission.times.slice(1)] }],
    ['a date that no calendar has', { handedInAt: 1e300 }],
    ['a campaign that is none', { campaign: '../../etc' }],
    ['a name of a million letters', { person: { name: 'x'.repeat(1e6), contact: '' } }],
  ])('refuses %s', (_, change) => {
    expect(changed(change).type).toBe('Damaged')
  })

  it('of another version of the bank is carried along, with what is unknown unscored', () => {
    const form = {
      ...submission.form,
      bank: 'other',
      sections: submission.form.sections.map((section) => ({ ...section })),
    }
    expect(changed({ form }).type).toBe('Submission')
  })
})
