import type { AttemptEvent } from '../../machines/attempt.context'

/** How much active time a crash may cost, in milliseconds. */
const HEARTBEAT = 10_000

interface Deps {
  readonly send: (event: AttemptEvent) => void
  /** A station shows nobody what lay on its screen before. */
  readonly isStation: () => boolean
  readonly reload: () => void
}

/** Tells the attempt when its page is hidden, shown, left and brought back, and that time passes. Call after the attempt has started. */
export function followPage({ send, isStation, reload }: Deps): void {
  const follow = () => send({ type: document.hidden ? 'HIDE' : 'SHOW' })
  document.addEventListener('visibilitychange', follow)
  addEventListener('pagehide', () => send({ type: 'HIDE' }))
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    if (isStation()) reload()
    else send({ type: 'SHOW' })
  })
  setInterval(() => !document.hidden && send({ type: 'TICK' }), HEARTBEAT)
  if (document.hidden) follow()
}
