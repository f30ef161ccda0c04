// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchIdle } from '../../../src/app/station/idle-watch'
import { IDLE_COUNTDOWN, idleLimit } from '../../../src/domain/attempt/idle'

/** As much of a running attempt as the watch sees. */
function attempt() {
  let state = 'starting'
  const sent: string[] = []
  const listeners: (() => void)[] = []
  const actor = {
    getSnapshot: () => ({ matches: (one: string) => one === state, context: { attempt: undefined } }),
    subscribe: (listener: () => void) => void listeners.push(listener),
    send: ({ type }: { type: string }) => void sent.push(type),
  }
  return {
    watched: watchIdle(actor as unknown as Parameters<typeof watchIdle>[0]),
    sent,
    turnTo(next: string) {
      state = next
      listeners.forEach((listener) => listener())
    },
  }
}

const LIMIT = idleLimit(undefined)
const asks = ({ watched }: ReturnType<typeof attempt>) => watched.actor.getSnapshot().matches('asking')

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('[P3] a station that is left alone', () => {
  it('asks after the limit, and gives up after the countdown', () => {
    const test = attempt()
    test.turnTo('attending')
    vi.advanceTimersByTime(LIMIT - 1)
    expect(asks(test)).toBe(false)
    vi.advanceTimersByTime(1)
    expect(asks(test)).toBe(true)
    vi.advanceTimersByTime(IDLE_COUNTDOWN - 1)
    expect(test.sent).toEqual([])
    vi.advanceTimersByTime(1)
    expect(test.sent).toEqual(['ABANDON'])
  })
  const PRESSES = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'click', 'input', 'change']
  const MOVEMENTS = ['pointermove', 'focusin', 'scroll', 'selectionchange']
  it.each([...PRESSES, ...MOVEMENTS])('takes %s for somebody who is there', (sign) => {
    const test = attempt()
    test.turnTo('attending')
    vi.advanceTimersByTime(LIMIT - 1)
    document.body.dispatchEvent(new Event(sign))
    vi.advanceTimersByTime(LIMIT - 1)
    expect(asks(test)).toBe(false)
  })
  it.each(PRESSES)('takes %s for an answer to its question', (sign) => {
    const test = attempt()
    test.turnTo('attending')
    vi.advanceTimersByTime(LIMIT)
    document.body.dispatchEvent(new Event(sign))
    vi.advanceTimersByTime(IDLE_COUNTDOWN)
    expect(test.sent).toEqual([])
  })
  it.each(MOVEMENTS)('takes %s for none: the question moves focus and page itself', (sign) => {
    const test = attempt()
    test.turnTo('attending')
    vi.advanceTimersByTime(LIMIT)
    document.body.dispatchEvent(new Event(sign))
    vi.advanceTimersByTime(IDLE_COUNTDOWN)
    expect(test.sent).toEqual(['ABANDON'])
  })
  it('does not ask while the device itself reads aloud', () => {
    const test = attempt()
    test.turnTo('attending')
    vi.advanceTimersByTime(LIMIT - 1)
    test.watched.activity()
    vi.advanceTimersByTime(LIMIT - 1)
    expect(asks(test)).toBe(false)
  })
  it.each(['attending', 'feedback', 'received', 'returning', 'leaving'])('watches over %s', (state) => {
    const test = attempt()
    test.turnTo(state)
    vi.advanceTimersByTime(LIMIT)
    expect(asks(test)).toBe(true)
  })
  it('rests where nothing of a person is on the screen', () => {
    const test = attempt()
    test.turnTo('attending')
    test.turnTo('starting')
    vi.advanceTimersByTime(LIMIT + IDLE_COUNTDOWN)
    expect(test.sent).toEqual([])
  })
})
