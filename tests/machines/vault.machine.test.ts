import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import type { Unlocked } from '../../src/domain/campaign/unlocked'
import { createVaultMachine, HIDDEN, IDLE } from '../../src/machines/vault.machine'

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function world(unlocked: Unlocked = { type: 'Open' }) {
  const clock = new SimulatedClock()
  const log: string[] = []
  let finish = () => undefined as void
  const actor = createActor(
    createVaultMachine({
      unlock: (signal) => {
        signal.addEventListener('abort', () => log.push('unlock stopped'))
        return Promise.resolve(unlocked)
      },
      arrive: (_, signal) => {
        signal.addEventListener('abort', () => log.push('arrival stopped'))
        return new Promise((resolve) => (finish = resolve))
      },
      lock: () => {
        log.push('locked')
        return Promise.resolve()
      },
      now: () => clock.now(),
    }),
    { clock },
  ).start()
  return { actor, clock, log, finish: () => finish() }
}
async function opened() {
  const own = world()
  own.actor.send({ type: 'UNLOCK' })
  await settled()
  return own
}

describe('the vault', () => {
  it('opens, takes in what has come, and is locked by hand', async () => {
    const { actor, log, finish } = await opened()
    expect(actor.getSnapshot().matches({ open: { work: 'arriving' } })).toBe(true)
    finish()
    await settled()
    expect(actor.getSnapshot().matches({ open: { work: 'ready' } })).toBe(true)
    actor.send({ type: 'LOCK' })
    await settled()
    expect([actor.getSnapshot().value, actor.getSnapshot().context.locked]).toEqual(['locked', 'by-hand'])
    expect(log).toContain('locked')
  })

  it.each(['wrong-passphrase', 'damaged', 'other-campaign', 'missing', 'elsewhere'] as const)(
    'stays locked and says why: %s',
    async (why) => {
      const { actor } = world({ type: 'Refused', why })
      actor.send({ type: 'UNLOCK' })
      await settled()
      expect([actor.getSnapshot().value, actor.getSnapshot().context.refusal]).toEqual(['locked', why])
    },
  )

  it('locks after ten minutes without input, and not before', async () => {
    const { actor, clock } = await opened()
    clock.increment(IDLE - 1)
    actor.send({ type: 'ACTIVITY' })
    clock.increment(IDLE - 1)
    expect(actor.getSnapshot().matches('open')).toBe(true)
    clock.increment(1)
    await settled()
    expect([actor.getSnapshot().value, actor.getSnapshot().context.locked]).toEqual(['locked', 'idle'])
  })

  it('locks after two minutes hidden', async () => {
    const { actor, clock } = await opened()
    actor.send({ type: 'HIDE' })
    clock.increment(HIDDEN)
    await settled()
    expect([actor.getSnapshot().value, actor.getSnapshot().context.locked]).toEqual(['locked', 'hidden'])
  })

  it('stays open for whoever only looks away for a moment', async () => {
    const { actor, clock } = await opened()
    actor.send({ type: 'HIDE' })
    clock.increment(HIDDEN - 1)
    actor.send({ type: 'SHOW' })
    clock.increment(HIDDEN)
    expect(actor.getSnapshot().matches('open')).toBe(true)
  })

  it('does not stay open for the one who opens the lid again: timers sleep with the laptop', async () => {
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

  it('[R8] taking in can be stopped and taken up again', async () => {
    const { actor, log } = await opened()
    actor.send({ type: 'CANCEL' })
    expect([actor.getSnapshot().matches({ open: { work: 'stopped' } }), log]).toEqual([true, ['arrival stopped']])
    actor.send({ type: 'ARRIVE' })
    expect(actor.getSnapshot().matches({ open: { work: 'arriving' } })).toBe(true)
  })

  it('unlocking can be cancelled', () => {
    const { actor, log } = world()
    actor.send({ type: 'UNLOCK' })
    actor.send({ type: 'CANCEL' })
    expect([actor.getSnapshot().value, log]).toEqual(['locked', ['unlock stopped']])
  })

  it('is locked when another tab takes it', async () => {
    const { actor } = await opened()
    actor.send({ type: 'LOST' })
    await settled()
    expect(actor.getSnapshot().context.locked).toBe('lost')
  })

  it('holds no secret: neither passphrase nor key nor person is in its context', async () => {
    const { actor } = await opened()
    expect(Object.keys(actor.getSnapshot().context).sort()).toEqual(['locked', 'progress', 'refusal', 'since'])
  })
})
