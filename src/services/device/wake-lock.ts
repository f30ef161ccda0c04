/** Keeps the screen on while the page is seen; browsers let go of it whenever the page is hidden. */

type Locks = { readonly request: (type: 'screen') => Promise<unknown> }

/** @returns whether the browser can do it at all */
export function stayAwake(
  locks: Locks | undefined = (navigator as { wakeLock?: Locks }).wakeLock,
  page: Pick<Document, 'visibilityState' | 'addEventListener'> = document,
): boolean {
  if (locks === undefined) return false
  // Refused with an empty battery, or while the page is hidden: the next time it is seen it is asked for again.
  const ask = () => page.visibilityState === 'visible' && void locks.request('screen').catch(() => undefined)
  page.addEventListener('visibilitychange', ask)
  ask()
  return true
}
