import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'

/**
 * Keeps the whole app on the device and answers from there. Every file comes with its digest, so that a host that sends
 * its start page where a file is missing, or half a file, fails the installation instead of spoiling it; the version
 * before stays. A new version waits until it is asked to take over: nobody gets other files in the middle of a test.
 */

interface Fetching {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}
declare const self: {
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'fetch', answer: (event: Fetching) => void): void
  addEventListener(type: 'message', answer: (event: { readonly data: unknown }) => void): void
}
/** Put in by the build: every file of this version. */
declare const __FILES__: PrecacheEntry[]

precacheAndRoute(__FILES__)

// Whatever the address asks for behind the hash or the question mark, the page is the same.
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode !== 'navigate') return
  event.respondWith(matchPrecache('/index.html').then((page) => page ?? fetch(request)))
})

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
