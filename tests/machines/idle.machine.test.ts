import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { idleLimit } from '../../src/domain/attempt/idle'
import { createIdleMachine } from '../../src/machines/idle.machine'
import { attemptAt, MINUTE } from '../support/small-form'

function watched() {
  const clock = new SimulatedClock()
  let gone = 0
  const machine = createIdleMachine({ limit: () => 2 * MINUTE, countdown: 30_000, onGone: () => void (gone += 1) })
  const actor = createActor(machine, { clock }).start()
  actor.send({ type: 'BUSY' })
  return { actor, clock, gone: () => gone, state: () => actor.getSnapshot().value }
}

describe('[P3] a station notices that somebody has walked away', () => {
  it('asks after the limit without input, and gives up 30 seconds later, once', () => {
    const { clock, gone, state } = watched()
    clock.increment(2 * MINUTE - 1)
    expect(state()).toBe('watching')
    clock.increment(1)
    expect(state()).toBe('asking')
    clock.increment(29_999)
    expect([state(), gone()]).toEqual(['asking', 0])
    clock.increment(1)
    clock.increment(10 * MINUTE)
    expect([state(), gone()]).toEqual(['resting', 1])
  })
  it('every input begins the time anew, also while it asks', () => {
    const { actor, clock, gone, state } = watched()
    for (let n = 0; n < 10; n += 1) {
      clock.increment(2 * MINUTE - 1)
      actor.send({ type: 'ACTIVITY' })
    }
    expect(state()).toBe('watching')
    clock.increment(2 * MINUTE + 29_000)
    actor.send({ type: 'ACTIVITY' })
    clock.increment(2 * MINUTE - 1)
    expect([state(), gone()]).toEqual(['watching', 0])
  })
  it('movement shows that somebody is there, and answers no question', () => {
    const { actor, clock, gone, state } = watched()
    clock.increment(2 * MINUTE - 1)
    actor.send({ type: 'MOVEMENT' })
    clock.increment(2 * MINUTE - 1)
    expect(state()).toBe('watching')
    clock.increment(1)
    actor.send({ type: 'MOVEMENT' })
    clock.increment(30_000)
    expect([state(), gone()]).toEqual(['resting', 1])
  })
  it('leaves a screen alone on which nothing is personal', () => {
    const { actor, clock, gone, state } = watched()
    actor.send({ type: 'REST' })
    clock.increment(60 * MINUTE)
    expect([state(), gone()]).toEqual(['resting', 0])
  })
})

describe('[P3] how long it waits', () => {
  const question = { at: 'question', section: 0, question: 0 } as const
  const during = (skill: 'listening' | 'numeracy', time: 1 | 1.25 | 2 | 'untimed') => {
    const attempt = attemptAt(question)
    const [first, ...others] = attempt.form.sections
    if (first === undefined) throw new Error('no section')
    return idleLimit({
      ...attempt,
      form: { ...attempt.form, sections: [{ ...first, skill }, ...others] },
      adjustments: { ...attempt.adjustments, time },
    })
  }
  it.each([
    ['listening', 1, 2],
    ['numeracy', 1, 3],
    ['numeracy', 1.25, 3.75],
    ['listening', 2, 4],
    ['numeracy', 'untimed', 6],
  ] as const)('%s with extra time %s: %d minutes', (skill, time, minutes) => {
    expect(during(skill, time)).toBe(minutes * MINUTE)
  })
  it('two minutes where only a result is on the screen', () => {
    expect(idleLimit(undefined)).toBe(2 * MINUTE)
  })
})
