import { describe, expect, it } from 'vitest'
import { openVaultMachine, settled, vaultMachine } from '../../support/vault-machine'

describe('a locked vault', () => {
  it.each(['wrong-passphrase', 'damaged', 'other-campaign', 'missing', 'elsewhere'] as const)(
    'stays locked and says why: %s',
    async (why) => {
      const { actor } = vaultMachine({ type: 'Refused', why })
      actor.send({ type: 'UNLOCK' })
      await settled()
      expect([actor.getSnapshot().value, actor.getSnapshot().context.refusal]).toEqual(['locked', why])
    },
  )

  it('stays locked when unlocking is cancelled', () => {
    const { actor, log } = vaultMachine()
    actor.send({ type: 'UNLOCK' })
    actor.send({ type: 'CANCEL' })
    expect([actor.getSnapshot().value, log]).toEqual(['locked', ['unlock stopped']])
  })

  it('opens with the passphrase', async () => {
    const { actor } = await openVaultMachine()
    expect(actor.getSnapshot().matches('open')).toBe(true)
  })

  it('forgets the last refusal with the next try', async () => {
    const { actor } = vaultMachine({ type: 'Refused', why: 'damaged' })
    actor.send({ type: 'UNLOCK' })
    await settled()
    actor.send({ type: 'UNLOCK' })
    expect(actor.getSnapshot().context.refusal).toBeUndefined()
  })
})
