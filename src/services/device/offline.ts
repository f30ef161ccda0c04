import type { Offline, OfflineState } from '../../domain/device/offline'

/**
 * Whether the app works without a network, and when a newer version may take over. A running attempt in any tab holds the
 * lock `kontor-attempt`; while it does, nothing is replaced.
 */

interface OfflineDeps {
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'addEventListener'> | undefined
  readonly locks: Pick<LockManager, 'query'> | undefined
  readonly reload: () => void
}

const ATTEMPT = 'kontor-attempt'
/** Milliseconds; looking for 100 files takes a tenth of it on a slow phone. */
const PATIENCE = 10_000

/** Registers the worker at once. @param address of the worker's script */
export function startOffline({ container, locks, reload }: OfflineDeps, address: string): Offline {
  const registered = container?.register(address, { updateViaCache: 'none' }).catch(() => undefined)
  return {
    watch(tell) {
      void Promise.resolve(registered).then((registration) => {
        const say = () => tell(stateOf(registration))
        const follow = () => registration?.installing?.addEventListener('statechange', say)
        registration?.addEventListener('updatefound', follow)
        follow()
        say()
      })
    },
    async takeOver() {
      const waiting = (await registered)?.waiting
      if (!waiting) return 'nothing-waits'
      if (await isHeld(locks)) return 'busy'
      container?.addEventListener('controllerchange', reload, { once: true })
      waiting.postMessage('take-over')
      return 'taking-over'
    },
    async missingFiles() {
      const active = (await registered)?.active
      if (!active) return undefined
      const { port1, port2 } = new MessageChannel()
      const answer = new Promise<readonly string[]>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data as readonly string[])
      })
      active.postMessage('missing', [port2])
      return Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))])
    },
  }
}

function stateOf(registration: ServiceWorkerRegistration | undefined): OfflineState {
  if (registration === undefined) return 'impossible'
  if (registration.active === null) return 'preparing'
  return registration.waiting === null ? 'ready' : 'update-waits'
}

async function isHeld(locks: OfflineDeps['locks']): Promise<boolean> {
  const { held = [] } = (await locks?.query()) ?? {}
  return held.some(({ name }) => name === ATTEMPT)
}
