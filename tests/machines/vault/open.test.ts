import { describe, expect, it } from 'vitest'
import { openVaultMachine, settled } from '../../support/vault-machine'

describe('an open vault', () => {
  it('takes in what has come', async () => {
    const { actor, finish } = await openVaultMachine()
    expect(actor.getSnapshot().matches({ open: { work: 'arriving' } })).toBe(true)
    finish()
    await settled()
    expect(actor.getSnapshot().matches({ open: { work: 'ready' } })).toBe(true)
  })

  it('[R8] can be stopped while it takes in, and takes it up again', async () => {
    const { actor, log } = await openVaultMachine()
    actor.send({ type: 'CANCEL' })
    expect([actor.getSnapshot().matches({ open: { work: 'stopped' } }), log]).toEqual([true, ['arrival stopped']])
    actor.send({ type: 'ARRIVE' })
    expect(actor.getSnapshot().matches({ open: { work: 'arriving' } })).toBe(true)
  })

  it('is locked by hand', async () => {
    const { actor, log } = await openVaultMachine()
    actor.send({ type: 'LOCK' })
    await settled()
    expect([actor.getSnapshot().value, actor.getSnapshot().context.locked]).toEqual(['locked', 'by-hand'])
    expect(log).toContain('locked')
  })

  it('is locked when another tab takes it', async () => {
    const { actor } = await openVaultMachine()
    actor.send({ type: 'LOST' })
    await settled()
    expect(actor.getSnapshot().context.locked).toBe('lost')
  })

  it('holds no secret: neither passphrase nor key nor person is in its context', async () => {
    const { actor } = await openVaultMachine()
    expect(Object.keys(actor.getSnapshot().context).sort()).toEqual(['locked', 'progress', 'refusal', 'since'])
  })
})
