import { describe, expect, it } from 'vitest'
import { createKeyedBanks } from '../../../src/app/shared/keyed-banks'
import { smallBank } from '../../support/small-form'

const builtIn = { bank: smallBank, keys: new Map() }
const ref = { digest: '0123456789abcdef0123456789abcdef', title: 'Eigene', version: '1', languages: ['de' as const] }

describe('the bank of a campaign, with its keys', () => {
  it('is the built-in one where the campaign names none', () => {
    const { keyedBankOf } = createKeyedBanks(builtIn, { whole: () => Promise.reject(new Error('Not asked for')) })
    expect(keyedBankOf({})).toBe(builtIn)
  })
  it('is empty where this device has lost it', async () => {
    const { fetchBank, keyedBankOf } = createKeyedBanks(builtIn, { whole: () => Promise.resolve(undefined) })
    await fetchBank(ref)
    expect([keyedBankOf({ bank: ref }).bank.items.size, keyedBankOf({ bank: ref }).keys.size]).toEqual([0, 0])
  })
  it('is read once', async () => {
    const part = { skill: 'listening' as const, items: [], models: [], stimuli: [], keys: [] }
    const words = { texts: { de: {}, en: {} }, reasons: { de: {}, en: {} } }
    const about = { title: 'Eigene', version: '1', author: 'A', licence: 'L', languages: ['de' as const] }
    const whole = { ...about, parts: [{ ...part, ...words }] }
    let reads = 0
    const { fetchBank, keyedBankOf } = createKeyedBanks(builtIn, {
      whole: () => {
        reads += 1
        return Promise.resolve(whole)
      },
    })
    await fetchBank(ref)
    await fetchBank(ref)
    expect([reads, keyedBankOf({ bank: ref }).bank.version]).toEqual([1, '1·01234567'])
  })
})
