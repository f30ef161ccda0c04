import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { createVaultMachine, HIDDEN, IDLE } from '../../../src/machines/vault.machine'
import { openVaultMachine, settled } from '../../support/vault-machine'

describe('an open vault before nobody', () => {
  it('locks after ten minutes without input, and not before', async () => {
    const { actor, clock } = await openVaultMachine()
    clock.increment(IDLE - 1)
    actor.send({ type: 'ACTIVITY' })
    clock.increment(IDLE - 1)
    expect(actor.getSnapshot().matches('open')).toBe(true)
    clock.increment(1)
    await settled()
    expect([actor.getSnapshot().value, actor.getSnapshot().context.locked]).toEqual(['locked', 'idle'])
  })

  it('locks after two minutes hidden', async () => {
    const { actor, clock } = await openVaultMachine()
    actor.send({ type: 'HIDE' })
    clock.increment(HIDDEN)
    await settled()
    expect([actor.getSnapshot().value, actor.getSnapshot().context.locked]).toEqual(['locked', 'hidden'])
  })

  it('stays open when the page is hidden for a moment only', async () => {
    const { actor, clock } = await openVaultMachine()
    actor.send({ type: 'HIDE' })
    clock.increment(HIDDEN - 1)
    actor.send({ type: 'SHOW' })
    clock.increment(HIDDEN)
    expect(actor.getSnapshot().matches('open')).toBe(true)
  })

  it('does not stay open when the lid is opened again: timers sleep with the laptop', async () => {
    let now = 0
    const actor = createActor(
      createVaultMachine({
        unlock: () => Promise.resolve({ type: 'Open' }),
        arrive: () => Promise.resolve(),
        lock: () => Promise.resolve(),
        now: () => now,
      }),
    ).start()
    actor.send({ type: 'UNLOCK' })
    await settled()
    now = IDLE
    actor.send({ type: 'ACTIVITY' })
    await settled()
    expect(actor.getSnapshot().value).toBe('locked')
    actor.stop()
  })
})
