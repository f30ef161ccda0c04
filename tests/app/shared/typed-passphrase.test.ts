// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createTypedPassphrase } from '../../../src/app/shared/typed-passphrase'

function typedAt(start: number) {
  const clock = { now: start }
  const typed = createTypedPassphrase(() => clock.now)
  typed.keep('one', 'richtig')
  return { clock, typed }
}

describe('the passphrase that opened the gate', () => {
  it('opens the vault of its campaign too, once', () => {
    const { typed } = typedAt(0)
    expect([typed.take('one'), typed.take('one')]).toEqual(['richtig', undefined])
  })
  it('opens no other campaign, and is forgotten then', () => {
    const { typed } = typedAt(0)
    expect([typed.take('two'), typed.take('one')]).toEqual([undefined, undefined])
  })
  it('is asked for again after two minutes', () => {
    const { clock, typed } = typedAt(5000)
    clock.now = 125_000
    expect(typed.take('one')).toBe('richtig')
    typed.keep('one', 'richtig')
    clock.now = 245_001
    expect(typed.take('one')).toBeUndefined()
  })
})
