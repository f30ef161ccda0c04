import { describe, expect, it } from 'vitest'
import {
  counted,
  goForward,
  paused,
  reopened,
  startAttempt,
  withResponse,
  type Attempt,
} from '../../../src/domain/attempt/attempt'
import { decodeAttempt, encodeAttempt } from '../../../src/domain/attempt/draft'
import { isTimed, limitOf, repeatedAfterBreak, timeLeft } from '../../../src/domain/attempt/timed'
import { candidatesFor } from '../../../src/domain/form/candidates'
import { bank, check, fixed, formOf } from '../../fixtures/small-bank'

const NOW = 1_760_000_000_000
const SECOND = 1000
const block = { ...fixed('ck01'), shown: check.rows.map(({ id }) => id) }
const form = formOf([['accuracy', [block]]])

/** In front of the block since `NOW`, with two rows done. */
function working(): Attempt {
  let attempt = startAttempt('a', form, NOW)
  while (attempt.place.at !== 'question') attempt = goForward(attempt, bank, NOW)
  return { ...withResponse(attempt, { type: 'compare', rows: { r1: 'same', r2: 'different' } }), savedAt: NOW }
}
const questions = (attempt: Attempt) => attempt.form.sections.flatMap((section) => section.questions)

describe('a block against the clock', () => {
  it('[C4] has its limit in active time, and never less than nothing', () => {
    expect(timeLeft(working(), check, NOW + 20 * SECOND)).toBe(40 * SECOND)
    expect(timeLeft(working(), check, NOW + 100 * SECOND)).toBe(0)
    const away = paused(working(), NOW + 20 * SECOND)
    expect(timeLeft(away, check, NOW + 500 * SECOND)).toBe(40 * SECOND)
  })
  it('[C5] gives extra time to whoever asked for it, or no limit at all', () => {
    const { adjustments } = working()
    expect([1, 1.25, 1.5, 2, 'untimed'].map((time) => limitOf(check, { ...adjustments, time } as never))).toEqual([
      60_000,
      75_000,
      90_000,
      120_000,
      undefined,
    ])
  })
  it('is what makes a form timed', () => {
    expect(isTimed(bank, form)).toBe(true)
    expect(isTimed(bank, formOf([['listening', [fixed('ch01')]]]))).toBe(false)
  })
  it('[M5] is not drawn when it only waits to replace another', () => {
    const drawn = candidatesFor(bank, 'accuracy', { type: 'compare', difficulty: 1, count: 1 })
    expect(drawn.map(({ id }) => id)).toEqual(['ck01'])
  })
})

describe('[M5] a block that was broken off', () => {
  it('for a minute or less goes on', () => {
    const attempt = working()
    expect(repeatedAfterBreak(attempt, bank, 60 * SECOND)).toBe(attempt)
  })
  it('for longer is asked once more with its parallel block, whole time, without the answers so far', () => {
    const repeated = reopened(repeatedAfterBreak(working(), bank, 61 * SECOND), NOW + 90 * SECOND, NOW)
    expect(questions(repeated)).toEqual([{ type: 'fixed', item: 'ck02', shown: block.shown }])
    expect(repeated.responses).toEqual({})
    expect(repeated.place).toEqual(working().place)
    expect(timeLeft(repeated, { ...check, id: 'ck02' }, NOW)).toBe(60 * SECOND)
    expect(repeated.interruptions).toEqual([{ at: NOW + 90 * SECOND, away: 90 * SECOND }])
    // Stored and taken up again, it is still the same.
    expect(decodeAttempt(JSON.parse(JSON.stringify(encodeAttempt(repeated))), bank)).toEqual({
      type: 'Attempt',
      attempt: repeated,
    })
  })
  it('a second time goes on: there is only one repetition', () => {
    const repeated = repeatedAfterBreak(working(), bank, 61 * SECOND)
    expect(repeatedAfterBreak(repeated, bank, 3600 * SECOND)).toBe(repeated)
  })
  it('after its time had run out stays as it is', () => {
    const over = { ...counted(working(), NOW + 61 * SECOND), savedAt: NOW + 61 * SECOND }
    expect(repeatedAfterBreak(over, bank, 3600 * SECOND)).toBe(over)
  })
  it('without a limit goes on, and so does every other question', () => {
    const calm = { ...working(), adjustments: { ...working().adjustments, time: 'untimed' as const } }
    expect(repeatedAfterBreak(calm, bank, 3600 * SECOND)).toBe(calm)
    const elsewhere = startAttempt('b', form, NOW)
    expect(repeatedAfterBreak(elsewhere, bank, 3600 * SECOND)).toBe(elsewhere)
  })
})
