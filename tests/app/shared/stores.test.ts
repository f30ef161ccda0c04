// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { local } from '../../support/device'
import { campaigns, deviceStore, inTurn, submissionCount } from '../../../src/app/shared/stores'
import { mayCollect } from '../../../src/services/storage/hints'
import { CAMPAIGN } from '../../support/stores'

describe('what is kept of campaigns', () => {
  it('is hinted at as soon as one collects here, and no longer when none does', async () => {
    await campaigns.save(CAMPAIGN)
    await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'kiosk' })
    expect(mayCollect()).toBe(true)
    await campaigns.collect(undefined)
    expect(mayCollect()).toBe(false)
  })
  it('is apart from what belongs to the device alone', async () => {
    await campaigns.save({ ...CAMPAIGN, id: 'aaaaaaaaaaaaaaaa' })
    expect(await deviceStore.keys()).toEqual({ type: 'Keys', keys: [] })
  })
  it('counts submissions in a third place, which outlives both copies', () => {
    submissionCount.add(CAMPAIGN.id, 'r1')
    expect([...local.keys()]).toContain(`kontor-count:${CAMPAIGN.id}`)
  })
})

describe('work that only one tab may do', () => {
  it('waits for the lock of all tabs', async () => {
    const asked: string[] = []
    const request = (name: string, work: () => Promise<unknown>) => {
      asked.push(name)
      return work()
    }
    vi.stubGlobal('navigator', { locks: { request } })
    expect(await inTurn(() => Promise.resolve('done'))).toBe('done')
    expect(asked).toEqual(['kontor-commit'])
  })
  it('is done all the same where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {})
    expect(await inTurn(() => Promise.resolve('done'))).toBe('done')
  })
})
