import { describe, expect, it } from 'vitest'
import { isExpired, isLongAway } from '../../../src/domain/attempt/expiry'
import { attemptAt, DAY, MINUTE, NOW, placeOf } from '../../support/small-form'

const running = attemptAt(placeOf('question 1.0'), { savedAt: NOW })
const handedIn = attemptAt({ at: 'feedback' }, { savedAt: NOW })

describe('asking who is there', () => {
  it.each([
    ['at once', 0, false],
    ['after half an hour to the millisecond', 30 * MINUTE, false],
    ['a millisecond later', 30 * MINUTE + 1, true],
    ['when the clock was set back a little', -5 * MINUTE, false],
    ['when the clock was set back by hours', -3 * 60 * MINUTE, true],
  ])('%s', (_, later, asks) => {
    expect(isLongAway(running, NOW + later)).toBe(asks)
  })
})

describe('deleting', () => {
  it.each([
    ['a running attempt after a month to the millisecond', running, 30 * DAY, false],
    ['a running attempt a millisecond later', running, 30 * DAY + 1, true],
    ['a finished one after a day to the millisecond', handedIn, DAY, false],
    ['a finished one a millisecond later', handedIn, DAY + 1, true],
    ['a running one after a day', running, 2 * DAY, false],
    ['a running one when the clock was set back by a year', running, -365 * DAY, false],
    ['a running one by a clock that is twenty years ahead', running, 20 * 365 * DAY, false],
    ['a finished one by a clock that is fourteen months ahead', handedIn, 430 * DAY, false],
    ['a running one of a campaign after forty days', { ...running, campaign: '00112233445566ff' }, 40 * DAY, false],
    ['a finished one of a campaign after two days', { ...handedIn, campaign: '00112233445566ff' }, 2 * DAY, true],
  ])('%s', (_, attempt, later, gone) => {
    expect(isExpired(attempt, NOW + later)).toBe(gone)
  })
})
