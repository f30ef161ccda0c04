// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { encodeAttempt } from '../../../src/domain/attempt/draft'
import { createMoving } from '../../../src/services/attempt/transfer'
import { packBody } from '../../../src/services/seal/envelope'
import { attemptAt, smallBank } from '../../support/small-form'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

const attempt = { ...attemptAt({ at: 'question', section: 0, question: 1 }), campaign: CAMPAIGN.id }

function device(disk = new Disk()) {
  return { disk, moving: createMoving(new Browser(disk).store(disk.draft), async () => smallBank) }
}
function running() {
  const own = device()
  own.disk.draft.set('attempt', encodeAttempt(attempt))
  return own
}
const packed = (value: object) => new Uint8Array(packBody(JSON.stringify(value)))

describe('a running test goes on on another device', () => {
  it('arrives as it was, under the same code, and is locked on the first', async () => {
    const [one, other] = [running(), device()]
    const sent = await one.moving.pack()
    expect(await other.moving.receive(sent?.bytes ?? new Uint8Array(), CAMPAIGN.id)).toEqual({
      type: 'Received',
      code: sent?.code,
    })
    expect(other.disk.draft.get('attempt')).toEqual(encodeAttempt(attempt))
    expect(await one.moving.lock()).toBe(true)
    expect([one.disk.draft.has('attempt'), await one.moving.hasLocked()]).toEqual([false, true])
    expect(await one.moving.pack()).toBeUndefined()
  })
  it('can be taken back where it never arrived, but not over somebody else’s test', async () => {
    const one = running()
    await one.moving.lock()
    expect(await one.moving.takeBack()).toBe(true)
    expect(one.disk.draft.get('attempt')).toEqual(encodeAttempt(attempt))
    await one.moving.lock()
    one.disk.draft.set('attempt', encodeAttempt({ ...attempt, id: 'another' }))
    expect(await one.moving.takeBack()).toBe(false)
  })
  it('never overwrites a test that runs', async () => {
    const [one, other] = [running(), running()]
    const sent = await one.moving.pack()
    expect((await other.moving.receive(sent?.bytes ?? new Uint8Array(), CAMPAIGN.id)).type).toBe('occupied')
  })
  it.each([
    ['garbage', new Uint8Array([1, 2, 3]), 'damaged'],
    ['another document', packed({ kind: 'kontor-campaign', version: 1, data: {} }), 'damaged'],
    ['a later version', packed({ kind: 'kontor-attempt', version: 99, data: {} }), 'newer'],
    ['a practice run', packed(encodeAttempt(attemptAt({ at: 'notice' }))), 'other-campaign'],
    ['another campaign', packed(encodeAttempt({ ...attempt, campaign: 'ffffffffffffffff' })), 'other-campaign'],
  ] as const)('refuses %s', async (_, bytes, why) => {
    const { disk, moving } = device()
    expect((await moving.receive(bytes, CAMPAIGN.id)).type).toBe(why)
    expect(disk.draft.size).toBe(0)
  })
})
