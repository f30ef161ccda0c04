// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { countSealed } from '../../../src/app/shared/count-sealed'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { Browser, CAMPAIGN, Disk } from '../../support/stores'

/** A device that has taken in so many submissions, one of which lies here. */
async function holdingOne(takenIn: number) {
  const disk = new Disk()
  const browser = new Browser(disk)
  const deps = { box: browser.box(), submissionCount: browser.submissionCount() }
  await createSealedBox(deps.box, CAMPAIGN.id).add(Uint8Array.of(1, 2, 3))
  for (let n = 0; n < takenIn; n += 1) deps.submissionCount.add(CAMPAIGN.id, `r${n}`)
  return { disk, browser, count: () => countSealed(deps, CAMPAIGN.id) }
}

describe('what lies here of a campaign', () => {
  it('is missed where this device has taken in more', async () => {
    expect(await (await holdingOne(3)).count()).toEqual({ sealed: 1, lost: 2 })
  })
  it('may be more than was counted: nothing is lost then', async () => {
    expect(await (await holdingOne(0)).count()).toEqual({ sealed: 1, lost: 0 })
  })
  it('is not said to be lost while it cannot be listed', async () => {
    const { browser, disk, count } = await holdingOne(3)
    browser.fail(disk.box, { on: 'keys' })
    expect(await count()).toEqual({ sealed: undefined, lost: 0 })
  })
})
