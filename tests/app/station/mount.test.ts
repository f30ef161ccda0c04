// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { showStation } from '../../../src/app/station/mount'

/** What happened, in order. */
const { done } = vi.hoisted(() => ({ done: [] as string[] }))

vi.mock('../../../src/ui/station/Station.svelte', () => ({ default: () => (done.push('shown'), {}) }))
vi.mock('../../../src/app/shared/stores', () => {
  const reconcile = async () => void done.push('reconciled')
  return { box: { reconcile }, coreBox: { reconcile } }
})
vi.mock('../../../src/app/station/world', () => ({
  createStationWorld: () => ({ finishDeleting: async () => void done.push('finished'), world: {} }),
}))

beforeEach(() => void (done.length = 0))

it('brings copies together, then finishes a withdrawal that was interrupted, and only then shows anything', async () => {
  await showStation(() => document.createElement('div'), {} as Parameters<typeof showStation>[1], undefined)
  expect(done).toEqual(['reconciled', 'reconciled', 'finished', 'shown'])
})
