import { describe, expect, it } from 'vitest'
import { campaignBank, coreBank } from '../../../src/app/shared/banks'
import type { Bank } from '../../../src/domain/bank/bank'
import type { FoundBank } from '../../../src/app/shared/found-bank'
import { smallBank } from '../../support/small-form'

const skillsIn = ({ items, models }: Bank) =>
  [...new Set([...items.values(), ...models.values()].map(({ skill }) => skill))].sort()
const nothing = () => Promise.resolve(undefined)

describe('which bank candidates are asked from', () => {
  it('is the core four for whoever only practises', async () => {
    const { bank, keys } = await coreBank()
    expect(skillsIn(bank)).toEqual(['conflict', 'listening', 'numeracy', 'organization'])
    expect((await keys()).size).toBeGreaterThan(0)
  })
  it('is the whole built-in one for a campaign without its own', async () => {
    const found = await campaignBank(nothing, () => Promise.resolve(nothing))
    expect(found.type === 'Bank' && skillsIn(found.bank).length).toBe(10)
  })
  it('is the own one of the attempt that waits here, before that of the campaign that collects', async () => {
    const own: FoundBank = { type: 'Bank', bank: smallBank, keys: () => Promise.resolve(new Map()) }
    const asked: (string | undefined)[] = []
    const found = await campaignBank(
      () => Promise.resolve('00112233445566ff'),
      () =>
        Promise.resolve((campaign) => {
          asked.push(campaign)
          return Promise.resolve(own)
        }),
    )
    expect([found, asked]).toEqual([own, ['00112233445566ff']])
  })
})
