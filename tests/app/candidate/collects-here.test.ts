// @vitest-environment node
import '../../support/device'
import { expect, it } from 'vitest'
import { collectsHere } from '../../../src/app/candidate/collects-here'
import { campaigns } from '../../../src/app/shared/stores'
import { CAMPAIGN } from '../../support/stores'

it('is read from where campaigns write it, without any hint', async () => {
  expect(await collectsHere()).toBe('no')
  await campaigns.save(CAMPAIGN)
  await campaigns.collect({ campaign: CAMPAIGN.id, mode: 'own-device' })
  expect(await collectsHere()).toBe('yes')
})
