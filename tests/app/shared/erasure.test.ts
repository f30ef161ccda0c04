// @vitest-environment node
import '../../support/device'
import { expect, it } from 'vitest'
import { cache, erasure } from '../../../src/app/shared/erasure'
import { box, campaigns } from '../../../src/app/shared/stores'
import { createSealedBox } from '../../../src/services/submission/sealed-box'
import { CAMPAIGN } from '../../support/stores'

it('[R5] a campaign that ends leaves neither submissions nor what was opened of them', async () => {
  await campaigns.save(CAMPAIGN)
  await createSealedBox(box, CAMPAIGN.id).add(Uint8Array.of(1, 2, 3))
  // As `services/vault/cache.ts` names a pack and the summary.
  for (const key of [`o:${CAMPAIGN.id}:000001`, `t:${CAMPAIGN.id}`]) await cache.write(key, { opened: true })
  expect(await erasure.end(CAMPAIGN)).toBe(true)
  expect(await campaigns.find(CAMPAIGN.id)).toEqual({ type: 'Nothing' })
  expect(await createSealedBox(box, CAMPAIGN.id).count()).toBe(0)
  expect(await cache.keys()).toEqual({ type: 'Keys', keys: [] })
})
