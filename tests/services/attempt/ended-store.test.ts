import { describe, expect, it } from 'vitest'
import type { DeviceHands, Ended } from '../../../src/domain/attempt/ended'
import type { Bank } from '../../../src/domain/bank/bank'
import { createEndedStore } from '../../../src/services/attempt/ended-store'
import { attemptAt, DAY, MINUTE, NOW, smallBank } from '../../support/small-form'
import { Browser, Disk } from '../../support/stores'

const CAMPAIGN = '00112233445566ff'
const ended: Ended = {
  attempt: attemptAt({ at: 'feedback' }, { campaign: CAMPAIGN, savedAt: NOW }),
  receipt: 'BCDF-GHJK-2',
  feedback: 'at-once',
  at: NOW,
}
const storeOn = (disk: Disk, now = NOW, bank: Bank = smallBank) =>
  createEndedStore(
    new Browser(disk).store(disk.draft),
    () => Promise.resolve(bank),
    () => now,
  )

describe('[C13] an end', () => {
  it('comes back as it was, in a new page too, until it is removed', async () => {
    const disk = new Disk()
    await storeOn(disk).keep(ended)
    const later = storeOn(disk)
    expect(await later.findOf(CAMPAIGN, 'shared')).toEqual(ended)
    await later.remove()
    expect([await later.findOf(CAMPAIGN, 'shared'), disk.draft.size]).toEqual([undefined, 0])
  })

  it.each<[string, DeviceHands, number, boolean]>([
    ['on a station, soon', 'shared', 20 * MINUTE, true],
    ['on a station, when somebody else may stand there', 'shared', 40 * MINUTE, false],
    ['on a person’s own phone, days later', 'own', 3 * DAY, true],
    ['on a person’s own phone, months later', 'own', 60 * DAY, false],
  ])('%s: is there or gone for good', async (_, owner, after, isThere) => {
    const disk = new Disk()
    await storeOn(disk).keep(ended)
    expect((await storeOn(disk, NOW + after).findOf(CAMPAIGN, owner)) !== undefined).toBe(isThere)
    expect(disk.draft.size).toBe(isThere ? 1 : 0)
  })

  it('of another campaign, or of other questions, is none', async () => {
    const disk = new Disk()
    await storeOn(disk).keep(ended)
    expect(await storeOn(disk, NOW, { ...smallBank, items: new Map() }).findOf(CAMPAIGN, 'own')).toBeUndefined()
    expect(await storeOn(disk).findOf('ffffffffffffffff', 'own')).toBeUndefined()
    expect(disk.draft.size).toBe(0)
  })
})
