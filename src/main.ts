import { takeTest } from './app/candidate/candidate'
import { sideOf } from './sides'
import './ui/theme/theme.css'

/** Which side of Kontor the address asks for. They share nothing in memory: going from one to another loads the page anew. */
const side = sideOf(location.hash)
addEventListener('hashchange', () => sideOf(location.hash) !== side && location.reload())

// Scripts come from this host only; the browser asks before it starts a worker from an address.
if ('trustedTypes' in window) {
  const isOwn = (address: string) => new URL(address, location.href).origin === location.origin
  const createScriptURL = (address: string) => (isOwn(address) ? address : undefined)
  const { trustedTypes } = window as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
  trustedTypes.createPolicy('default', { createScriptURL })
}

if (import.meta.env.VITE_PLAYER && (side === '#recruiting' || side === '#items')) {
  const { showElsewhere } = await import('./app/candidate/elsewhere')
  await showElsewhere(emptyPage)
  void keepOffline()
} else if (!import.meta.env.VITE_PLAYER && side === '#recruiting') {
  await passGate('recruiter')
  const { showRecruiter } = await import('./app/recruiter/mount')
  await showRecruiter(emptyPage, await keepOffline())
} else if (!import.meta.env.VITE_PLAYER && side === '#items') {
  await passGate('workshop')
  const { showWorkshop } = await import('./app/workshop/mount')
  await showWorkshop(emptyPage)
  void keepOffline()
} else if (side !== undefined) {
  const invited = side === '#c=' ? location.hash : undefined
  // An invitation does not stay in the address, where the next person would find it.
  if (invited !== undefined) history.replaceState(null, '', '#station')
  const { showStation } = await import('./app/station/mount')
  await showStation(emptyPage, await keepOffline(), invited)
} else {
  await takeTest(emptyPage)
  // Nobody waits for it: after everything that the first page needs.
  setTimeout(() => void keepOffline(), 1000)
}

/** Whoever takes a test here gets to see neither keys nor people (C12). */
async function passGate(guarded: 'recruiter' | 'workshop') {
  const gate = await import('./app/shared/gate-screen')
  await gate.passGate(guarded, emptyPage)
}

/** Not while developing, where every file changes all the time. */
async function keepOffline() {
  const { startOffline } = await import('./services/device/offline')
  const container = import.meta.env.PROD ? navigator.serviceWorker : undefined
  return startOffline(
    { container, locks: navigator.locks, reload: () => location.reload() },
    `${import.meta.env.BASE_URL}sw.js`,
  )
}

function emptyPage(): HTMLElement {
  const target = document.getElementById('app')
  if (target === null) throw new Error('The page has no place for the app')
  target.replaceChildren()
  return target
}
