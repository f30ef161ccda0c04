import { describe, expect, it } from 'vitest'
import type { FoundBank } from '../../../src/app/shared/found-bank'
import { createBankSource } from '../../../src/app/station/bank-source'
import { bankOf } from '../../../src/domain/bank/bank'

const BANK = bankOf('1', [])

const HERE: FoundBank = { type: 'Bank', bank: BANK, keys: async () => new Map() }
const MISSING: FoundBank = {
  type: 'Missing',
  ref: { digest: '0'.repeat(32), title: 'Eigene', version: '1', languages: ['de'] },
  take: async () => 'taken',
}

/** @param answers what is found, one after the other; the last one for ever */
function source(...answers: readonly FoundBank[]) {
  let asked = 0
  const find = createBankSource(async () => answers[Math.min(asked++, answers.length - 1)] ?? MISSING)
  return { find, asked: () => asked }
}

describe('the bank of a station', () => {
  it('is looked for once', async () => {
    const { find, asked } = source(HERE)
    expect(await Promise.all([find(), find()])).toEqual([BANK, BANK])
    expect(await find()).toBe(BANK)
    expect(asked()).toBe(1)
  })
  it('is looked for again while its questions are missing', async () => {
    const { find, asked } = source(MISSING, MISSING, HERE)
    expect(await find()).toBeUndefined()
    expect(await find()).toBeUndefined()
    expect(await find()).toBe(BANK)
    expect(await find()).toBe(BANK)
    expect(asked()).toBe(3)
  })
})
