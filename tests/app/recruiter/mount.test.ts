// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { showRecruiter } from '../../../src/app/recruiter/mount'

/** What happened, in order. */
const { done } = vi.hoisted(() => ({ done: [] as string[] }))

vi.mock('../../../src/ui/recruiter/Recruiter.svelte', () => ({ default: () => (done.push('shown'), {}) }))
vi.mock('../../../src/app/shared/stores', () => {
  const reconcile = async () => void done.push('reconciled')
  return { box: { reconcile }, coreBox: { reconcile } }
})
vi.mock('../../../src/app/recruiter/world', () => ({
  createRecruiterWorld: () => ({
    actor: { start: () => void done.push('started'), send: ({ type }: { type: string }) => void done.push(type) },
    deleteDue: async () => void done.push('deleted'),
    world: {},
  }),
}))

beforeEach(() => void (done.length = 0))

it('[R5] brings copies together, deletes what is due, and only then shows anything', async () => {
  await showRecruiter(() => document.createElement('div'), {} as Parameters<typeof showRecruiter>[1])
  expect(done).toEqual(['reconciled', 'reconciled', 'deleted', 'started', 'shown'])
  done.length = 0
  for (const sign of ['click', 'input', 'focusin', 'scroll']) document.body.dispatchEvent(new Event(sign))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(done).toEqual(['ACTIVITY', 'ACTIVITY', 'SHOW'])
})
