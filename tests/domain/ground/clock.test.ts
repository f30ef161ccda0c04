import { describe, expect, it } from 'vitest'
import { clockTrust } from '../../../src/domain/ground/clock'

const DAY = 86_400_000
const BUILT = Date.UTC(2026, 0, 1)
const START = BUILT + 100 * DAY

describe('[R5] the clock of a device', () => {
  it.each<[string, number, number | undefined, string]>([
    ['before the build', BUILT - 1, undefined, 'Early'],
    ['before the build, whatever the last start was', BUILT - 1, START, 'Early'],
    ['a year after the last start', START + 366 * DAY, START, 'Trusted'],
    ['fourteen months after the last start', START + 430 * DAY, START, 'Ahead'],
    ['set back behind the last start', START - 50 * DAY, START, 'Trusted'],
    ['six years after the build, at the first start', BUILT + 6 * 366 * DAY, undefined, 'Ahead'],
    ['four years after the build, at the first start', BUILT + 4 * 365 * DAY, undefined, 'Trusted'],
  ])('%s', (_, now, before, type) => {
    expect(clockTrust(now, BUILT, before).type).toBe(type)
  })
  it('of a build that does not know its day is trusted at the first start, not later', () => {
    expect(clockTrust(START, 0, undefined).type).toBe('Trusted')
    expect(clockTrust(START + 430 * DAY, 0, START).type).toBe('Ahead')
  })
})
