import { expect, it } from 'vitest'
import type { Ended } from '../../../src/domain/attempt/ended'
import { createEndedStore } from '../../../src/services/attempt/ended-store'
import { attemptAt, NOW, smallBank } from '../../support/small-form'
import { Browser, Disk } from '../../support/stores'

const ended: Ended = {
  attempt: attemptAt({ at: 'feedback' }, { campaign: '00112233445566ff', savedAt: NOW }),
  receipt: 'BCDF-GHJK-2',
  feedback: 'at-once',
  at: NOW,
}

it('[C13] an end comes back as it was, in a new page too, until it is removed', async () => {
  const disk = new Disk()
  const draft = new Browser(disk).store(disk.draft)
  await createEndedStore(draft, smallBank).keep(ended)
  const later = createEndedStore(draft, smallBank)
  expect(await later.find()).toEqual(ended)
  await later.remove()
  expect(await later.find()).toBeUndefined()
})

it('[C13] an end that does not fit the questions here is none', async () => {
  const disk = new Disk()
  const draft = new Browser(disk).store(disk.draft)
  await createEndedStore(draft, smallBank).keep(ended)
  expect(await createEndedStore(draft, { ...smallBank, items: new Map() }).find()).toBeUndefined()
})
