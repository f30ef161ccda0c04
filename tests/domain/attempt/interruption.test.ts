import { describe, expect, it } from 'vitest'
import { reopened } from '../../../src/domain/attempt/attempt'
import type { Attempt } from '../../../src/domain/attempt/attempt'
import { decodeAttempt, encodeAttempt } from '../../../src/domain/attempt/draft'
import { compacted, countOf, MOST_INTERRUPTIONS } from '../../../src/domain/attempt/interruption'
import { decodeSubmission, encodeSubmission, submissionOf } from '../../../src/domain/submission/submission'
import { attemptAt, NOW, smallBank } from '../../support/small-form'

const AROUND = {
  campaign: '00112233445566ff',
  app: 'test',
  language: 'de',
  mode: 'supervised',
  record: { number: 1, previous: null },
  handedInAt: NOW,
  person: null,
  profiles: '0123456789abcdef',
} as const
const handedIn = (attempt: Attempt) =>
  decodeSubmission(JSON.parse(JSON.stringify(encodeSubmission(submissionOf(attempt, AROUND)))), smallBank)

const absences = (count: number) => Array.from({ length: count }, (_, n) => ({ at: NOW + n, away: 2 }))

describe('absences beyond the limit', () => {
  it('are put together from the oldest on, with how many there were and how long they took', () => {
    const kept = compacted(absences(1500))
    expect(kept.length).toBe(MOST_INTERRUPTIONS)
    expect(kept[0]).toEqual({ at: NOW + 500, away: 1002, times: 501 })
    expect(kept[1]).toEqual({ at: NOW + 501, away: 2 })
    expect([countOf(kept), kept.reduce((sum, { away }) => sum + away, 0)]).toEqual([1500, 3000])
  })
  it('up to the limit stay as they are', () => {
    expect(compacted(absences(MOST_INTERRUPTIONS))).toEqual(absences(MOST_INTERRUPTIONS))
  })
  it('of somebody who reloads 1,500 times: the attempt can be kept, read and handed in', () => {
    let attempt = attemptAt({ at: 'hand-in' })
    for (let n = 0; n < 1500; n += 1) attempt = reopened({ ...attempt, savedAt: NOW + n }, NOW + n + 2, NOW)
    expect(countOf(attempt.interruptions)).toBe(1500)
    expect(decodeAttempt(encodeAttempt(attempt), smallBank)).toEqual({ type: 'Attempt', attempt })
    expect(handedIn(attempt)).toMatchObject({
      type: 'Submission',
      submission: { interruptions: attempt.interruptions },
    })
  })
  it('of an attempt that an older Kontor has kept are compacted when it is read, and it is not damaged', () => {
    const older = encodeAttempt(attemptAt({ at: 'hand-in' }, { interruptions: absences(1200) }))
    const decoded = decodeAttempt(older, smallBank)
    expect(decoded.type === 'Attempt' ? handedIn(decoded.attempt).type : decoded).toBe('Submission')
  })
})
