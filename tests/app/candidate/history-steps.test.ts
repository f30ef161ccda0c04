// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { createActor, waitFor, type ActorRefFrom } from 'xstate'
import { followHistory } from '../../../src/app/candidate/history-steps'
import type { AttemptDeps } from '../../../src/machines/attempt.deps'
import { createAttemptMachine, type AttemptMachine } from '../../../src/machines/attempt.machine'
import { newAttempt, smallBank } from '../../support/small-form'

const deps = {
  bank: smallBank,
  now: () => 0,
  elapsed: () => 0,
  open: () => Promise.resolve({ type: 'Nothing' }),
  draw: () => Promise.resolve(newAttempt()),
  keep: () => Promise.resolve({ type: 'Kept' }),
  keepSoon: () => undefined,
} as unknown as AttemptDeps

type Running = ActorRefFrom<AttemptMachine>
const where = (actor: Running) => {
  const place = actor.getSnapshot().context.attempt?.place
  return place && [place.at, 'question' in place ? place.question : undefined].filter((part) => part !== undefined)
}
const showing = (actor: Running) => waitFor(actor, (snapshot) => snapshot.matches({ attending: 'showing' }))
async function next(actor: Running) {
  actor.send({ type: 'NEXT' })
  await showing(actor)
}
const settled = async (step: number) => vi.waitFor(() => expect(window.history.state).toEqual({ step }))

it('[C7] the browser’s back leads to the screen before, and never out of a running test', async () => {
  const before = window.history.length
  const actor = createActor(createAttemptMachine(deps)).start()
  followHistory(actor)
  await waitFor(actor, (snapshot) => snapshot.matches('start'))
  expect(window.history.length).toBe(before)

  actor.send({ type: 'START' })
  await showing(actor)
  await next(actor)
  const practice = where(actor)
  await next(actor)
  const second = where(actor)
  expect(second).not.toEqual(practice)
  await settled(3)

  // A link to a field is no step, and neither is the way back from it.
  window.location.hash = '#answer'
  await vi.waitFor(() => expect(window.location.hash).toBe('#answer'))
  await settled(3)
  expect(where(actor)).toEqual(second)
  window.history.back()
  await vi.waitFor(() => expect(window.location.hash).toBe(''))
  expect(where(actor)).toEqual(second)

  window.history.back()
  await settled(2)
  await vi.waitFor(() => expect(where(actor)).toEqual(practice))
  window.history.back()
  await vi.waitFor(() => expect(where(actor)).toEqual(['notice']))
  await settled(1)

  // Back from the first screen: it stays, and so does the test.
  const popped = new Promise<void>((resolve) => window.addEventListener('popstate', () => resolve(), { once: true }))
  window.history.back()
  await popped
  await settled(1)
  expect(where(actor)).toEqual(['notice'])

  // Forward is no way around a question.
  await next(actor)
  await settled(2)
  window.history.back()
  await vi.waitFor(() => expect(where(actor)).toEqual(['notice']))
  window.history.forward()
  await settled(2)
  expect(where(actor)).toEqual(['notice'])

  // Whoever has left the test has no use for its entries: one press, and they are behind.
  actor.send({ type: 'LEAVE' })
  await waitFor(actor, (snapshot) => !snapshot.matches('attending'))
  window.history.back()
  await settled(0)
  actor.stop()
})
