import { HINT_KEYS } from './services/storage/hint-keys'
import { sideOf } from './sides'

/**
 * Runs before the page is painted and before anything else has arrived: shows the start screen in the reader's
 * language, and remembers a click that comes before the app has taken over. Built into a file of its own.
 */
const root = document.documentElement
let remembered: string | null = null
try {
  remembered = localStorage.getItem(HINT_KEYS.language)
  if (localStorage.getItem(HINT_KEYS.attempt) || localStorage.getItem(HINT_KEYS.collecting))
    root.dataset.running = 'yes'
} catch {
  // A browser that blocks storage still shows the start screen.
}
if (sideOf(location.hash)) root.dataset.running = 'yes'
const preferred = [remembered, ...navigator.languages].find((tag) => /^(de|en)\b/.test(tag ?? '')) ?? 'de'
root.lang = preferred.slice(0, 2)

/** A mouse counts when it goes down: between down and up the app may put its own button in the place of this one. */
const remember = (event: Event) => {
  const early = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-early]') : null
  if (early && !root.dataset.taken) root.dataset.early = early.dataset.early
}
addEventListener('click', remember)
addEventListener('pointerdown', (event) => event.pointerType === 'mouse' && remember(event))

// Browsers neither encrypt nor keep an app for the time without a network on an open host, and load no modules from files.
const host = location.protocol === 'file:' ? 'file' : isSecureContext ? 'fit' : 'open'
root.dataset.host = host

// The app's script waits until the start screen has been painted: a frame, then a task.
requestAnimationFrame(() =>
  setTimeout(() => {
    const script = document.getElementById('app-script')
    if (host === 'fit' && script instanceof HTMLLinkElement) void import(/* @vite-ignore */ script.href)
  }),
)
