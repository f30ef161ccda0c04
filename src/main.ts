import { takeTest } from './taking'
import './ui/theme/theme.css'

/** Which side of Kontor the address asks for. The two share nothing in memory: going from one to the other loads the page anew. */

const isRecruiting = () => location.hash.startsWith('#recruiting')
const side = isRecruiting()
addEventListener('hashchange', () => isRecruiting() !== side && location.reload())

// Scripts come from this host only; the browser asks before it starts a worker from an address.
if ('trustedTypes' in window) {
  const isOwn = (address: string) => new URL(address, location.href).origin === location.origin
  const createScriptURL = (address: string) => (isOwn(address) ? address : undefined)
  const { trustedTypes } = window as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
  trustedTypes.createPolicy('default', { createScriptURL })
}

if (side) {
  const { showRecruiting } = await import('./recruiting')
  await showRecruiting(emptyPage, await keepOffline())
} else {
  await takeTest(emptyPage)
  // Nobody waits for it: after everything that the first page needs.
  setTimeout(() => void keepOffline(), 1000)
}

/** Not while developing, where every file changes all the time. */
async function keepOffline() {
  const { startOffline } = await import('./services/offline')
  const container = import.meta.env.PROD ? navigator.serviceWorker : undefined
  return startOffline({ container, locks: navigator.locks, reload: () => location.reload() }, '/sw.js')
}

function emptyPage(): HTMLElement {
  const target = document.getElementById('app')
  if (target === null) throw new Error('The page has no place for the app')
  target.replaceChildren()
  return target
}
