import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { goForward, startAttempt, withResponse, type Attempt } from '../../src/domain/attempt/attempt'
import { timeLeft } from '../../src/domain/attempt/timed'
import type { AttemptEvent } from '../../src/machines/attempt.context'
import { createAttemptMachine } from '../../src/machines/attempt.machine'
import { bank, check, formOf } from '../fixtures/small-bank'
import { MINUTE, NOW } from '../support/small-form'

/** What runs is measured by the clock of the page; the date of the device may be set at any moment (C4). */

const SECOND = 1000
const YEAR = 365 * 24 * 60 * MINUTE
const JUMPS = [YEAR, -YEAR, 2 * MINUTE, -2 * MINUTE, 90 * SECOND]

const block = { type: 'fixed' as const, item: 'ck01', shown: check.rows.map(({ id }) => id) }
const form = formOf([['accuracy', [block]]])

/** In front of a block of one minute, its first line answered. */
function atBlock(): Attempt {
  let attempt = startAttempt('a', form, NOW)
  while (attempt.place.at !== 'question') attempt = goForward(attempt, bank, 0)
  return { ...withResponse(attempt, { type: 'compare', rows: { r1: 'same' } }), savedAt: NOW }
}

const never = () => new Promise<never>(() => undefined)

/** A page in front of the block, its own clock, and the date of the device. */
async function page(stored = atBlock()) {
  const clock = { date: NOW, elapsed: 5 * SECOND }
  const kept: Attempt[] = []
  const machine = createAttemptMachine({
    bank,
    open: () => Promise.resolve({ type: 'Attempt', attempt: stored }),
    draw: never,
    extend: never,
    keep: never,
    keepSoon: (attempt) => void kept.push(attempt),
    keepEnded: () => undefined,
    discard: never,
    handIn: never,
    resumeHandIn: never,
    score: never,
    now: () => clock.date,
    elapsed: () => clock.elapsed,
  })
  const actor = createActor(machine).start()
  await new Promise((resolve) => setImmediate(resolve))
  const attempt = () => actor.getSnapshot().context.attempt ?? stored
  return {
    attempt,
    kept,
    send: (type: 'HIDE' | 'SHOW' | 'TICK') => actor.send({ type } satisfies AttemptEvent),
    pass(milliseconds: number) {
      clock.date += milliseconds
      clock.elapsed += milliseconds
    },
    /** The device sleeps: the clock of the page stands still. */
    sleep: (milliseconds: number) => void (clock.date += milliseconds),
    setDate: (by: number) => void (clock.date += by),
    left: () => timeLeft(attempt(), check, clock.elapsed),
  }
}

describe('[C4] the date of the device is set while a block runs', () => {
  it.each(JUMPS)('by %i milliseconds: not a second is taken or given', async (by) => {
    const here = await page()
    here.pass(12 * SECOND)
    here.setDate(by)
    here.send('TICK')
    here.pass(8 * SECOND)
    here.send('TICK')
    expect(here.left()).toBe(40 * SECOND)
    expect(here.kept.at(-1)?.times['ck01']?.counted).toBe(20 * SECOND)
  })
  it.each(JUMPS)('by %i milliseconds just before the page is hidden for a moment: the block goes on', async (by) => {
    const here = await page()
    here.pass(10 * SECOND)
    here.setDate(by)
    here.send('HIDE')
    here.pass(3 * SECOND)
    here.send('SHOW')
    expect([here.attempt().form, here.left()]).toEqual([form, 50 * SECOND])
  })
  it.each([YEAR, -YEAR])(
    'by %i milliseconds, then the page is loaded anew: what was counted stays counted',
    async (by) => {
      const here = await page()
      here.pass(15 * SECOND)
      here.setDate(by)
      here.send('TICK')
      const stored = here.kept.at(-1)
      const again = await page(stored && { ...stored, savedAt: NOW })
      expect(again.left()).toBe(45 * SECOND)
    },
  )
  it('back, while the page is hidden for two minutes: the block was broken off all the same', async () => {
    const here = await page()
    here.send('HIDE')
    here.pass(2 * MINUTE)
    here.setDate(-YEAR)
    here.send('SHOW')
    expect(here.attempt().form).not.toEqual(form)
  })
})

describe('[M5] a device that slept', () => {
  it('with the page hidden has broken the block off', async () => {
    const here = await page()
    here.send('HIDE')
    here.sleep(20 * MINUTE)
    here.send('SHOW')
    expect(here.attempt().form).not.toEqual(form)
  })
  it('with the page open counts nothing of its sleep', async () => {
    const here = await page()
    here.pass(5 * SECOND)
    here.sleep(20 * MINUTE)
    here.send('TICK')
    expect(here.left()).toBe(55 * SECOND)
  })
  it('is not asked about a break that was over before: showing what is shown changes nothing', async () => {
    const here = await page()
    here.send('HIDE')
    here.pass(2 * SECOND)
    here.send('SHOW')
    for (let n = 0; n < 9; n += 1) {
      here.pass(SECOND)
      here.send('TICK')
    }
    here.pass(55 * SECOND)
    here.send('SHOW')
    expect(here.attempt().form).toEqual(form)
  })
})
