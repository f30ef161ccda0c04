import { describe, expect, it } from 'vitest'
import { dueAt, isDue, monthsLater } from '../../../src/domain/campaign/retention'

const day = (text: string) => Date.parse(`${text}T12:00:00Z`)

describe('[R5] retention', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 7, '2027-07-31'],
    ['2026-11-30', 1, '2026-12-30'],
  ])('from %s, %s months later is %s', (from, months, later) => {
    expect(monthsLater(day(from), months)).toBe(day(later))
  })

  it('counts from the decision, without one from the end of the campaign, else not at all', () => {
    const closed = { months: 6, closedAt: day('2026-03-01') }
    expect(dueAt(day('2026-01-01'), closed)).toBe(day('2026-07-01'))
    expect(dueAt(undefined, closed)).toBe(day('2026-09-01'))
    expect(dueAt(undefined, { months: 6 })).toBeUndefined()
  })

  it('deletes on the day, not before', () => {
    const due = day('2026-07-01')
    expect([isDue(due, due - 1), isDue(due, due), isDue(undefined, due)]).toEqual([false, true, false])
  })
})
