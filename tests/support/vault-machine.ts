import { createActor, SimulatedClock } from 'xstate'
import type { Unlocked } from '../../src/domain/campaign/unlocked'
import { createVaultMachine } from '../../src/machines/vault.machine'

/** The vault's machine over services that do what a test says, on a clock that stands still. */

export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

export function vaultMachine(unlocked: Unlocked = { type: 'Open' }) {
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

export async function openVaultMachine() {
  const own = vaultMachine()
  own.actor.send({ type: 'UNLOCK' })
  await settled()
  return own
}
