import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countedBy,
  countedOn,
  LONGEST_STRETCH,
  startedAt,
  STOPPED,
  stoppedAt,
} from '../../../src/domain/attempt/active-time'
import { MINUTE, NOW } from '../../support/small-form'

describe('[C4] a stopwatch', () => {
  it('counts what lies between showing and hiding, several times over', () => {
    const first = stoppedAt(startedAt(STOPPED, NOW), NOW + 1500)
    const second = stoppedAt(startedAt(first, NOW + 60_000), NOW + 62_000)
    expect(second).toEqual({ counted: 3500 })
  })

  it('does not count while stopped', () => {
    expect(countedBy({ counted: 200 }, NOW)).toBe(200)
  })

  it('is not set back by a second start', () => {
    expect(startedAt(startedAt(STOPPED, NOW), NOW + 500)).toEqual({ counted: 0, since: NOW })
  })

  it('stopped twice counts once', () => {
    const once = stoppedAt(startedAt(STOPPED, NOW), NOW + 700)
    expect(stoppedAt(once, NOW + 9000)).toEqual(once)
  })

  it('counts on without a gap, and only if it runs', () => {
    expect(countedOn({ counted: 100, since: NOW }, NOW + 50)).toEqual({ counted: 150, since: NOW + 50 })
    expect(countedOn({ counted: 100 }, NOW)).toEqual({ counted: 100 })
  })
})

describe('a clock that is wrong', () => {
  const running = { counted: 5000, since: NOW }

  it('set back takes nothing away', () => {
    expect(stoppedAt(running, NOW - 60 * MINUTE)).toEqual({ counted: 5000 })
  })

  it('jumping ahead by a year, or a device that slept, adds ten minutes at most', () => {
    expect(LONGEST_STRETCH).toBe(10 * MINUTE)
    expect(countedBy(running, NOW + 365 * 24 * 60 * MINUTE)).toBe(5000 + 10 * MINUTE)
  })

  it('just under ten minutes is counted in full', () => {
    expect(countedBy(running, NOW + 10 * MINUTE - 1)).toBe(5000 + 10 * MINUTE - 1)
  })

  it('never makes time fall or negative, however it moves', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('start', 'stop', 'count'), fc.integer())), (events) => {
        let watch = STOPPED
        for (const [event, now] of events) {
          const before = watch.counted
          if (event === 'start') watch = startedAt(watch, now)
          else watch = event === 'stop' ? stoppedAt(watch, now) : countedOn(watch, now)
          expect(watch.counted).toBeGreaterThanOrEqual(before)
          expect(before).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
